package dev.slotquest.db;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does something once others can see what the transaction at hand has written; at once where there is none. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Runs the work after the commit; not at all when the transaction is rolled back. */
    public static void run(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
