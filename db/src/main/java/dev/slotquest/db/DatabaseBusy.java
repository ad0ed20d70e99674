package dev.slotquest.db;

import java.time.Duration;

/** Somebody else held what a transaction needed for longer than we wait. Nothing was stored; trying again may help. */
public final class DatabaseBusy extends RuntimeException {
    private DatabaseBusy(String message, Throwable cause) {
        super(message, cause);
    }

    static DatabaseBusy after(int attempts, Duration waited, Throwable last) {
        return new DatabaseBusy(
                "Gave up after %d attempts and %d ms: others hold what the transaction needs."
                        .formatted(attempts, waited.toMillis()),
                last);
    }
}
