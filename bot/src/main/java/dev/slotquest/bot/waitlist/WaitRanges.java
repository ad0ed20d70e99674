package dev.slotquest.bot.waitlist;

import dev.slotquest.booking.WaitRange;
import dev.slotquest.language.When;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times that were said, as ranges. */
final class WaitRanges {

    private WaitRanges() {}

    static WaitRange of(When when) {
        return of(when.start(), when.isPoint() ? when.start() : when.until());
    }

    /** @param until first moment that no longer fits; the start itself when exactly that start is meant */
    static WaitRange of(ZonedDateTime from, ZonedDateTime until) {
        LocalDate first = from.toLocalDate();
        LocalTime earliest = from.toLocalTime();
        if (!until.isAfter(from)) {
            return new WaitRange(first, first, earliest, earliest.plusMinutes(1));
        }
        LocalDate last = until.minusNanos(1).toLocalDate();
        return first.equals(last)
                ? new WaitRange(first, last, orAny(earliest), orAny(until.toLocalTime()))
                : WaitRange.days(first, last);
    }

    private static @Nullable LocalTime orAny(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? null : time;
    }

    /** "Next week in the afternoon" is the same time on days that follow each other: one range, not a choice of days. */
    static Optional<WaitRange> oneOf(List<When> days) {
        List<WaitRange> ranges = days.stream().map(WaitRanges::of).toList();
        WaitRange before = ranges.getFirst();
        for (WaitRange range : ranges.subList(1, ranges.size())) {
            boolean follows = range.firstDay().equals(before.lastDay().plusDays(1))
                    && range.lastDay().equals(range.firstDay())
                    && sameTimes(range, before);
            if (!follows) {
                return Optional.empty();
            }
            before = range;
        }
        WaitRange first = ranges.getFirst();
        return Optional.of(new WaitRange(first.firstDay(), before.lastDay(), first.earliest(), first.latest()));
    }

    private static boolean sameTimes(WaitRange one, WaitRange other) {
        return Objects.equals(one.earliest(), other.earliest()) && Objects.equals(one.latest(), other.latest());
    }

    /** Whether exactly one start is meant. */
    static boolean isPoint(WaitRange range) {
        LocalTime earliest = range.earliest();
        return earliest != null && earliest.plusMinutes(1).equals(range.latest());
    }
}
