package dev.slotquest.booking;

import dev.slotquest.booking.Booking.BookedCustomer;
import dev.slotquest.booking.WaitEntry.State;
import dev.slotquest.customers.Customer;
import dev.slotquest.customers.CustomerCheck;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The customers who wait. Whoever changes an entry, or an offer for it, holds the lock of its row. */
@Repository
class WaitEntries {

    private static final String OPEN = "state in ('WAITING', 'OFFERED')";

    private final JdbcTemplate jdbc;

    WaitEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param knownFree slots that could be had anyway, see {@link KnownFree} */
    long insert(
            long customerId,
            CustomerCheck.Valid customer,
            WaitWish wish,
            KnownFree knownFree,
            long ownerId,
            Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement("""
                            insert into wait_entry (customer_id, first_name, last_name, phone, email, first_day,
                                                    last_day, earliest, latest, consultant_id, note, potential,
                                                    owner_id, state, known_free, created_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)""", Statement.RETURN_GENERATED_KEYS);
                    bind(insert, customerId, customer, wish);
                    insert.setLong(13, ownerId);
                    insert.setString(14, knownFree.text());
                    insert.setObject(15, now);
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void edit(long id, long customerId, CustomerCheck.Valid customer, WaitWish wish, KnownFree knownFree) {
        jdbc.update(connection -> {
            PreparedStatement update = connection.prepareStatement("""
                    update wait_entry set customer_id = ?, first_name = ?, last_name = ?, phone = ?, email = ?,
                                          first_day = ?, last_day = ?, earliest = ?, latest = ?, consultant_id = ?,
                                          note = ?, potential = ?, known_free = ?, version = version + 1
                     where id = ?""");
            bind(update, customerId, customer, wish);
            update.setString(13, knownFree.text());
            update.setLong(14, id);
            return update;
        });
    }

    private static void bind(PreparedStatement row, long customerId, CustomerCheck.Valid customer, WaitWish wish)
            throws SQLException {
        row.setLong(1, customerId);
        row.setString(2, customer.firstName());
        row.setString(3, customer.lastName());
        row.setString(4, customer.phone());
        row.setString(5, customer.email());
        row.setObject(6, wish.range().firstDay());
        row.setObject(7, wish.range().lastDay());
        row.setObject(8, wish.range().earliest());
        row.setObject(9, wish.range().latest());
        row.setObject(10, wish.consultantId());
        row.setString(11, Words.orNone(wish.note()));
        row.setString(12, wish.potential().name());
    }

    Optional<WaitEntry> byId(long id) {
        return find("where id = ?", id).stream().findFirst();
    }

    /** Locks the entry until the transaction ends. */
    Optional<WaitEntry> lock(long id) {
        return find("where id = ? for update", id).stream().findFirst();
    }

    /** Who waits for something on these days, with this consultant or ({@code null}) any; who came first is first. */
    List<WaitEntry> openWithin(LocalDate first, LocalDate last, @Nullable Long consultantId) {
        return consultantId == null
                ? find("where " + OPEN + " and last_day >= ? and first_day <= ? order by created_at, id", first, last)
                : find("""
                        where %s and last_day >= ? and first_day <= ? and (consultant_id is null or consultant_id = ?)
                        order by created_at, id""".formatted(OPEN), first, last, consultantId);
    }

    /** A customer's open entries, locked until the transaction ends. */
    List<WaitEntry> lockOpenOf(long customerId) {
        return find("where customer_id = ? and " + OPEN + " order by id for update", customerId);
    }

    /** The entries that a booking ended, locked until the transaction ends. */
    List<WaitEntry> lockEndedBy(long bookingId) {
        return find("where booking_id = ? and state = 'BOOKED' for update", bookingId);
    }

    KnownFree knownFreeOf(long id) {
        return jdbc
                .query(
                        "select known_free from wait_entry where id = ?",
                        (row, n) -> KnownFree.read(Objects.requireNonNull(row.getString("known_free"))),
                        id)
                .stream()
                .findFirst()
                .orElse(KnownFree.NONE);
    }

    /** Goes on to a state that is not the end. */
    void become(long id, State state) {
        jdbc.update(
                "update wait_entry set state = ?, booking_id = null, closed_at = null where id = ?", state.name(), id);
    }

    void end(long id, State state, @Nullable Long bookingId, Instant now) {
        jdbc.update(
                "update wait_entry set state = ?, booking_id = ?, closed_at = ? where id = ?",
                state.name(),
                bookingId,
                now,
                id);
    }

    /** Ends the waiting of all whose last day has gone by. */
    int endPast(LocalDate today, Instant now) {
        return jdbc.update(
                "update wait_entry set state = 'PAST', closed_at = ? where state = 'WAITING' and last_day < ?",
                now,
                today);
    }

    /** All that was ever written about a customer, the first first. */
    List<WaitEntry> ofCustomer(long customerId) {
        return find("where customer_id = ? order by id", customerId);
    }

    void hand(Collection<Long> ids, long from, long to) {
        jdbc.batchUpdate(
                "update wait_entry set customer_id = ? where id = ? and customer_id = ?",
                ids.stream().map(id -> new Object[] {to, id, from}).toList());
    }

    void anonymise(long id) {
        jdbc.update("""
                update wait_entry set first_name = '', last_name = ?, phone = null, email = null, note = null,
                                      version = version + 1
                 where id = ?""", Customer.NOBODY, id);
    }

    /** Deletes entries with their offers; how many entries. */
    int deleteClosedBefore(Instant instant, int most) {
        List<Object[]> some = jdbc
                .query(
                        "select id from wait_entry where closed_at < ? order by id limit ? for update",
                        (row, n) -> row.getLong("id"),
                        instant,
                        most)
                .stream()
                .map(id -> new Object[] {id})
                .toList();
        jdbc.batchUpdate("delete from wait_offer where entry_id = ?", some);
        jdbc.batchUpdate("delete from wait_entry where id = ?", some);
        return some.size();
    }

    private List<WaitEntry> find(String rest, Object... arguments) {
        return jdbc.query("select * from wait_entry " + rest, (row, n) -> entry(row), arguments);
    }

    static WaitEntry entry(ResultSet row) throws SQLException {
        return new WaitEntry(
                row.getLong("id"),
                new BookedCustomer(
                        row.getLong("customer_id"),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("phone"),
                        row.getString("email")),
                new WaitRange(
                        Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("last_day", LocalDate.class)),
                        row.getObject("earliest", LocalTime.class),
                        row.getObject("latest", LocalTime.class)),
                maybeLong(row, "consultant_id"),
                row.getString("note"),
                Potential.valueOf(row.getString("potential")),
                row.getLong("owner_id"),
                State.valueOf(row.getString("state")),
                maybeLong(row, "booking_id"),
                row.getInt("version"),
                BookingRows.instant(row, "created_at"),
                BookingRows.maybeInstant(row, "closed_at"));
    }

    private static @Nullable Long maybeLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
