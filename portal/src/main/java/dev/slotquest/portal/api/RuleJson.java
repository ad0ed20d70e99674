package dev.slotquest.portal.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slotquest.scheduling.Closure;
import dev.slotquest.scheduling.RuleType;
import dev.slotquest.scheduling.SeatRule;
import dev.slotquest.scheduling.SlotRule;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules as the API shows them. Days include both ends; a day of validity that is {@code null} is open. */
final class RuleJson {

    private RuleJson() {}

    /**
     * A rule with a single value.
     *
     * @param label what it is about, in words
     * @param value what holds at the moment that was asked for
     * @param initial what holds until somebody says otherwise
     * @param expected what a value may look like, in words
     * @param planned values that do not hold yet
     */
    record Value(
            String name,
            String label,
            String value,
            String initial,
            String type,
            String expected,
            List<Dated> planned) {}

    /** A value and since when it counts. */
    record Dated(String value, OffsetDateTime validFrom) {}

    /** A grid; that of everybody without one of their own has no consultant. */
    record Grid(@Nullable String consultant, List<Slot> slots) {}

    /** A line of a grid. */
    record Slot(
            DayOfWeek weekday,
            @JsonFormat(pattern = "HH:mm") LocalTime startsAt,
            long lengthMinutes,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static Slot of(SlotRule rule) {
            return new Slot(rule.weekday(), rule.start(), rule.length().toMinutes(), rule.validFrom(), rule.validTo());
        }
    }

    /** How many customers at a time: the consultant counts before the weekday before the time. */
    record Seats(
            long id,
            @Nullable String consultant,
            @Nullable DayOfWeek weekday,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime time,
            int seats,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static Seats of(SeatRule rule, @Nullable String consultant) {
            return new Seats(
                    rule.id(),
                    consultant,
                    rule.weekday(),
                    rule.slotTime(),
                    rule.seats(),
                    rule.validFrom(),
                    rule.validTo());
        }
    }

    /** Closed days, or times on each of them. */
    record Closed(
            long id,
            LocalDate fromDate,
            LocalDate toDate,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime fromTime,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime toTime,
            String reason) {

        static Closed of(Closure closure) {
            return new Closed(
                    closure.id(),
                    closure.fromDate(),
                    closure.toDate(),
                    closure.fromTime(),
                    closure.toTime(),
                    closure.reason());
        }
    }

    /** Everything that is ruled. */
    record All(List<Value> items, int total, List<Grid> grids, List<Seats> seats, List<Closed> closures) {}

    /** One change of a rule. */
    record Changed(
            OffsetDateTime at,
            String by,
            String rule,
            @Nullable String consultant,
            @Nullable String was,
            @Nullable String is) {}

    /** The places of the words about a type. */
    static Object[] range(RuleType type) {
        return switch (type) {
            case RuleType.WholeNumber(long least, long most) ->
                new Object[] {Long.toString(least), Long.toString(most)};
            case RuleType.Decimal(double least, double most) -> new Object[] {plain(least), plain(most)};
            case RuleType.Pairs pairs -> new Object[0];
            case RuleType.Region region -> new Object[0];
            case RuleType.Words words -> new Object[0];
        };
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
