package dev.slotquest.db;

import org.springframework.jdbc.support.JdbcTransactionManager;

/** Processes that compete for leases. */
public final class LeaderLeasesFixture {
    private LeaderLeasesFixture() {}

    /** A process of its own on this database. */
    public static LeaderLeases process(TestDatabase database) {
        return new LeaderLeases(database.jdbc(), new JdbcTransactionManager(database.dataSource()));
    }
}
