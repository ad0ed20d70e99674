package dev.slotquest.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes one day of the pieces that describe it: "KW 50" and "Mittwoch", "Mittwoch" and "in einer Woche". */
final class DayResolver {

    private final LocalDate today;

    /** Whether the time said with a bare weekday is still to come today. */
    private final boolean todayCounts;

    DayResolver(LocalDate today, boolean todayCounts) {
        this.today = today;
        this.todayCounts = todayCounts;
    }

    /** The days these pieces mean together; at least one piece is needed. */
    DayOptions resolve(List<DayPart> parts) {
        DayPart.Range range = first(parts, DayPart.Range.class);
        return range == null ? single(parts) : DayOptions.only(range(range));
    }

    private Days range(DayPart.Range range) {
        LocalDate from = range.first() == null
                ? today
                : single(List.of(range.first())).likeliest().from();
        DayPart last = range.last();
        if (last == null) {
            return new Days(from, from.plusWeeks(1), Grain.DAY);
        }
        // A weekday at the end counts from the start ("Fr bis Mo"); everything else is fixed already.
        LocalDate origin = last instanceof DayPart.Weekday ? from : today;
        LocalDate end =
                new DayResolver(origin, true).single(List.of(last)).likeliest().end();
        return new Days(from, end.isAfter(from) ? end : from.plusDays(1), Grain.DAY);
    }

    private DayOptions single(List<DayPart> parts) {
        DayPart.Weekday weekday = first(parts, DayPart.Weekday.class);
        DayPart.Exact exact = first(parts, DayPart.Exact.class);
        if (exact != null) {
            return exact.other() == null ? checked(exact.day(), weekday) : either(exact.day(), exact.other(), weekday);
        }
        DayPart.Ahead ahead = first(parts, DayPart.Ahead.class);
        DayPart.Relative relative = first(parts, DayPart.Relative.class);
        if (relative != null) {
            return checked(plus(today.plusDays(relative.days()), ahead), weekday);
        }
        DayPart.Stretch stretch = first(parts, DayPart.Stretch.class);
        if (weekday == null) {
            return DayOptions.only(
                    stretch == null
                            ? Days.one(plus(today, ahead))
                            : new Days(stretch.from(), stretch.end(), stretch.grain()));
        }
        return stretch == null ? weekday(weekday, ahead, parts) : DayOptions.only(within(stretch, weekday.day()));
    }

    /** A weekday decides which number is the month. */
    private DayOptions either(LocalDate day, LocalDate other, DayPart.@Nullable Weekday weekday) {
        if (weekday == null) {
            return DayOptions.either(day, other, Question.Reason.DAY_OR_MONTH_FIRST);
        }
        boolean otherFits = other.getDayOfWeek() == weekday.day() && day.getDayOfWeek() != weekday.day();
        return otherFits ? DayOptions.only(other) : checked(day, weekday);
    }

    private DayOptions weekday(DayPart.Weekday weekday, DayPart.@Nullable Ahead ahead, List<DayPart> parts) {
        if (ahead == null) {
            return weekday(weekday);
        }
        boolean counted = ahead.fromThere() || parts.indexOf(weekday) < parts.indexOf(ahead);
        return DayOptions.only(
                counted ? plus(next(weekday.day()), ahead) : inWeekOf(plus(today, ahead), weekday.day()));
    }

    private DayOptions weekday(DayPart.Weekday weekday) {
        LocalDate coming = today.with(TemporalAdjusters.next(weekday.day()));
        return switch (weekday.which()) {
            case ANY -> DayOptions.only(next(weekday.day()));
            case THIS -> DayOptions.only(today.with(TemporalAdjusters.nextOrSame(weekday.day())));
            case COMING -> DayOptions.only(coming);
            case AFTER_NEXT -> DayOptions.only(coming.plusWeeks(1));
            case NEXT ->
                isThisWeek(coming)
                        ? DayOptions.either(coming, coming.plusWeeks(1), Question.Reason.THIS_OR_NEXT_WEEK)
                        : DayOptions.only(coming);
        };
    }

    private LocalDate next(DayOfWeek day) {
        return today.with(todayCounts ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.next(day));
    }

    private boolean isThisWeek(LocalDate day) {
        return day.isBefore(new Calendar(today).monday().plusWeeks(1));
    }

    /** Date and weekday that do not go together are both offered. */
    private DayOptions checked(LocalDate day, DayPart.@Nullable Weekday weekday) {
        if (weekday == null || day.getDayOfWeek() == weekday.day()) {
            return DayOptions.only(day);
        }
        return DayOptions.either(day, nearest(day, weekday.day()), Question.Reason.WEEKDAY_DIFFERS);
    }

    private LocalDate nearest(LocalDate day, DayOfWeek weekday) {
        LocalDate before = day.with(TemporalAdjusters.previous(weekday));
        LocalDate after = day.with(TemporalAdjusters.next(weekday));
        boolean closer = before.plusDays(3).compareTo(day) >= 0;
        return closer && !before.isBefore(today) ? before : after;
    }

    private Days within(DayPart.Stretch stretch, DayOfWeek weekday) {
        return Optional.of(stretch.from().with(TemporalAdjusters.nextOrSame(weekday)))
                .filter(day -> day.isBefore(stretch.end()))
                .map(Days::one)
                .orElseGet(() -> new Days(stretch.from(), stretch.end(), stretch.grain()));
    }

    private static LocalDate inWeekOf(LocalDate day, DayOfWeek weekday) {
        return new Calendar(day).monday().with(TemporalAdjusters.nextOrSame(weekday));
    }

    private static LocalDate plus(LocalDate day, DayPart.@Nullable Ahead ahead) {
        return ahead == null ? day : day.plus(ahead.amount(), ahead.unit());
    }

    private static <T extends DayPart> @Nullable T first(List<DayPart> parts, Class<T> kind) {
        return parts.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElse(null);
    }
}
