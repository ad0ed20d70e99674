package dev.slotquest.scheduling;

import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stretches of time that lie beside each other made into one. */
final class Spans {

    private Spans() {}

    /** The same time covered by as few spans as possible, in order. */
    static List<TimeSpan> joined(Collection<TimeSpan> spans) {
        List<TimeSpan> joined = new ArrayList<>();
        for (TimeSpan next :
                spans.stream().sorted(Comparator.comparing(TimeSpan::start)).toList()) {
            TimeSpan last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || next.start().isAfter(last.end())) {
                joined.add(next);
            } else {
                joined.set(joined.size() - 1, new TimeSpan(last.start(), later(last.end(), next.end())));
            }
        }
        return joined;
    }

    /** From the first start to the last end; nothing where there are none. */
    static Optional<TimeSpan> around(Collection<TimeSpan> spans) {
        return spans.stream()
                .reduce((one, other) -> new TimeSpan(
                        one.start().isBefore(other.start()) ? one.start() : other.start(),
                        later(one.end(), other.end())));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
