package dev.slotquest.bot.telegram;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the Telegram channel of this process is doing.
 *
 * @param botName the bot's user name, once Telegram has told it
 * @param lastPoll when Telegram last answered the question for news
 * @param lastError what went wrong last, or {@code null} while all is well
 * @param waiting how many updates and messages wait for their turn
 */
record TelegramStatus(
        State state,
        @Nullable String botName,
        @Nullable Instant lastPoll,
        @Nullable String lastError,
        int waiting) {

    /** What the channel is doing. */
    enum State {
        /** Not started, or stopped. */
        STOPPED,
        /** On the way to Telegram for the first time. */
        CONNECTING,
        /** Receives what people write. */
        RECEIVING,
        /** Another process receives; this one takes over when that one ends. */
        STANDBY,
        /** Telegram cannot be reached or has a fault; tried again by itself. */
        DISTURBED,
        /** Telegram refuses the token; not tried again. */
        REFUSED
    }

    /** Whether people reach the bot, by this process or by another one. */
    boolean isWell() {
        return state == State.RECEIVING || state == State.STANDBY;
    }
}
