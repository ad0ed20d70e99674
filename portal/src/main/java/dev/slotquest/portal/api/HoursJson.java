package dev.slotquest.portal.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slotquest.scheduling.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ready time that comes back every week, as it is sent and shown.
 *
 * @param to midnight means the end of the day
 * @param validFrom first day on which this holds, {@code null} for as long as can be remembered
 * @param validTo last day on which this holds, {@code null} for ever
 */
record HoursJson(
        @Nullable DayOfWeek weekday,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime from,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime to,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static List<HoursJson> of(List<WeeklyHours> hours) {
        return hours.stream()
                .map(line -> new HoursJson(line.weekday(), line.from(), line.to(), line.validFrom(), line.validTo()))
                .toList();
    }

    /**
     * The hours that were sent.
     *
     * @throws ApiProblem when a line lacks something, or holds outside of any business
     */
    static List<WeeklyHours> read(List<@Nullable HoursJson> lines, SlotMoments moments) {
        var required = new Required();
        for (int i = 0; i < lines.size(); i++) {
            HoursJson line = lines.get(i);
            String at = "hours[%d]".formatted(i);
            required.field(at, line);
            if (line != null) {
                required.field(at + ".weekday", line.weekday())
                        .field(at + ".from", line.from())
                        .field(at + ".to", line.to());
            }
        }
        required.check();
        List<WeeklyHours> hours = new ArrayList<>();
        lines.forEach(line -> hours.add(Objects.requireNonNull(line).read(moments)));
        return hours;
    }

    private WeeklyHours read(SlotMoments moments) {
        WeeklyHours always = WeeklyHours.always(
                Objects.requireNonNull(weekday), Objects.requireNonNull(from), Objects.requireNonNull(to));
        return new WeeklyHours(
                always.weekday(),
                always.from(),
                always.to(),
                validFrom == null ? always.validFrom() : moments.day("hours.valid_from", validFrom),
                validTo == null ? null : moments.day("hours.valid_to", validTo));
    }
}
