package dev.slotquest.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a continuous work is getting on in this process.
 *
 * @param name its name
 * @param lastSuccess when a portion was last done without a fault
 * @param lastFailure when a portion last failed
 * @param lastError what went wrong then
 * @param failuresInARow how often it has failed since the last success
 */
public record WorkState(
        String name,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        @Nullable String lastError,
        int failuresInARow) {

    static WorkState idle(String name) {
        return new WorkState(name, null, null, null, 0);
    }

    WorkState succeeded(Instant at) {
        return new WorkState(name, at, lastFailure, lastError, 0);
    }

    WorkState failed(Instant at, String error) {
        return new WorkState(name, lastSuccess, at, error, failuresInARow + 1);
    }
}
