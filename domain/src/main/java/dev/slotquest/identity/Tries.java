package dev.slotquest.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts who got it wrong how often lately; forgets the eldest when there are too many to remember. */
final class Tries {

    private static final int REMEMBERED = 10_000;

    private final int allowed;
    private final Duration window;
    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true);

    private record Failures(Instant since, int count) {}

    Tries(int allowed, Duration window) {
        this.allowed = allowed;
        this.window = window;
    }

    /** When the next try is allowed, or nothing when it is allowed now. */
    synchronized Optional<Instant> blockedUntil(String who, Instant now) {
        return Optional.ofNullable(failures.get(who))
                .filter(found -> found.count() >= allowed)
                .map(found -> found.since().plus(window))
                .filter(now::isBefore);
    }

    synchronized void failed(String who, Instant now) {
        failures.compute(
                who,
                (_, before) -> before == null || !now.isBefore(before.since().plus(window))
                        ? new Failures(now, 1)
                        : new Failures(before.since(), before.count() + 1));
        if (failures.size() > REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    synchronized void succeeded(String who) {
        failures.remove(who);
    }
}
