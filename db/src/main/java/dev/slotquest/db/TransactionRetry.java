package dev.slotquest.db;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction of its own, and again from the start when MariaDB sacrificed it to end a
 * deadlock or a lock did not come in time. So the work has to be free of effects outside of the database.
 *
 * <p>Inside a transaction the work just joins it: only whoever began a transaction can repeat it as a whole.
 *
 * <p>The isolation is the pool's, READ COMMITTED. Naming it here, or in an annotation, would cost each transaction a
 * question to the server.
 */
public final class TransactionRetry {
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LONGEST_PAUSE_MILLIS = 40;

    /** MariaDB's numbers for: changed since the snapshot, lock wait timeout, deadlock. */
    private static final Set<Integer> LOCK_FAILURES = Set.of(1020, 1205, 1213);

    private final TransactionTemplate transaction;

    public TransactionRetry(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    /**
     * Runs the work and returns its result after the commit.
     *
     * @throws DatabaseBusy when neither five attempts nor three seconds were enough; nothing was stored
     */
    public <T extends @Nullable Object> T execute(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        var begin = System.nanoTime();
        for (var attempt = 1; ; attempt++) {
            try {
                return transaction.execute(_ -> work.get());
            } catch (RuntimeException e) {
                if (!lostARaceForLocks(e)) {
                    throw e;
                }
                var waited = Duration.ofNanos(System.nanoTime() - begin);
                if (attempt == MOST_ATTEMPTS || waited.compareTo(PATIENCE) >= 0) {
                    throw DatabaseBusy.after(attempt, waited, e);
                }
                pause(attempt, e);
            }
        }
    }

    /** Runs work without a result, like {@link #execute(Supplier)}. */
    public void run(Runnable work) {
        this.<@Nullable Void>execute(() -> {
            work.run();
            return null;
        });
    }

    private static boolean lostARaceForLocks(RuntimeException exception) {
        return Causes.of(exception).anyMatch(TransactionRetry::isLockFailure);
    }

    private static boolean isLockFailure(Throwable cause) {
        return switch (cause) {
            case PessimisticLockingFailureException _ -> true;
            case SQLException sql -> LOCK_FAILURES.contains(sql.getErrorCode());
            default -> false;
        };
    }

    /** A little longer each time, and never the same for two who met in a deadlock. */
    private static void pause(int attempt, RuntimeException reason) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
