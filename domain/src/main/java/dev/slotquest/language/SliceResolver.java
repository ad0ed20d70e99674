package dev.slotquest.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which half of the day is meant, from the part of the day said with the time or from business hours. */
final class SliceResolver {

    private SliceResolver() {}

    /** The times of day a text can mean, likeliest first; none for an impossible time and when no time was said. */
    static List<Slice> resolve(@Nullable ClockPart clock, @Nullable TimeOfDay timeOfDay) {
        return switch (clock) {
            case null ->
                timeOfDay == null
                        ? List.of()
                        : List.of(new Slice(timeOfDay.startMinute(), timeOfDay.endMinute(), Grain.DAYPART));
            case ClockPart.At(ClockTime time) ->
                readings(time, timeOfDay).stream()
                        .map(minute -> new Slice(minute, Slice.POINT, grain(time)))
                        .toList();
            case ClockPart.From(ClockTime time) -> {
                int minute = readings(time, timeOfDay).getFirst();
                yield List.of(new Slice(minute, lastMinute(minute, timeOfDay), grain(time)));
            }
            case ClockPart.Until(ClockTime time) -> {
                int minute = readings(time, timeOfDay).getFirst();
                yield List.of(new Slice(firstMinute(minute, timeOfDay), minute, grain(time)));
            }
            case ClockPart.Between(ClockTime from, ClockTime to) -> List.of(between(from, to, timeOfDay));
            case ClockPart.Impossible() -> List.of();
        };
    }

    private static List<Integer> readings(ClockTime time, @Nullable TimeOfDay timeOfDay) {
        List<Integer> readings = time.readings();
        if (timeOfDay == null) {
            return readings;
        }
        List<Integer> halves = time.open()
                ? List.of(time.minute() % ClockTime.HALF_DAY, time.minute() % ClockTime.HALF_DAY + ClockTime.HALF_DAY)
                : readings;
        return halves.stream()
                .filter(timeOfDay::covers)
                .findFirst()
                .map(List::of)
                .orElse(readings);
    }

    /** "2-4pm" is the afternoon, "11-2pm" starts before noon: the start that leaves the shortest stretch. */
    private static Slice between(ClockTime from, ClockTime to, @Nullable TimeOfDay timeOfDay) {
        Grain grain = grain(from) == Grain.HOUR && grain(to) == Grain.HOUR ? Grain.HOUR : Grain.MINUTE;
        boolean endDecides = from.open() && !to.open();
        int start = endDecides
                ? from.lastBefore(to.minute()).minute()
                : readings(from, timeOfDay).getFirst();
        return new Slice(start, firstAfter(to, start), grain);
    }

    private static int firstAfter(ClockTime time, int start) {
        int end = time.minute();
        while (end <= start) {
            end += time.open() ? ClockTime.HALF_DAY : ClockTime.DAY;
        }
        return end;
    }

    private static int lastMinute(int start, @Nullable TimeOfDay timeOfDay) {
        return timeOfDay != null && timeOfDay.endMinute() > start ? timeOfDay.endMinute() : ClockTime.DAY;
    }

    private static int firstMinute(int end, @Nullable TimeOfDay timeOfDay) {
        return timeOfDay != null && timeOfDay.startMinute() < end ? timeOfDay.startMinute() : 0;
    }

    private static Grain grain(ClockTime time) {
        return time.fullHour() ? Grain.HOUR : Grain.MINUTE;
    }
}
