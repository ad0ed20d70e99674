package dev.slotquest.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a recurring job is getting on, over all processes.
 *
 * @param usual what the program proposes; differs from the schedule where somebody changed it
 * @param standing how it stands, whatever is going on right now
 * @param current the run that is going on or waited for
 * @param lastSuccess its last good run
 * @param lastFailure its last bad run
 * @param nextRun {@code null} when it is switched off
 */
public record JobView(
        String name,
        JobSchedule schedule,
        JobSchedule usual,
        boolean enabled,
        State standing,
        @Nullable JobRun current,
        @Nullable JobRun lastSuccess,
        @Nullable JobRun lastFailure,
        @Nullable Instant nextRun) {

    /** In one word. */
    public enum State {
        /** Its last run was good. */
        OK,
        /** Has not run yet, and need not have. */
        NEW,
        RUNNING,
        /** Somebody wants it to run at once. */
        WAITING,
        /** Its last run ended badly. */
        FAILED,
        /** Two of its times passed without a success. */
        OVERDUE,
        /** Switched off. */
        OFF
    }

    /** What it is doing, else how it stands. */
    public State state() {
        if (current == null) {
            return standing;
        }
        return current.state() == JobRun.State.RUNNING ? State.RUNNING : State.WAITING;
    }

    /** Whether somebody has to look after it. */
    public boolean troubled() {
        return standing == State.FAILED || standing == State.OVERDUE;
    }

    /** Whether somebody changed when it runs. */
    public boolean changed() {
        return !schedule.equals(usual);
    }

    /** The last run that ended. */
    public @Nullable JobRun lastEnded() {
        JobRun good = lastSuccess;
        JobRun bad = lastFailure;
        return good == null || (bad != null && bad.id() > good.id()) ? bad : good;
    }
}
