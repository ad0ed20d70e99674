package dev.slotquest.db;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The right to do a work that one process at a time may do. It lasts for some seconds and has to be renewed by asking
 * for it again; a process that dies or loses the database loses it by itself. Times are those of the database, so that
 * the clocks of the machines need not agree.
 */
public final class LeaderLease {
    private static final Duration LENGTH = Duration.ofSeconds(6);
    /** Given up before others may take it, however long the last answer was under way. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final String name;
    private final String holder;
    private volatile long heldUntilNanos = System.nanoTime();

    LeaderLease(JdbcClient jdbc, TransactionOperations transaction, String name, String holder) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.name = name;
        this.holder = holder;
    }

    /** How often the holder has to renew. */
    public static Duration renewEvery() {
        return LENGTH.dividedBy(3);
    }

    /**
     * Takes the lease when it is free, or renews it.
     *
     * @return whether this process holds it now
     * @throws org.springframework.dao.DataAccessException or a transaction's exception when the database is away; what
     *     was held stays held until its time is over
     */
    public boolean acquire() {
        long asked = System.nanoTime();
        boolean held = Boolean.TRUE.equals(transaction.execute(_ -> take() || (create() && take())));
        heldUntilNanos = held ? asked + LENGTH.minus(MARGIN).toNanos() : asked;
        return held;
    }

    /** Whether this process may go on; needs no database. */
    public boolean isHeld() {
        return heldUntilNanos - System.nanoTime() > 0;
    }

    /** Lets another process take over at once. */
    public void release() {
        heldUntilNanos = System.nanoTime();
        transaction.executeWithoutResult(_ -> jdbc.sql("delete from leader_lease where name = ? and holder = ?")
                .param(name)
                .param(holder)
                .update());
    }

    private boolean take() {
        return jdbc.sql("""
                        update leader_lease
                        set holder = :holder, expires_at = utc_timestamp(6) + interval :microseconds microsecond
                        where name = :name and (holder = :holder or expires_at < utc_timestamp(6))
                        """)
                        .param("holder", holder)
                        .param("microseconds", TimeUnit.NANOSECONDS.toMicros(LENGTH.toNanos()))
                        .param("name", name)
                        .update()
                == 1;
    }

    private boolean create() {
        return jdbc.sql("insert ignore into leader_lease (name, holder, expires_at) values (?, ?, utc_timestamp(6))")
                        .param(name)
                        .param(holder)
                        .update()
                == 1;
    }
}
