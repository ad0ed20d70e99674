package dev.slotquest.shared.health;

import java.time.Duration;

/** Judges how far a clock is from this machine's. */
public final class ClockFindings {

    /** Services tell whole seconds, and answers take their time. */
    private static final Duration WORRYING = Duration.ofSeconds(5);

    /** Log-ins at services are refused, and bookings get wrong times. */
    private static final Duration UNUSABLE = Duration.ofMinutes(1);

    private ClockFindings() {}

    /**
     * The line about it.
     *
     * @param whose whose clock it is compared with
     * @param ahead how far that one is ahead of ours; negative when behind
     */
    public static Finding of(String whose, Duration ahead) {
        Duration distance = ahead.abs();
        String seconds = Long.toString(distance.toSeconds());
        if (distance.compareTo(UNUSABLE) >= 0) {
            return Finding.failed("health.clock.wrong", whose, seconds);
        }
        return distance.compareTo(WORRYING) >= 0
                ? Finding.warning("health.clock.wrong", whose, seconds)
                : Finding.ok("health.clock.right", whose);
    }
}
