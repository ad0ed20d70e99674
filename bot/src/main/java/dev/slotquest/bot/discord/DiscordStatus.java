package dev.slotquest.bot.discord;

import org.jspecify.annotations.Nullable;

/**
 * How the Discord channel of this process is doing.
 *
 * @param botName the bot's name, once Discord has told it
 * @param lastError what went wrong last, or {@code null} while all is well
 * @param waiting how many events wait for their turn
 */
record DiscordStatus(
        State state, @Nullable String botName, @Nullable String lastError, int waiting) {

    /** What the channel is doing. */
    enum State {
        /** Not started, or stopped. */
        STOPPED,
        /** On the way to Discord. */
        CONNECTING,
        /** Receives what people write and press. */
        RECEIVING,
        /** Another process receives; this one takes over when that one ends. */
        STANDBY,
        /** Discord cannot be reached or has a fault; tried again by itself. */
        DISTURBED,
        /** Discord refuses the token; not tried again. */
        REFUSED
    }
}
