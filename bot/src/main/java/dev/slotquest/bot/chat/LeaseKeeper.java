package dev.slotquest.bot.chat;

import dev.slotquest.db.LeaderLease;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Watches over the lease of one platform, so that one process at a time receives from it: asked often, it renews in time
 * and sits out a database that is away for a moment. For one thread.
 */
public final class LeaseKeeper {

    private static final Logger log = LoggerFactory.getLogger(LeaseKeeper.class);

    /** Often, because people wait for whoever takes over from a process that died. */
    private static final Duration STANDING_BY = Duration.ofSeconds(1);

    private final LeaderLease lease;
    private final String platform;
    private long askedNanos;

    /** @param platform what people call it, for the log */
    public LeaseKeeper(LeaderLease lease, String platform) {
        this.lease = lease;
        this.platform = platform;
    }

    /** Whether this process receives now; takes the lease when nobody has it. */
    public boolean leads() {
        long now = System.nanoTime();
        boolean due = now - askedNanos >= LeaderLease.renewEvery().toNanos();
        if (!due && lease.isHeld()) {
            return true;
        }
        try {
            askedNanos = now;
            return lease.acquire();
        } catch (DataAccessException | TransactionException fault) {
            log.warn("The database is away, {} waits: {}", platform, fault.getMessage());
            return lease.isHeld();
        }
    }

    /** Waits until it is worth asking again whether somebody else still leads. */
    public void standBy() throws InterruptedException {
        Thread.sleep(STANDING_BY);
    }

    /** Lets another process take over at once. */
    public void release() {
        try {
            lease.release();
        } catch (DataAccessException | TransactionException fault) {
            log.warn("The lease runs out by itself, the database is away: {}", fault.getMessage());
        }
    }
}
