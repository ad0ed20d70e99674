package dev.slotquest.bot.chat;

import org.jspecify.annotations.Nullable;

/**
 * A message to be shown: a new one, or another look of one that was shown before.
 *
 * @param message our id of the message; stays the same however often it changes
 * @param reference the platform's id under which it was shown before, so that it is edited in place; {@code null} when it
 *     is new. A platform that cannot edit it any more shows it as new. Either way, {@link Conversations#shown} is told
 */
public record Posting(long message, @Nullable String reference, Screen screen) {

    /** The id of a message that cannot be remembered, because nothing can be at the moment: it is shown once. */
    public static final long UNKNOWN = 0;
}
