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
    private final Map<Long, Consultant> consultants;
    private final List<SlotRule> grid;
    private final List<SeatRule> seats;
    private final Map<Long, List<WeeklyHours>> hours;
    private final Map<Long, List<Absence>> absences;
    private final List<Closure> closures;
    private final Map<String, List<DatedValue>> values;
    private final List<Consultant> byName;
    private final Duration longestBuffer;
    private final Duration longestSlot;
    private final Map<ConsultantDay, List<Cell>> cells = new ConcurrentHashMap<>();
    private final Map<ConsultantDay, List<TimeSpan>> readyTimes = new ConcurrentHashMap<>();

    /** What is worked out for a consultant's day is kept with the book: it changes only with the book. */
    private record ConsultantDay(long consultantId, LocalDate date, ZoneId zone) {}

    RuleBook(
            long version,
            Map<Long, Consultant> consultants,
            List<SlotRule> grid,
            List<SeatRule> seats,
            Map<Long, List<WeeklyHours>> hours,
            Map<Long, List<Absence>> absences,
            List<Closure> closures,
            Map<String, List<DatedValue>> values) {
        this.version = version;
        this.consultants = consultants;
        this.grid = grid;
        this.seats = seats;
        this.hours = hours;
        this.absences = absences;
        this.closures = closures;
        this.values = values;
        this.byName = consultants.values().stream()
                .sorted(Comparator.comparing(Consultant::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        this.longestBuffer = byName.stream()
                .flatMap(consultant -> Stream.of(consultant.bufferBefore(), consultant.bufferAfter()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        this.longestSlot = grid.stream()
                .map(SlotRule::length)
                .max(Comparator.naturalOrder())
                .orElse(SlotRule.LONGEST);
    }

    /** A value with the instant from which it counts. */
    record DatedValue(Instant validFrom, String value) {}

    long version() {
        return version;
    }

    /** Everybody, by name, the inactive included. */
    public List<Consultant> consultants() {
        return byName;
    }

    public Optional<Consultant> consultant(long id) {
        return Optional.ofNullable(consultants.get(id));
    }

    /** The consultant of this name, whatever the case of its letters. */
    public Optional<Consultant> consultantNamed(String name) {
        return consultants.values().stream()
                .filter(consultant -> consultant.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** The grid of a consultant on a day: their own where they have one on that day, else everybody's. */
    List<SlotRule> gridOn(LocalDate date, long consultantId) {
        boolean hasOwn = grid.stream().anyMatch(rule -> isOf(rule, consultantId) && rule.validOn(date));
        return grid.stream()
                .filter(rule -> hasOwn ? isOf(rule, consultantId) : rule.consultantId() == null)
                .filter(rule -> rule.holdsOn(date))
                .toList();
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

    private static <T> T kept(Map<ConsultantDay, T> known, ConsultantDay day, Function<ConsultantDay, T> workOut) {
        if (known.size() > MOST_DAYS_KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(day, workOut);
    }

    /** The rules of the grid, for everybody ({@code null}) or of one consultant. */
    public List<SlotRule> grid(@Nullable Long consultantId) {
        return grid.stream()
                .filter(rule -> consultantId == null ? rule.consultantId() == null : isOf(rule, consultantId))
                .toList();
    }

    /** All seat rules. */
    public List<SeatRule> seatRules() {
        return seats;
    }

    int seatsOf(long consultantId, LocalDate date, LocalTime start, Instant at) {
        return seats.stream()
                .filter(rule -> rule.holdsFor(consultantId, date, start))
                .max(Comparator.comparingInt(SeatRule::precision).thenComparing(SeatRule::validFrom))
                .map(SeatRule::seats)
                .orElseGet(() -> (int) number(RuleName.DEFAULT_SEATS, at));
    }

    /** The weekly hours of a consultant, past and future ones included. */
    public List<WeeklyHours> hoursOf(long consultantId) {
        return hours.getOrDefault(consultantId, List.of());
    }

    /** The absences of a consultant that are not long over. */
    public List<Absence> absencesOf(long consultantId) {
        return absences.getOrDefault(consultantId, List.of());
    }

    /** Closed days and times that are not long over. */
    public List<Closure> closures() {
        return closures;
    }

    /** What a rule says at an instant. */
    public String text(RuleName rule, Instant at) {
        return values.getOrDefault(rule.key(), List.of()).stream()
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
