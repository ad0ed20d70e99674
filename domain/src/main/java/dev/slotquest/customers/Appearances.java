package dev.slotquest.customers;

import dev.slotquest.customers.Appearance.Became;
import dev.slotquest.customers.ReliabilityReading.Counts;
import dev.slotquest.customers.ReliabilityReading.Sums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What became of appointments, a row for each, and the sums over the rows of each customer. */
@Repository
class Appearances {

    private static final String SUMS = "select * from customer_reliability where customer_id";

    private final JdbcTemplate jdbc;

    Appearances(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Appearance> ofBooking(long bookingId) {
        return jdbc.query("select * from appearance where booking_id = ?", Appearances::appearance, bookingId).stream()
                .findFirst();
    }

    List<Appearance> ofCustomer(long customerId) {
        return jdbc.query(
                "select * from appearance where customer_id = ? order by happened_at, booking_id",
                Appearances::appearance,
                customerId);
    }

    List<Long> bookingsOf(long customerId) {
        return jdbc.query(
                "select booking_id from appearance where customer_id = ? order by booking_id",
                (row, n) -> row.getLong(1),
                customerId);
    }

    void put(Appearance appearance) {
        jdbc.update(
                """
                insert into appearance (booking_id, customer_id, became, happened_at, known_at) values (?, ?, ?, ?, ?)
                on duplicate key update customer_id = values(customer_id), became = values(became),
                    happened_at = values(happened_at), known_at = values(known_at)""",
                appearance.bookingId(),
                appearance.customerId(),
                appearance.became().name(),
                appearance.happenedAt(),
                appearance.knownAt());
    }

    void remove(long bookingId) {
        jdbc.update("delete from appearance where booking_id = ?", bookingId);
    }

    void hand(Collection<Long> bookingIds, long from, long to) {
        jdbc.batchUpdate(
                "update appearance set customer_id = ? where booking_id = ? and customer_id = ?",
                bookingIds.stream().map(id -> new Object[] {to, id, from}).toList());
    }

    /** Makes the sums of a customer anew; the caller holds the lock of the customer's row. */
    void sumUp(long customerId, Instant now) {
        List<Appearance> all = ofCustomer(customerId);
        if (all.isEmpty()) {
            jdbc.update("delete from customer_reliability where customer_id = ?", customerId);
            return;
        }
        Optional<Appearance> last =
                all.reversed().stream().filter(one -> one.became().counts()).findFirst();
        jdbc.update(
                """
                insert into customer_reliability (customer_id, came, no_show, ghost, cancelled, moved, came_weight,
                                                  missed_weight, as_of, last_became, last_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update came = values(came), no_show = values(no_show), ghost = values(ghost),
                    cancelled = values(cancelled), moved = values(moved), came_weight = values(came_weight),
                    missed_weight = values(missed_weight), as_of = values(as_of), last_became = values(last_became),
                    last_at = values(last_at)""",
                customerId,
                count(all, Became.CAME),
                count(all, Became.NO_SHOW),
                count(all, Became.GHOST),
                count(all, Became.CANCELLED),
                count(all, Became.MOVED),
                weight(all, false, now),
                weight(all, true, now),
                now,
                last.map(one -> one.became().name()).orElse(null),
                last.map(Appearance::happenedAt).orElse(null));
    }

    private static long count(List<Appearance> all, Became became) {
        return all.stream().filter(one -> one.became() == became).count();
    }

    private static double weight(List<Appearance> all, boolean missed, Instant now) {
        return all.stream()
                .filter(one -> one.became().counts() && one.became().missed() == missed)
                .mapToDouble(one -> ReliabilityRule.weight(one.happenedAt(), now))
                .sum();
    }

    List<Sums> sumsOf(Collection<Long> customerIds) {
        if (customerIds.isEmpty()) {
            return List.of();
        }
        String marks = String.join(", ", Collections.nCopies(customerIds.size(), "?"));
        return jdbc.query(SUMS + " in (" + marks + ")", Appearances::sums, customerIds.toArray());
    }

    /** How often customers came, and how often they stayed away, over all. */
    List<Long> totals() {
        return jdbc.query(
                        "select coalesce(sum(came), 0), coalesce(sum(no_show + ghost), 0) from customer_reliability",
                        (row, n) -> List.of(row.getLong(1), row.getLong(2)))
                .getFirst();
    }

    private static Appearance appearance(ResultSet row, int number) throws SQLException {
        return new Appearance(
                row.getLong("booking_id"),
                row.getLong("customer_id"),
                Became.valueOf(row.getString("became")),
                CustomerRows.instant(row, "happened_at"),
                CustomerRows.instant(row, "known_at"));
    }

    static Sums sums(ResultSet row, int number) throws SQLException {
        String last = row.getString("last_became");
        return new Sums(
                row.getLong("customer_id"),
                new Counts(
                        row.getInt("came"),
                        row.getInt("no_show"),
                        row.getInt("ghost"),
                        row.getInt("cancelled"),
                        row.getInt("moved")),
                row.getDouble("came_weight"),
                row.getDouble("missed_weight"),
                CustomerRows.instant(row, "as_of"),
                last == null ? null : Became.valueOf(last));
    }
}
