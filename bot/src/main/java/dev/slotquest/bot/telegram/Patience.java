package dev.slotquest.bot.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** How long a call is worth repeating: longer and longer pauses until the time is used up. */
final class Patience {
    private static final long FIRST_MILLIS = 300;
    private static final long LONGEST_MILLIS = 5_000;

    private Duration left;
    private int tries;

    Patience(Duration most) {
        left = most;
    }

    static Patience of(Urgency urgency) {
        return switch (urgency) {
            case ANSWER -> new Patience(Duration.ofSeconds(60));
            case NOTIFICATION -> new Patience(Duration.ofMinutes(5));
        };
    }

    /** The next pause, between half and the whole of its length so that not everybody comes back at once. */
    Optional<Duration> pause() {
        long longest = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(tries++, 10));
        return spend(Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1)));
    }

    /** This pause, when there is time for it. */
    Optional<Duration> spend(Duration pause) {
        left = left.minus(pause);
        return left.isNegative() ? Optional.empty() : Optional.of(pause);
    }
}
