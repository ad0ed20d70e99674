package dev.slotquest.calendar;

import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that one at a time talks to a calendar, over all processes: so no reading ever takes our own half-done writing
 * for somebody's hand. Whoever is killed at it gives the calendar free after a while.
 */
@Repository
class CalendarLanes {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final BusinessTime time;

    CalendarLanes(JdbcTemplate jdbc, TransactionTemplate transaction, BusinessTime time) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.time = time;
    }

    /** The right to talk to a calendar. */
    final class Lane implements AutoCloseable {

        private final String key;
        private final String holder;

        private Lane(String key, String holder) {
            this.key = key;
            this.holder = holder;
        }

        /** Keeps it for longer; whether it was still ours. */
        boolean renew() {
            return CalendarLanes.this.renew(key, holder);
        }

        /** Fails inside a transaction when somebody else has it meanwhile, so that nothing of it counts. */
        void demand() {
            if (!lock(key, holder)) {
                throw CalendarTrouble.passing("Somebody else went on with the calendar.", null)
                        .because(TroubleReason.Code.BUSY);
            }
        }

        /** Writing has failed; nobody writes before an instant. */
        void pauseUntil(Instant notBefore) {
            pause(key, notBefore);
        }

        /** Writing goes well, but lets somebody else have the calendar until an instant. */
        void giveWayUntil(Instant notBefore) {
            giveWay(key, notBefore);
        }

        /** Writing goes well. */
        void flows() {
            hurry(key, holder);
        }

        /** How often writing has failed in a row. */
        int failures() {
            return failuresOf(key);
        }

        @Override
        public void close() {
            release(key, holder);
        }
    }

    /** The right to talk to a calendar, unless somebody else has it. */
    Optional<Lane> take(String key) {
        String holder = UUID.randomUUID().toString();
        boolean taken = Boolean.TRUE.equals(transaction.execute(status -> update(key, holder) || insert(key, holder)));
        return taken ? Optional.of(new Lane(key, holder)) : Optional.empty();
    }

    private boolean update(String key, String holder) {
        Instant now = time.now();
        return jdbc.update("""
                        update calendar_lane set lease_holder = ?, lease_until = ?
                         where calendar_key = ? and (lease_until is null or lease_until <= ?)""", holder, now.plus(LEASE), key, now) == 1;
    }

    private boolean insert(String key, String holder) {
        return jdbc.update(
                        "insert ignore into calendar_lane (calendar_key, lease_holder, lease_until) values (?, ?, ?)",
                        key,
                        holder,
                        time.now().plus(LEASE))
                == 1;
    }

    private void giveWay(String key, Instant notBefore) {
        transaction.executeWithoutResult(status ->
                jdbc.update("update calendar_lane set not_before = ? where calendar_key = ?", notBefore, key));
    }

    /** Lets a calendar be written to at once, however it was before. */
    void hurry(String key) {
        jdbc.update("update calendar_lane set not_before = null where calendar_key = ?", key);
    }

    /** Lets every calendar be written to at once. */
    void hurryAll() {
        jdbc.update("update calendar_lane set not_before = null where not_before is not null");
    }

    private boolean renew(String key, String holder) {
        return Boolean.TRUE.equals(transaction.execute(status -> jdbc.update(
                        "update calendar_lane set lease_until = ? where calendar_key = ? and lease_holder = ?",
                        time.now().plus(LEASE),
                        key,
                        holder)
                == 1));
    }

    private boolean lock(String key, String holder) {
        return !jdbc.queryForList(
                        "select 1 from calendar_lane where calendar_key = ? and lease_holder = ? for update",
                        Integer.class,
                        key,
                        holder)
                .isEmpty();
    }

    private void pause(String key, Instant notBefore) {
        transaction.executeWithoutResult(status -> jdbc.update(
                "update calendar_lane set failures = least(failures + 1, 1000), not_before = ? where calendar_key = ?",
                notBefore,
                key));
    }

    private void hurry(String key, String holder) {
        transaction.executeWithoutResult(status -> jdbc.update("""
                update calendar_lane set failures = 0, not_before = null
                 where calendar_key = ? and lease_holder = ? and (failures > 0 or not_before is not null)""", key, holder));
    }

    private int failuresOf(String key) {
        return jdbc
                .query(
                        "select failures from calendar_lane where calendar_key = ?",
                        (row, n) -> row.getInt("failures"),
                        key)
                .stream()
                .findFirst()
                .orElse(0);
    }

    private void release(String key, String holder) {
        transaction.executeWithoutResult(status -> jdbc.update("""
                update calendar_lane set lease_holder = null, lease_until = null
                 where calendar_key = ? and lease_holder = ?""", key, holder));
    }
}
