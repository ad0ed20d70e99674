package dev.slotquest.bot.discord;

import dev.slotquest.bot.discord.DiscordStatus.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers how the channel is doing, for whoever asks. */
final class DiscordState {
    private static final Logger log = LoggerFactory.getLogger(DiscordState.class);

    private State state = State.STOPPED;
    private @Nullable String botName;
    private @Nullable String lastError;

    synchronized void is(State now) {
        state = now;
    }

    synchronized void introduced(String name) {
        botName = name;
    }

    synchronized void receives() {
        if (isOver()) {
            return;
        }
        if (lastError != null) {
            log.info("Discord answers again");
        }
        state = State.RECEIVING;
        lastError = null;
    }

    /** One line in the log for the whole time until all is well again. */
    synchronized void failed(State now, String error) {
        if (isOver()) {
            return;
        }
        if (lastError == null || now == State.REFUSED) {
            log.warn("{}", error);
        }
        state = now;
        lastError = error;
    }

    private boolean isOver() {
        return state == State.STOPPED || state == State.REFUSED;
    }

    synchronized State state() {
        return state;
    }

    synchronized DiscordStatus status(int waiting) {
        return new DiscordStatus(state, botName, lastError, waiting);
    }
}
