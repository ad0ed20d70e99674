package dev.slotquest.portal.team;

import dev.slotquest.portal.web.Typed;
import dev.slotquest.scheduling.ClosureWish;
import dev.slotquest.scheduling.HolidaySwitch;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleChange;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.scheduling.SeatRule;
import dev.slotquest.shared.BusinessTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads from a form of the rules' page which change it wants; nothing where a date, time or number makes no sense. */
final class RuleForm {

    /** The part of the page on which a change is made, and to which it leads back. */
    enum Part {
        GRID,
        SEATS,
        CLOSURES,
        HOLIDAYS,
        VALUES,
        HISTORY
    }

    /** What a form can want. */
    private enum Kind {
        GRID,
        NO_GRID,
        ADD_SEATS,
        REMOVE_SEATS,
        CLOSE,
        CHANGE_CLOSURE,
        OPEN,
        HOLIDAY,
        VALUE,
        TAKE_BACK
    }

    private final Map<String, String> sent;
    private final RuleBook book;
    private final BusinessTime time;

    RuleForm(Map<String, String> sent, RuleBook book, BusinessTime time) {
        this.sent = sent;
        this.book = book;
        this.time = time;
    }

    Part part() {
        return Typed.choice(Part.class, sent.get("part")).orElse(Part.GRID);
    }

    /** @throws org.springframework.web.server.ResponseStatusException where no form of ours sends such a thing */
    Optional<RuleChange> change() {
        return switch (Typed.choice(Kind.class, sent.get("change")).orElseThrow(Typed::unreadable)) {
            case GRID -> grid();
            case NO_GRID -> noGrid();
            case ADD_SEATS -> seats();
            case REMOVE_SEATS -> Optional.of(new RuleChange.RemoveSeats(id()));
            case CLOSE -> closure().map(RuleChange.Close::new);
            case CHANGE_CLOSURE -> closure().map(wish -> new RuleChange.ChangeClosure(id(), wish));
            case OPEN -> Optional.of(new RuleChange.Open(id()));
            case HOLIDAY -> Optional.of(holiday());
            case VALUE -> value();
            case TAKE_BACK -> Optional.of(takeBack());
        };
    }

    private Optional<RuleChange> grid() {
        Map<DayOfWeek, String> lines = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            lines.put(day, sent.getOrDefault(day.name(), ""));
        }
        Long consultant = consultant();
        return from().flatMap(from -> GridForm.read(consultant, lines, minutes(), book.grid(consultant), from))
                .map(slots -> new RuleChange.Grid(consultant, slots));
    }

    private Optional<RuleChange> noGrid() {
        Long consultant = Objects.requireNonNullElseGet(consultant(), this::id);
        return GridForm.read(consultant, Map.of(), GridForm.USUAL_MINUTES, book.grid(consultant), time.today())
                .map(slots -> new RuleChange.Grid(consultant, slots));
    }

    private Optional<RuleChange> seats() {
        return from().flatMap(from -> Typed.number(sent.get("seats"))
                .filter(seats -> Math.abs(seats) < 1_000_000)
                .filter(seats -> isEmptyOr(sent.get("time"), HoursForm.time(sent.get("time")))
                        && isEmptyOr(sent.get("to"), Typed.day(sent.get("to"))))
                .map(seats -> new RuleChange.AddSeats(new SeatRule(
                        consultant(),
                        Typed.choice(DayOfWeek.class, sent.get("weekday")).orElse(null),
                        HoursForm.time(sent.get("time")).orElse(null),
                        seats.intValue(),
                        from,
                        Typed.day(sent.get("to")).orElse(null)))));
    }

    private Optional<ClosureWish> closure() {
        String toTime = sent.get("toTime");
        return Typed.day(sent.get("from"))
                .filter(from -> isEmptyOr(sent.get("to"), Typed.day(sent.get("to")))
                        && isEmptyOr(sent.get("fromTime"), HoursForm.time(sent.get("fromTime")))
                        && isEmptyOr(toTime, HoursForm.time(toTime)))
                .map(from -> new ClosureWish(
                        from,
                        Typed.day(sent.get("to")).orElse(from),
                        HoursForm.time(sent.get("fromTime")).orElse(null),
                        HoursForm.time(toTime).orElse(null),
                        Typed.text(sent.get("reason")).orElse("")));
    }

    private RuleChange holiday() {
        String holiday = Typed.text(sent.get("holiday")).orElseThrow(Typed::unreadable);
        Integer year = Typed.number(sent.get("year"))
                .map(number -> Math.clamp(number, 0, 9999))
                .orElse(null);
        return new RuleChange.SwitchHoliday(new HolidaySwitch(holiday, year, Boolean.parseBoolean(sent.get("active"))));
    }

    private Optional<RuleChange> value() {
        RuleName rule = rule();
        String value = Typed.text(sent.get("value")).orElse("");
        return isEmptyOr(sent.get("from"), Typed.day(sent.get("from")))
                ? Optional.of(new RuleChange.SetValue(
                        rule,
                        value,
                        Typed.day(sent.get("from"))
                                .filter(day -> day.isAfter(time.today()))
                                .map(day -> day.atStartOfDay(time.zone()).toInstant())
                                .orElseGet(time::now)))
                : Optional.empty();
    }

    private RuleChange takeBack() {
        Instant from = Typed.instant(sent.get("from")).orElseThrow(Typed::unreadable);
        return new RuleChange.RemoveValue(rule(), from);
    }

    private RuleName rule() {
        return RuleName.of(sent.getOrDefault("rule", "")).orElseThrow(Typed::unreadable);
    }

    private long id() {
        return Typed.number(sent.get("id")).orElseThrow(Typed::unreadable);
    }

    private long minutes() {
        return Typed.number(sent.get("minutes")).orElse(0L);
    }

    /** The day from which something is to hold: today when nothing is said. */
    private Optional<LocalDate> from() {
        String from = sent.get("from");
        return Typed.isThere(from) ? Typed.day(from) : Optional.of(time.today());
    }

    private @Nullable Long consultant() {
        return Typed.number(sent.get("consultant")).orElse(null);
    }

    private static boolean isEmptyOr(@Nullable String text, Optional<?> understood) {
        return !Typed.isThere(text) || understood.isPresent();
    }
}
