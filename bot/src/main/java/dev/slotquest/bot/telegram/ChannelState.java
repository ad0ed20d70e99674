package dev.slotquest.bot.telegram;

import dev.slotquest.bot.telegram.TelegramStatus.State;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.User;

/** Remembers how the channel is doing, for whoever asks. */
final class ChannelState {
    private static final Logger log = LoggerFactory.getLogger(ChannelState.class);

    private final Clock clock;
    private State state = State.STOPPED;
    private long botId;
    private @Nullable String botName;
    private @Nullable Instant lastPoll;
    private @Nullable String lastError;

    ChannelState(Clock clock) {
        this.clock = clock;
    }

    synchronized void is(State now) {
        state = now;
    }

    synchronized void introduced(User self) {
        botId = self.getId();
        botName = self.getUserName();
    }

    synchronized long botId() {
        return botId;
    }

    synchronized void polled() {
        if (isOver()) {
            return;
        }
        if (lastError != null) {
            log.info("Telegram answers again");
        }
        state = State.RECEIVING;
        lastPoll = clock.instant();
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

    synchronized @Nullable String botName() {
        return botName;
    }

    synchronized State state() {
        return state;
    }

    synchronized TelegramStatus status(int waiting) {
        return new TelegramStatus(state, botName, lastPoll, lastError, waiting);
    }
}
