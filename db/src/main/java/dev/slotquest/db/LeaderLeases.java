package dev.slotquest.db;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out this process's leases. */
public class LeaderLeases {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String holder = UUID.randomUUID().toString();

    LeaderLeases(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The lease on this work; not yet held.
     *
     * @param name of the work, up to 60 ASCII characters, the same in every process
     */
    public LeaderLease of(String name) {
        return new LeaderLease(jdbc, transaction, name, holder);
    }
}
