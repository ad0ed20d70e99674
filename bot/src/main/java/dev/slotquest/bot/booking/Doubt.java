package dev.slotquest.bot.booking;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something said that can mean several things.
 *
 * @param said the words
 * @param timeOfDay whether it is only about morning or evening, so that the slots there are may decide it
 * @param meanings the likeliest first
 */
record Doubt(String said, boolean timeOfDay, List<Meaning> meanings) {
    Doubt {
        meanings = List.copyOf(meanings);
    }

    /**
     * One thing it can mean: a time or a consultant.
     *
     * @param name of the consultant, {@code null} for a time
     */
    record Meaning(
            @Nullable Wanted wanted,
            @Nullable Long consultantId,
            @Nullable String name) {

        Meaning movedBy(Duration shift) {
            return wanted == null ? this : new Meaning(wanted.movedBy(shift), consultantId, name);
        }
    }

    boolean isAboutTime() {
        return meanings.getFirst().wanted() != null;
    }

    /** The same doubt about another day. */
    Doubt movedBy(Duration shift) {
        return new Doubt(
                said,
                timeOfDay,
                meanings.stream().map(meaning -> meaning.movedBy(shift)).toList());
    }
}
