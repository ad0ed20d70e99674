package dev.slotquest.portal.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slotquest.scheduling.ClosureWish;
import dev.slotquest.scheduling.SeatRule;
import dev.slotquest.scheduling.SlotRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules as they are sent. */
final class RuleWish {

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final long LONGEST_MINUTES = SlotRule.LONGEST.toMinutes();

    private RuleWish() {}

    /** @param value a text or a number */
    record Value(@Nullable Object value, @Nullable OffsetDateTime validFrom) {

        String text() {
            new Required().field("value", value).check();
            if (value instanceof String || value instanceof Number) {
                return value.toString();
            }
            throw ApiProblem.malformed(List.of(FieldFault.of("value", "TEXT")));
        }
    }

    record Slot(
            @Nullable DayOfWeek weekday,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime startsAt,
            @Nullable Integer lengthMinutes,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        private SlotRule read(@Nullable Long consultantId) {
            return new SlotRule(
                    consultantId,
                    Objects.requireNonNull(weekday),
                    Objects.requireNonNull(startsAt),
                    Duration.ofMinutes(Objects.requireNonNull(lengthMinutes)),
                    Objects.requireNonNullElse(validFrom, ALWAYS),
                    validTo);
        }
    }

    /** @param consultant by name; {@code null} for everybody without a grid of their own */
    record Grid(@Nullable String consultant, @Nullable List<@Nullable Slot> slots) {

        List<SlotRule> read(@Nullable Long consultantId) {
            var required = new Required().field("slots", slots);
            List<@Nullable Slot> sent = Objects.requireNonNullElse(slots, List.of());
            for (int i = 0; i < sent.size(); i++) {
                check(sent.get(i), "slots[%d]".formatted(i), required);
            }
            required.check();
            List<SlotRule> rules = new ArrayList<>();
            sent.forEach(slot -> rules.add(Objects.requireNonNull(slot).read(consultantId)));
            return rules;
        }

        private static void check(@Nullable Slot slot, String at, Required required) {
            required.field(at, slot);
            if (slot == null) {
                return;
            }
            required.field(at + ".weekday", slot.weekday())
                    .field(at + ".starts_at", slot.startsAt())
                    .field(at + ".length_minutes", slot.lengthMinutes());
            if (slot.lengthMinutes() != null && (slot.lengthMinutes() < 1 || slot.lengthMinutes() > LONGEST_MINUTES)) {
                throw ApiProblem.invalid(
                        List.of(FieldFault.of(at + ".length_minutes", "RANGE", "1", Long.toString(LONGEST_MINUTES))));
            }
        }
    }

    /** @param consultant by name; {@code null} for everybody */
    record Seats(
            @Nullable String consultant,
            @Nullable DayOfWeek weekday,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime time,
            @Nullable Integer seats,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        SeatRule read(@Nullable Long consultantId) {
            new Required().field("seats", seats).check();
            return new SeatRule(
                    consultantId,
                    weekday,
                    time,
                    Objects.requireNonNull(seats),
                    Objects.requireNonNullElse(validFrom, ALWAYS),
                    validTo);
        }
    }

    /** @param toDate {@code null} for one day */
    record Closed(
            @Nullable LocalDate fromDate,
            @Nullable LocalDate toDate,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime fromTime,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime toTime,
            @Nullable String reason) {

        ClosureWish read() {
            new Required().field("from_date", fromDate).text("reason", reason).check();
            LocalDate first = Objects.requireNonNull(fromDate);
            return new ClosureWish(
                    first,
                    Objects.requireNonNullElse(toDate, first),
                    fromTime,
                    toTime,
                    Objects.requireNonNull(reason).strip());
        }
    }

    /** @param year in which year; {@code null} for every year */
    record Holiday(@Nullable Boolean active, @Nullable Integer year) {

        boolean isActive() {
            new Required().field("active", active).check();
            return Objects.requireNonNull(active);
        }
    }
}
