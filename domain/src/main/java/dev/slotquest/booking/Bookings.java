package dev.slotquest.booking;

import dev.slotquest.booking.Booking.BookedCustomer;
import dev.slotquest.shared.TimeSpan;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The bookings. Whoever inserts or moves one holds the lock of the consultant's row. */
@Repository
class Bookings {

    private static final String INSERT = """
            insert into booking (reference, consultant_id, starts_at, ends_at, seat, status, customer_id, first_name,
                                 last_name, phone, email, note, potential, campaign, booked_by, channel, points,
                                 request_key, took_ms, ics_sequence, version, created_at)
            values (?, ?, ?, ?, ?, 'BOOKED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)""";

    private final JdbcTemplate jdbc;

    Bookings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The consultants with whom a customer has had an appointment, and came. */
    Set<Long> consultantsMetBy(long customerId) {
        return Set.copyOf(jdbc.query(
                "select distinct consultant_id from booking where customer_id = ? and outcome = 'CAME'",
                (row, n) -> row.getLong("consultant_id"),
                customerId));
    }

    /** Locks a consultant's row until the transaction ends; whether there is such a consultant. */
    boolean lockConsultant(long consultantId) {
        return !jdbc.queryForList("select id from consultant where id = ? for update", Long.class, consultantId)
                .isEmpty();
    }

    /** Inserts a booking, and gives it back with its key. The reference must be free. */
    Booking insert(Booking booking, @Nullable String requestKey, @Nullable Duration took) {
        var key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS);
                    bind(insert, booking, requestKey, took);
                    return insert;
                },
                key);
        return withId(booking, Objects.requireNonNull(key.getKey()).longValue());
    }

    private static void bind(
            PreparedStatement insert, Booking booking, @Nullable String requestKey, @Nullable Duration took)
            throws SQLException {
        insert.setString(1, booking.reference());
        insert.setLong(2, booking.consultantId());
        insert.setObject(3, booking.startsAt());
        insert.setObject(4, booking.endsAt());
        insert.setObject(5, booking.seat());
        insert.setLong(6, booking.customer().id());
        insert.setString(7, booking.customer().firstName());
        insert.setString(8, booking.customer().lastName());
        insert.setString(9, booking.customer().phone());
        insert.setString(10, booking.customer().email());
        insert.setString(11, booking.note());
        insert.setString(12, booking.potential().name());
        insert.setString(13, booking.campaign());
        insert.setLong(14, booking.bookedBy());
        insert.setString(15, booking.channel().name());
        insert.setInt(16, booking.points());
        insert.setString(17, requestKey);
        insert.setObject(18, took == null ? null : took.toMillis());
        insert.setObject(19, booking.createdAt());
    }

    private static Booking withId(Booking booking, long id) {
        return new Booking(
                id,
                booking.reference(),
                booking.consultantId(),
                booking.startsAt(),
                booking.endsAt(),
                booking.seat(),
                booking.status(),
                booking.outcome(),
                booking.customer(),
                booking.note(),
                booking.potential(),
                booking.campaign(),
                booking.bookedBy(),
                booking.channel(),
                booking.points(),
                booking.cancelReason(),
                booking.cancelNote(),
                booking.cancelledAt(),
                booking.icsSequence(),
                booking.version(),
                booking.createdAt());
    }

    Optional<Booking> byId(long id) {
        return one("select * from booking where id = ?", id);
    }

    Optional<Booking> byReference(String reference) {
        return byForm("select * from booking where reference = ?", reference);
    }

    /** Locks the booking until the transaction ends. */
    Optional<Booking> lock(String reference) {
        return byForm("select * from booking where reference = ? for update", reference);
    }

    /** Locks the booking until the transaction ends. */
    Optional<Booking> lock(long id) {
        return one("select * from booking where id = ? for update", id);
    }

    private Optional<Booking> byForm(String sql, String reference) {
        String wanted = reference.strip().toUpperCase(Locale.ROOT);
        return References.isOne(wanted) ? one(sql, wanted) : Optional.empty();
    }

    Optional<Booking> newestOf(long bookedBy) {
        return one("select * from booking where booked_by = ? order by created_at desc, id desc limit 1", bookedBy);
    }

    /** What this person has booked under a request key. */
    Optional<Booking> byRequestKey(long bookedBy, String key) {
        return one("select * from booking where booked_by = ? and request_key = ?", bookedBy, key);
    }

    /** Bookings that have their seat and touch a stretch of time. */
    List<Booking> standingWithin(TimeSpan window) {
        return jdbc.query(
                "select * from booking where seat is not null and starts_at < ? and ends_at > ? order by starts_at, id",
                (row, n) -> BookingRows.booking(row),
                window.end(),
                window.start());
    }

    /** These bookings, by key. */
    List<Booking> byIds(Collection<Long> ids) {
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return jdbc.query(
                "select * from booking where id in (" + marks + ") order by id",
                (row, n) -> BookingRows.booking(row),
                ids.toArray());
    }

    /** These bookings, by reference. */
    List<Booking> byReferences(Collection<String> references) {
        String marks = String.join(", ", Collections.nCopies(references.size(), "?"));
        return jdbc.query(
                "select * from booking where reference in (" + marks + ") order by id",
                (row, n) -> BookingRows.booking(row),
                references.toArray());
    }

    /** Bookings with a higher key, in the order of their keys. */
    List<Booking> after(long id, int most) {
        return jdbc.query(
                "select * from booking where id > ? order by id limit ?",
                (row, n) -> BookingRows.booking(row),
                id,
                most);
    }

    private Optional<Booking> one(String sql, Object... arguments) {
        return jdbc.query(sql, (row, n) -> BookingRows.booking(row), arguments).stream()
                .findFirst();
    }

    Booking move(Booking booking, long consultantId, TimeSpan to, int seat, boolean byHand) {
        jdbc.update("""
                update booking set consultant_id = ?, starts_at = ?, ends_at = ?, seat = ?, time_by_hand = ?,
                                   ics_sequence = ics_sequence + 1, version = version + 1
                 where id = ?""", consultantId, to.start(), to.end(), seat, byHand, booking.id());
        return byId(booking.id()).orElseThrow();
    }

    /** Which of these bookings lie where their consultant put them in the calendar. */
    Set<Long> timedByHand(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return new HashSet<>(jdbc.queryForList(
                "select id from booking where time_by_hand and id in (" + marks + ")", Long.class, ids.toArray()));
    }

    Booking cancel(Booking booking, CancelReason reason, @Nullable String note, @Nullable Long by, Instant now) {
        jdbc.update("""
                update booking set seat = null, status = 'CANCELLED', cancel_reason = ?, cancel_note = ?,
                                   cancelled_by = ?, cancelled_at = ?, ics_sequence = ics_sequence + 1,
                                   version = version + 1
                 where id = ?""", reason.name(), note, by, now, booking.id());
        return byId(booking.id()).orElseThrow();
    }

    Booking edit(Booking booking, @Nullable String note, Potential potential, @Nullable String campaign) {
        jdbc.update(
                "update booking set note = ?, potential = ?, campaign = ?, version = version + 1 where id = ?",
                note,
                potential.name(),
                campaign,
                booking.id());
        return byId(booking.id()).orElseThrow();
    }

    Booking nameOtherwise(Booking booking, BookedCustomer customer) {
        jdbc.update(
                """
                update booking set customer_id = ?, first_name = ?, last_name = ?, phone = ?, email = ?,
                                   version = version + 1
                 where id = ?""",
                customer.id(),
                customer.firstName(),
                customer.lastName(),
                customer.phone(),
                customer.email(),
                booking.id());
        return byId(booking.id()).orElseThrow();
    }

    /** Whether a customer has a seat with this start. */
    boolean hasSeatAt(long customerId, Instant startsAt) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from booking where customer_id = ? and starts_at = ? and seat is not null)",
                Boolean.class,
                customerId,
                startsAt));
    }

    Booking conclude(Booking booking, @Nullable Outcome outcome) {
        jdbc.update(
                "update booking set outcome = ?, version = version + 1 where id = ?",
                outcome == null ? null : outcome.name(),
                booking.id());
        return byId(booking.id()).orElseThrow();
    }

    long insertHold(Hold hold, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement("""
                            insert into hold (consultant_id, starts_at, ends_at, seat, held_by, expires_at, created_at)
                            values (?, ?, ?, ?, ?, ?, ?)""", Statement.RETURN_GENERATED_KEYS);
                    insert.setLong(1, hold.consultantId());
                    insert.setObject(2, hold.startsAt());
                    insert.setObject(3, hold.endsAt());
                    insert.setInt(4, hold.seat());
                    insert.setLong(5, hold.heldBy());
                    insert.setObject(6, hold.expiresAt());
                    insert.setObject(7, now);
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void deleteHolds(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.batchUpdate(
                    "delete from hold where id = ?",
                    ids.stream().map(id -> new Object[] {id}).toList());
        }
    }

    boolean deleteHold(long id, long heldBy) {
        return jdbc.update("delete from hold where id = ? and held_by = ? and offer_id is null", id, heldBy) == 1;
    }

    int deleteHoldsExpiredBefore(Instant instant, int most) {
        return jdbc.update("delete from hold where expires_at < ? limit ?", instant, most);
    }

    List<String> campaignsStartingWith(String prefix, int most) {
        return jdbc.query(
                "select distinct campaign from booking where campaign like concat(?, '%') order by campaign limit ?",
                (row, n) -> Objects.requireNonNull(row.getString(1)),
                prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"),
                most);
    }

    /** Looks at the latest bookings only, because all would be too many. */
    List<String> latestCampaigns(int most) {
        return jdbc.query("""
                select campaign from (select id, campaign from booking order by id desc limit 500) latest
                 where campaign is not null
                 group by campaign order by max(id) desc limit ?""", (row, n) -> Objects.requireNonNull(row.getString(1)), most);
    }
}
