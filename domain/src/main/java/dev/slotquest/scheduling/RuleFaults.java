package dev.slotquest.scheduling;

import dev.slotquest.scheduling.ManageConsultants.Fault;
import dev.slotquest.scheduling.ManageConsultants.Fault.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is wrong with a change of the rules. Plain: asks nobody. */
final class RuleFaults {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final int MOST_SLOTS = 1_000;
    private static final int MOST_HOURS = 500;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_VALUE = 500;

    private RuleFaults() {}

    static List<Fault> of(RuleChange change) {
        return switch (change) {
            case RuleChange.Grid grid -> ofGrid(grid.slots());
            case RuleChange.AddSeats add -> ofSeats(add.rule());
            case RuleChange.ChangeSeats other -> ofSeats(other.rule());
            case RuleChange.RemoveSeats gone -> List.of();
            case RuleChange.ConsultantSeats own ->
                own.seats() == null ? List.of() : ofSeats(SeatRule.always(own.consultantId(), own.seats()));
            case RuleChange.Hours other -> ofHours(other.hours());
            case RuleChange.Close close -> ofClosure(close.wish());
            case RuleChange.ChangeClosure other -> ofClosure(other.wish());
            case RuleChange.Open open -> List.of();
            case RuleChange.SwitchHoliday other -> ofHoliday(other.wanted());
            case RuleChange.SetValue value -> ofValue(value.rule(), value.value(), value.validFrom());
            case RuleChange.RemoveValue gone -> List.of();
            case RuleChange.Absent absent ->
                ofDates("starts_at", absent.span().start(), absent.span().end());
            case RuleChange.ConsultantDetails other -> ManageConsultants.faultsOf(other.details());
        };
    }

    private static List<Fault> ofGrid(List<SlotRule> slots) {
        List<Fault> faults = new ArrayList<>();
        if (slots.size() > MOST_SLOTS) {
            faults.add(new Fault("slots", Code.OUT_OF_RANGE));
            return faults;
        }
        for (int i = 0; i < slots.size(); i++) {
            SlotRule slot = slots.get(i);
            String at = "slots[%d].".formatted(i);
            faults.addAll(ofValidity(at, slot.validFrom(), slot.validTo()));
            if (slot.length().toMinutes() < 1) {
                faults.add(new Fault(at + "length_minutes", Code.OUT_OF_RANGE));
            }
            if (slots.subList(0, i).stream().anyMatch(earlier -> isTwice(earlier, slot))) {
                faults.add(new Fault(at + "starts_at", Code.OVERLAPPING));
            }
        }
        return faults;
    }

    /** A day can have two slots that overlap, but not two that start together. */
    private static boolean isTwice(SlotRule one, SlotRule other) {
        return one.weekday() == other.weekday()
                && one.start().equals(other.start())
                && new Validity(one.validFrom(), one.validTo()).meets(new Validity(other.validFrom(), other.validTo()));
    }

    private static List<Fault> ofSeats(SeatRule rule) {
        List<Fault> faults = new ArrayList<>(ofValidity("", rule.validFrom(), rule.validTo()));
        if (rule.seats() < 0 || rule.seats() > SeatRule.MOST) {
            faults.add(new Fault("seats", Code.OUT_OF_RANGE));
        }
        return faults;
    }

    static List<Fault> ofHours(List<WeeklyHours> hours) {
        List<Fault> faults = new ArrayList<>();
        if (hours.size() > MOST_HOURS) {
            faults.add(new Fault("hours", Code.OUT_OF_RANGE));
        }
        for (WeeklyHours line : hours) {
            if (!endsAfter(line.from(), line.to())) {
                faults.add(new Fault("hours", Code.ENDS_BEFORE_START));
            }
            faults.addAll(ofValidity("hours.", line.validFrom(), line.validTo()));
        }
        return faults;
    }

    private static List<Fault> ofClosure(ClosureWish wish) {
        List<Fault> faults = new ArrayList<>();
        if (wish.reason().isBlank()) {
            faults.add(new Fault("reason", Code.MISSING));
        } else if (wish.reason().strip().length() > LONGEST_REASON) {
            faults.add(new Fault("reason", Code.TOO_LONG));
        }
        if (isOutside(wish.fromDate())) {
            faults.add(new Fault("from_date", Code.OUT_OF_RANGE));
        }
        if (isOutside(wish.toDate())) {
            faults.add(new Fault("to_date", Code.OUT_OF_RANGE));
        } else if (wish.toDate().isBefore(wish.fromDate())) {
            faults.add(new Fault("to_date", Code.ENDS_BEFORE_START));
        }
        faults.addAll(ofTimes(wish.fromTime(), wish.toTime()));
        return faults;
    }

    private static List<Fault> ofTimes(@Nullable LocalTime from, @Nullable LocalTime to) {
        if (from == null && to == null) {
            return List.of();
        }
        if (from == null) {
            return List.of(new Fault("from_time", Code.MISSING));
        }
        if (to == null) {
            return List.of(new Fault("to_time", Code.MISSING));
        }
        return endsAfter(from, to) ? List.of() : List.of(new Fault("to_time", Code.ENDS_BEFORE_START));
    }

    private static boolean endsAfter(LocalTime from, LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) || from.isBefore(to);
    }

    private static List<Fault> ofHoliday(HolidaySwitch wanted) {
        Integer year = wanted.year();
        return year == null || !isOutside(LocalDate.of(Math.clamp(year, -999_999, 999_999), 12, 31))
                ? List.of()
                : List.of(new Fault("year", Code.OUT_OF_RANGE));
    }

    private static List<Fault> ofValue(RuleName rule, String value, Instant validFrom) {
        List<Fault> faults = new ArrayList<>(ofDates("valid_from", validFrom));
        String tidy = rule.type().tidy(value);
        if (tidy.isEmpty()) {
            faults.add(new Fault("value", Code.MISSING));
        } else if (tidy.length() > LONGEST_VALUE) {
            faults.add(new Fault("value", Code.TOO_LONG));
        } else if (!rule.type().accepts(tidy)) {
            faults.add(new Fault("value", isNumber(rule.type(), tidy) ? Code.OUT_OF_RANGE : Code.INVALID));
        }
        return faults;
    }

    /** Whether it is only the size of the number that does not do. */
    private static boolean isNumber(RuleType type, String value) {
        return switch (type) {
            case RuleType.WholeNumber whole -> value.matches("-?\\d+");
            case RuleType.Decimal decimal -> value.matches("-?\\d+(\\.\\d+)?");
            case RuleType.Pairs pairs -> false;
            case RuleType.Region region -> false;
            case RuleType.Words words -> false;
        };
    }

    private static List<Fault> ofValidity(String at, LocalDate from, @Nullable LocalDate to) {
        List<Fault> faults = new ArrayList<>();
        if (isOutside(from)) {
            faults.add(new Fault(at + "valid_from", Code.OUT_OF_RANGE));
        }
        if (to != null && isOutside(to)) {
            faults.add(new Fault(at + "valid_to", Code.OUT_OF_RANGE));
        } else if (!new Validity(from, to).isOrdered()) {
            faults.add(new Fault(at + "valid_to", Code.ENDS_BEFORE_START));
        }
        return faults;
    }

    private static List<Fault> ofDates(String field, Instant... instants) {
        for (Instant instant : instants) {
            if (isOutside(Objects.requireNonNull(instant))) {
                return List.of(new Fault(field, Code.OUT_OF_RANGE));
            }
        }
        return List.of();
    }

    private static boolean isOutside(Instant instant) {
        return instant.isBefore(
                        EARLIEST.atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(86_400))
                || instant.isAfter(LATEST.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static boolean isOutside(LocalDate date) {
        return date.isBefore(EARLIEST) || date.isAfter(LATEST);
    }
}
