package dev.slotquest.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file that comes in, and how far it got.
 *
 * @param dryRun whether every row is looked at and none stored
 * @param fileName as its owner calls it
 * @param mapping which columns stand for which fields, as JSON
 * @param fault why the file as a whole cannot be read, in one word
 * @param total how many rows it has, {@code null} while nobody has counted them
 * @param position how many rows are dealt with
 * @param imported how many came in
 * @param unchanged how many were here already
 * @param refused how many have errors
 * @param startedBy user name of who brought it
 */
public record ImportRun(
        long id,
        ImportKind kind,
        boolean dryRun,
        String fileName,
        @Nullable String storedAs,
        @Nullable String mapping,
        State state,
        @Nullable String fault,
        @Nullable Long total,
        long position,
        long imported,
        long unchanged,
        long refused,
        @Nullable String startedBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** How an import stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /** Whether nothing more happens. */
    public boolean over() {
        return state == State.DONE || state == State.FAILED;
    }

    /** How far it got, from 0 to 1. */
    public double progress() {
        if (state == State.DONE) {
            return 1;
        }
        return total == null || total == 0 ? 0 : Math.min(1, (double) position / total);
    }

    /** The same in percent. */
    public int percent() {
        return (int) Math.floor(progress() * 100);
    }
}
