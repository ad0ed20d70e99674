package dev.slotquest.calendar.google.fake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The faults a test has ordered: the next calls, a share of all calls, or all calls until further notice. */
public final class Faults {

    private static final String ANY = "*";

    private final Map<String, Queue<Fault>> next = new HashMap<>();
    private final Map<String, Fault> always = new HashMap<>();
    private List<Fault> sometimes = List.of();
    private double share;
    private Random dice = new Random(1);
    private Duration latency = Duration.ZERO;
    private int happened;

    /** The next call goes wrong, whatever it is; repeated orders queue up. */
    public Faults next(Fault fault) {
        return next(ANY, fault);
    }

    /** The next call of a method such as {@code events.insert} goes wrong; repeated orders queue up. */
    public synchronized Faults next(String method, Fault fault) {
        next.computeIfAbsent(method, _ -> new ArrayDeque<>()).add(fault);
        return this;
    }

    /** The next calls of a method go wrong. */
    public Faults next(String method, int times, Fault fault) {
        for (int i = 0; i < times; i++) {
            next(method, fault);
        }
        return this;
    }

    /** Every call goes wrong until {@link #none()}. */
    public Faults always(Fault fault) {
        return always(ANY, fault);
    }

    /** Every call of a method goes wrong until {@link #none()}. */
    public synchronized Faults always(String method, Fault fault) {
        always.put(method, fault);
        return this;
    }

    /** So many of all calls (0 to 1) go wrong in one of these ways, always the same with the same seed. */
    public synchronized Faults sometimes(double share, long seed, Fault... ways) {
        this.share = share;
        this.sometimes = List.of(ways);
        this.dice = new Random(seed);
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
        always.clear();
        sometimes = List.of();
        latency = Duration.ZERO;
    }

    /** How often something went wrong so far. */
    public synchronized int happened() {
        return happened;
    }

    synchronized @Nullable Fault take(String method) {
        Fault fault = ordered(method);
        if (fault != null) {
            happened++;
        }
        return fault;
    }

    private @Nullable Fault ordered(String method) {
        for (String name : List.of(method, ANY)) {
            Queue<Fault> queue = next.get(name);
            if (queue != null && !queue.isEmpty()) {
                return queue.remove();
            }
        }
        if (always.containsKey(method) || always.containsKey(ANY)) {
            return always.getOrDefault(method, always.get(ANY));
        }
        return !sometimes.isEmpty() && dice.nextDouble() < share ? sometimes.get(dice.nextInt(sometimes.size())) : null;
    }

    synchronized Duration latency() {
        return latency;
    }
}
