package dev.slotquest.scheduling;

import dev.slotquest.scheduling.SlotGrid.Cell;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rules about slots as they stood at one version of the database. Immutable. */
public final class RuleBook {

    private static final int MOST_DAYS_KEPT = 50_000;

    private final long version;
    private final RuleSet rules;
    private final List<Consultant> byName;
    private final Duration longestBuffer;
    private final Duration longestSlot;
    private final Map<ConsultantDay, List<Cell>> cells = new ConcurrentHashMap<>();
    private final Map<ConsultantDay, List<TimeSpan>> readyTimes = new ConcurrentHashMap<>();
    private final Map<LocalDate, Optional<PublicHoliday>> holidays = new ConcurrentHashMap<>();

    /** What is worked out for a consultant's day is kept with the book: it changes only with the book. */
    private record ConsultantDay(long consultantId, LocalDate date, ZoneId zone) {}

    RuleBook(long version, RuleSet rules) {
        this.version = version;
        this.rules = rules;
        this.byName = rules.consultants().values().stream()
                .sorted(Comparator.comparing(Consultant::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        this.longestBuffer = byName.stream()
                .flatMap(consultant -> Stream.of(consultant.bufferBefore(), consultant.bufferAfter()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        this.longestSlot = rules.grid().stream()
                .map(SlotRule::length)
                .max(Comparator.naturalOrder())
                .orElse(SlotRule.LONGEST);
    }

    /** A value with the instant from which it counts. */
    public record DatedValue(Instant validFrom, String value) {}

    long version() {
        return version;
    }

    /** The same rules but for a change that nobody has made yet. */
    RuleBook changedBy(RuleChange change) {
        return new RuleBook(version, rules.changedBy(change));
    }

    /** Everybody, by name, the inactive included. */
    public List<Consultant> consultants() {
        return byName;
    }

    /** The consultant with this key. */
    public Optional<Consultant> consultant(long id) {
        return Optional.ofNullable(rules.consultants().get(id));
    }

    /** The consultant of this name, whatever the case of its letters. */
    public Optional<Consultant> consultantNamed(String name) {
        return rules.consultants().values().stream()
                .filter(consultant -> consultant.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** The grid of a consultant on a day: their own where they have one on that day, else everybody's. */
    public List<SlotRule> gridOn(LocalDate date, long consultantId) {
        boolean hasOwn = rules.grid().stream().anyMatch(rule -> isOf(rule, consultantId) && rule.validOn(date));
        return rules.grid().stream()
                .filter(rule -> hasOwn ? isOf(rule, consultantId) : rule.consultantId() == null)
                .filter(rule -> rule.holdsOn(date))
                .toList();
    }

    /** How long the consultant's slots take on a day, or else at all. */
    public Duration usualLength(long consultantId, LocalDate date) {
        return Stream.of(gridOn(date, consultantId), grid(consultantId), grid(null))
                .flatMap(List::stream)
                .map(SlotRule::length)
                .findFirst()
                .orElse(SlotRule.USUAL);
    }

    /** How far around a start something may lie that matters to the slot there. */
    TimeSpan surroundingsOf(Instant start) {
        return new TimeSpan(start.minus(longestBuffer), start.plus(longestSlot).plus(longestBuffer));
    }

    /** The slots of a consultant's day on the time line, by start. */
    List<Cell> cellsOn(LocalDate date, long consultantId, ZoneId zone) {
        return kept(
                cells,
                new ConsultantDay(consultantId, date, zone),
                day -> SlotGrid.lay(gridOn(date, consultantId), date, zone));
    }

    /** The weekly hours around a consultant's day on the time line, joined where they meet. */
    List<TimeSpan> readyTimeAround(LocalDate date, long consultantId, ZoneId zone) {
        return kept(
                readyTimes,
                new ConsultantDay(consultantId, date, zone),
                day -> WeeklyHours.around(hoursOf(consultantId), date, zone));
    }

    private static <K, T> T kept(Map<K, T> known, K day, Function<K, T> workOut) {
        if (known.size() > MOST_DAYS_KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(day, workOut);
    }

    /** The rules of the grid, for everybody ({@code null}) or of one consultant. */
    public List<SlotRule> grid(@Nullable Long consultantId) {
        return rules.grid().stream()
                .filter(rule -> consultantId == null ? rule.consultantId() == null : isOf(rule, consultantId))
                .toList();
    }

    /** All seat rules. */
    public List<SeatRule> seatRules() {
        return rules.seats();
    }

    /** How many customers a consultant takes in the slot that starts then. */
    public int seatsOf(long consultantId, LocalDate date, LocalTime start, Instant at) {
        return rules.seats().stream()
                .filter(rule -> rule.holdsFor(consultantId, date, start))
                .max(Comparator.comparingInt(SeatRule::precision)
                        .thenComparing(SeatRule::validFrom)
                        .thenComparingLong(SeatRule::id))
                .map(SeatRule::seats)
                .orElseGet(() -> (int) number(RuleName.DEFAULT_SEATS, at));
    }

    /** The weekly hours of a consultant, past and future ones included. */
    public List<WeeklyHours> hoursOf(long consultantId) {
        return rules.hours().getOrDefault(consultantId, List.of());
    }

    /** The absences of a consultant that are not long over. */
    public List<Absence> absencesOf(long consultantId) {
        return rules.absences().getOrDefault(consultantId, List.of());
    }

    /** Closed days and times that are not long over. */
    public List<Closure> closures() {
        return rules.closures();
    }

    /** What was said about single holidays. */
    public List<HolidaySwitch> holidaySwitches() {
        return rules.holidaySwitches();
    }

    /** The holiday that closes the door on a day, if there is one and nobody has switched it off. */
    public Optional<PublicHoliday> holidayOn(LocalDate date) {
        return kept(holidays, date, this::lookUpHoliday);
    }

    private Optional<PublicHoliday> lookUpHoliday(LocalDate date) {
        PublicHoliday holiday =
                PublicHolidays.of(regionIn(date), date.getYear()).get(date);
        return Optional.ofNullable(holiday).filter(known -> HolidaySwitch.isActive(known, rules.holidaySwitches()));
    }

    /** Which region's holidays count on a day; a change counts from the first day that begins after it. */
    private String regionIn(LocalDate date) {
        return text(RuleName.HOLIDAY_REGION, date.atStartOfDay(rules.zone()).toInstant());
    }

    /** The holidays of a year by date, those that are switched off included. */
    public List<HolidayState> holidays(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .flatMap(date -> Optional.ofNullable(
                        PublicHolidays.of(regionIn(date), year).get(date))
                        .stream())
                .map(holiday -> new HolidayState(holiday, HolidaySwitch.isActive(holiday, rules.holidaySwitches())))
                .toList();
    }

    /**
     * A holiday of a year.
     *
     * @param active whether it closes the door
     */
    public record HolidayState(PublicHoliday holiday, boolean active) {}

    /** The language in which a detail is worded while it is not known who asks. */
    Locale usualLanguage() {
        return rules.language();
    }

    /** All values of a rule that anybody has given it, with the instants from which they count, the planned included. */
    public List<DatedValue> values(RuleName rule) {
        return rules.values().getOrDefault(rule.key(), List.of()).stream()
                .sorted(Comparator.comparing(DatedValue::validFrom))
                .toList();
    }

    /** What a rule says at an instant. */
    public String text(RuleName rule, Instant at) {
        return values(rule).stream()
                .filter(value -> !value.validFrom().isAfter(at))
                .max(Comparator.comparing(DatedValue::validFrom))
                .map(DatedValue::value)
                .orElse(rule.initially());
    }

    /** What a numeric rule says at an instant. */
    public double number(RuleName rule, Instant at) {
        return Double.parseDouble(text(rule, at));
    }

    /** What a rule in minutes says at an instant. */
    public Duration minutes(RuleName rule, Instant at) {
        return Duration.ofMinutes(Math.round(number(rule, at)));
    }

    /** What a rule in seconds says at an instant. */
    public Duration seconds(RuleName rule, Instant at) {
        return Duration.ofSeconds(Math.round(number(rule, at)));
    }

    private static boolean isOf(SlotRule rule, long consultantId) {
        return rule.consultantId() != null && rule.consultantId() == consultantId;
    }
}
