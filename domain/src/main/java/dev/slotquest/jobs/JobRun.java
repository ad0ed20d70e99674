package dev.slotquest.jobs;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job.
 *
 * @param askedBy user name of who wanted it at once, {@code null} when its time had come
 * @param instance which process
 * @param plannedAt when it should have begun
 * @param changed how many things it changed
 * @param error what went wrong, in short
 */
public record JobRun(
        long id,
        String job,
        State state,
        @Nullable String askedBy,
        @Nullable String instance,
        Instant plannedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer changed,
        @Nullable String error) {

    /** How far a run is. */
    public enum State {
        /** Somebody wants it; the next process that is free begins. */
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        /** Its process ended before it did, or nobody ever began. */
        LOST;

        /** Whether it ended badly. */
        public boolean bad() {
            return this == FAILED || this == LOST;
        }
    }

    /** How long it took, {@code null} while that is open. */
    public @Nullable Duration duration() {
        return startedAt == null || endedAt == null ? null : Duration.between(startedAt, endedAt);
    }
}
