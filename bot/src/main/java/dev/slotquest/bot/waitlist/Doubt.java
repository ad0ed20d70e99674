package dev.slotquest.bot.waitlist;

import dev.slotquest.booking.WaitRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something said that can mean several things.
 *
 * @param said the words
 * @param meanings the likeliest first
 */
record Doubt(String said, List<Meaning> meanings) {
    Doubt {
        meanings = List.copyOf(meanings);
    }

    /**
     * One thing it can mean: a time or a consultant.
     *
     * @param name of the consultant
     */
    record Meaning(
            @Nullable WaitRange range,
            @Nullable Long consultantId,
            @Nullable String name) {}
}
