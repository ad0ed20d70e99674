package dev.slotquest.booking;

import dev.slotquest.db.DatabaseBusy;
import dev.slotquest.db.TransactionRetry;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** One transaction about seats, repeated where MariaDB asks for it. */
@Component
class SeatTransaction {

    private static final Logger log = LoggerFactory.getLogger(SeatTransaction.class);
    private static final int MOST_ATTEMPTS = 4;

    private final TransactionRetry retry;

    SeatTransaction(TransactionRetry retry) {
        this.retry = retry;
    }

    /**
     * Does the work.
     *
     * @return nothing when so many wanted the same that waiting was no longer worth it
     */
    <T> Optional<T> run(Supplier<T> work) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            try {
                return Optional.of(retry.execute(work));
            } catch (DuplicateKeyException taken) {
                // A reference that exists, or a seat that somebody took past the lock: look again.
                log.debug("Attempt {} met an existing key", attempt, taken);
            } catch (DatabaseBusy busy) {
                log.info("Gave up waiting for a consultant's row: {}", busy.getMessage());
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
