package dev.slotquest.scheduling;

import dev.slotquest.shared.TimeSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ready time that comes back every week.
 *
 * @param weekday the day
 * @param from start, business-local
 * @param to end, business-local; midnight means the end of the day
 * @param validFrom first day on which this holds
 * @param validTo last day on which this holds, {@code null} for ever
 */
public record WeeklyHours(
        DayOfWeek weekday,
        LocalTime from,
        LocalTime to,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Hours that hold from a long time ago and for ever. */
    public static WeeklyHours always(DayOfWeek weekday, LocalTime from, LocalTime to) {
        return new WeeklyHours(weekday, from, to, Validity.ALWAYS.from(), null);
    }

    /** The hours of a day and its neighbours on the time line, so that a slot may run past midnight. */
    static List<TimeSpan> around(List<WeeklyHours> all, LocalDate date, ZoneId zone) {
        List<TimeSpan> spans = new ArrayList<>();
        for (WeeklyHours hours : all) {
            for (LocalDate day = date.minusDays(1); !day.isAfter(date.plusDays(1)); day = day.plusDays(1)) {
                if (hours.holdOn(day)) {
                    hours.on(day, zone).ifPresent(spans::add);
                }
            }
        }
        return Spans.joined(spans);
    }

    private Optional<TimeSpan> on(LocalDate day, ZoneId zone) {
        LocalDateTime end = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(to);
        Instant first = day.atTime(from).atZone(zone).toInstant();
        Instant last = end.atZone(zone).toInstant();
        return first.isBefore(last) ? Optional.of(new TimeSpan(first, last)) : Optional.empty();
    }

    boolean holdOn(LocalDate date) {
        return date.getDayOfWeek() == weekday && new Validity(validFrom, validTo).includes(date);
    }
}
