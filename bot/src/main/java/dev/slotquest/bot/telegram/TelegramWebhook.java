package dev.slotquest.bot.telegram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Takes the updates that Telegram brings by itself. Each is stored before it is answered for, in whichever process it
 * arrives; the one that leads works it off.
 */
public final class TelegramWebhook {

    /** Longer than any update; Telegram's are some kilobytes. */
    public static final int LONGEST = 256 * 1024;

    private static final Logger log = LoggerFactory.getLogger(TelegramWebhook.class);
    private static final Duration LOG_EVERY = Duration.ofMinutes(1);

    private final byte[] secret;
    private final Consumer<List<RawUpdate>> updates;
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong loggedNanos = new AtomicLong(System.nanoTime() - LOG_EVERY.toNanos());

    /** What became of a call. */
    public enum Answer {
        /** It is kept, now or since it came before. */
        TAKEN,
        /** Whoever called does not know the secret. */
        REFUSED,
        /** It is no update. */
        UNREADABLE,
        /** It cannot be kept at the moment; Telegram brings it again. */
        LATER
    }

    TelegramWebhook(String secret, Consumer<List<RawUpdate>> updates) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.updates = updates;
    }

    /**
     * Takes one call.
     *
     * @param shown the secret that came with it
     * @param body at most {@link #LONGEST} bytes are worth reading
     */
    public Answer take(String shown, byte[] body) {
        if (!MessageDigest.isEqual(secret, shown.getBytes(StandardCharsets.UTF_8))) {
            noteRefusal();
            return Answer.REFUSED;
        }
        Optional<RawUpdate> update = RawUpdate.read(body);
        if (update.isEmpty()) {
            return Answer.UNREADABLE;
        }
        try {
            updates.accept(List.of(update.get()));
            return Answer.TAKEN;
        } catch (DataAccessException | TransactionException | NotReady notNow) {
            log.warn("Update {} is to come again: {}", update.get().getUpdateId(), notNow.getMessage());
            return Answer.LATER;
        }
    }

    /** How many calls came with a wrong secret since the start. */
    public long refused() {
        return refused.get();
    }

    private void noteRefusal() {
        long count = refused.incrementAndGet();
        long now = System.nanoTime();
        long before = loggedNanos.get();
        if (now - before >= LOG_EVERY.toNanos() && loggedNanos.compareAndSet(before, now)) {
            log.warn("{} calls to Telegram's webhook came with a wrong secret so far", count);
        }
    }

    /** It is not yet known for which bot updates would be stored. */
    static final class NotReady extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotReady() {
            super("Telegram has not said yet who this bot is.");
        }
    }
}
