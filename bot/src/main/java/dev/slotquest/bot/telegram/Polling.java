package dev.slotquest.bot.telegram;

import dev.slotquest.db.DatabaseUnavailable;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Asks Telegram for news, one long question after the other. A webhook that is in the way is taken down first. */
final class Polling implements Reception {
    private static final Logger log = LoggerFactory.getLogger(Polling.class);
    private static final Duration SILENCE_BEYOND_A_POLL = Duration.ofSeconds(30);

    private final Duration longestSilence;
    private final PollWatch watch;
    private final UpdateWork updates;
    private final PollingSession session;
    private volatile boolean closed;

    private Polling(TelegramProperties properties, TelegramUrl url, PollWatch watch, UpdateWork updates)
            throws TelegramApiException {
        this.longestSilence = properties.pollTimeout().plus(SILENCE_BEYOND_A_POLL);
        this.watch = watch;
        this.updates = updates;
        this.session = PollingSession.open(properties, url, watch, this::take);
    }

    static Polling open(TelegramProperties properties, TelegramUrl url, ChannelState state, UpdateWork updates)
            throws TelegramApiException {
        return new Polling(properties, url, new PollWatch(state), updates);
    }

    @Override
    public boolean goesOn() {
        boolean silent = watch.silence().compareTo(longestSilence) > 0;
        if (silent) {
            log.warn(
                    "Telegram's poll has been silent for {} s and is started anew",
                    watch.silence().toSeconds());
        }
        if (watch.isWebhookInTheWay()) {
            log.warn("Somebody has set a webhook for this bot; it is taken down, this bot asks for its updates");
        }
        return !silent && !watch.isWebhookInTheWay();
    }

    /** Keeps the batch, however long the database is away: what is not stored when this returns is lost. */
    private void take(List<RawUpdate> batch) {
        while (!closed && !Thread.currentThread().isInterrupted()) {
            watch.sign();
            try {
                updates.store(batch);
                return;
            } catch (RuntimeException fault) {
                if (!DatabaseUnavailable.isCauseOf(fault) && !(fault instanceof TransientDataAccessException)) {
                    takeWithoutTheWorst(batch, fault);
                    return;
                }
                log.warn("{} updates cannot be stored yet: {}", batch.size(), fault.getMessage());
                pause();
            }
        }
    }

    /** One update that cannot be stored at all must not keep the others away. */
    private void takeWithoutTheWorst(List<RawUpdate> batch, RuntimeException fault) {
        if (batch.size() == 1) {
            log.error("Update {} cannot be stored and is lost", batch.getFirst().getUpdateId(), fault);
        } else {
            batch.forEach(update -> take(List.of(update)));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        session.close();
    }
}
