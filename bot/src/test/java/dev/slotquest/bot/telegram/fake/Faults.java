package dev.slotquest.bot.telegram.fake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The faults a test has ordered: the next calls of a method, or all calls until further notice. */
public final class Faults {
    private final Map<String, Queue<Fault>> next = new HashMap<>();
    private @Nullable Fault always;
    private Duration latency = Duration.ZERO;

    /** The next call of this method goes wrong; repeated orders queue up. */
    public synchronized Faults next(String method, Fault fault) {
        next.computeIfAbsent(method.toLowerCase(Locale.ROOT), _ -> new ArrayDeque<>())
                .add(fault);
        return this;
    }

    /** The next calls of this method go wrong. */
    public Faults next(String method, int times, Fault fault) {
        for (int i = 0; i < times; i++) {
            next(method, fault);
        }
        return this;
    }

    /** Every call goes wrong until {@link #none()}. */
    public synchronized Faults always(Fault fault) {
        always = fault;
        return this;
    }

    /** Every call takes this much longer. */
    public synchronized Faults latency(Duration duration) {
        latency = duration;
        return this;
    }

    /** All is well again. */
    public synchronized void none() {
        next.clear();
        always = null;
        latency = Duration.ZERO;
    }

    synchronized @Nullable Fault take(String method) {
        Queue<Fault> queue = next.get(method.toLowerCase(Locale.ROOT));
        Fault ordered = queue == null ? null : queue.poll();
        return ordered == null ? always : ordered;
    }

    synchronized Duration latency() {
        return latency;
    }
}
