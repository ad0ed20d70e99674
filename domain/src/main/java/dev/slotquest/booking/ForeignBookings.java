package dev.slotquest.booking;

import dev.slotquest.booking.BookingFilter.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Bookings by the hundred, one statement each time. Whoever inserts holds the locks of the consultants' rows. */
@Repository
class ForeignBookings {

    private static final String COLUMNS =
            "reference, consultant_id, starts_at, ends_at, seat, status, outcome, customer_id, first_name, last_name,"
                    + " phone, email, note, potential, campaign, booked_by, channel, points, cancel_reason,"
                    + " cancelled_at, ics_sequence, version, created_at";
    private static final int MANY = 23;

    private final JdbcTemplate jdbc;

    ForeignBookings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A start at a consultant's. */
    record SlotKey(long consultantId, Instant startsAt) {}

    void lockConsultants(Collection<Long> ids) {
        jdbc.queryForList(
                "select id from consultant where id in (" + marks(ids.size()) + ") order by id for update",
                Long.class,
                ids.toArray());
    }

    /** The numbers of the seats that are taken or held in these slots. */
    Map<SlotKey, Set<Integer>> seatsTaken(Collection<SlotKey> slots, Instant now) {
        Map<SlotKey, Set<Integer>> taken = new HashMap<>();
        if (slots.isEmpty()) {
            return taken;
        }
        String pairs = String.join(", ", Collections.nCopies(slots.size(), "(?, ?)"));
        List<@Nullable Object> keys = new ArrayList<>();
        slots.forEach(slot -> {
            keys.add(slot.consultantId());
            keys.add(slot.startsAt());
        });
        List<@Nullable Object> arguments = new ArrayList<>(keys);
        arguments.addAll(keys);
        arguments.add(now);
        jdbc.query(
                "select consultant_id, starts_at, seat from booking where (consultant_id, starts_at) in (" + pairs
                        + ") and seat is not null union all select consultant_id, starts_at, seat from hold"
                        + " where (consultant_id, starts_at) in (" + pairs + ") and expires_at > ?",
                row -> {
                    taken.computeIfAbsent(
                                    new SlotKey(row.getLong("consultant_id"), BookingRows.instant(row, "starts_at")),
                                    _ -> new HashSet<>())
                            .add(row.getInt("seat"));
                },
                arguments.toArray());
        return taken;
    }

    Set<String> existing(Collection<String> references) {
        return references.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.queryForList(
                        "select reference from booking where reference in (" + marks(references.size()) + ")",
                        String.class,
                        references.toArray()));
    }

    /** Inserts bookings; their keys by reference. */
    Map<String, Long> insert(Collection<Booking> bookings) {
        List<@Nullable Object> values = new ArrayList<>(bookings.size() * MANY);
        bookings.forEach(booking -> addValues(booking, values));
        String row = "(" + marks(MANY) + ")";
        jdbc.update(
                "insert into booking (" + COLUMNS + ") values "
                        + String.join(", ", Collections.nCopies(bookings.size(), row)),
                values.toArray());
        Map<String, Long> ids = new HashMap<>();
        jdbc.query(
                "select id, reference from booking where reference in (" + marks(bookings.size()) + ")",
                found -> {
                    ids.put(Objects.requireNonNull(found.getString("reference")), found.getLong("id"));
                },
                bookings.stream().map(Booking::reference).toArray());
        return ids;
    }

    private static void addValues(Booking booking, List<@Nullable Object> values) {
        Outcome outcome = booking.outcome();
        CancelReason reason = booking.cancelReason();
        values.add(booking.reference());
        values.add(booking.consultantId());
        values.add(booking.startsAt());
        values.add(booking.endsAt());
        values.add(booking.seat());
        values.add(booking.status().name());
        values.add(outcome == null ? null : outcome.name());
        values.add(booking.customer().id());
        values.add(booking.customer().firstName());
        values.add(booking.customer().lastName());
        values.add(booking.customer().phone());
        values.add(booking.customer().email());
        values.add(booking.note());
        values.add(booking.potential().name());
        values.add(booking.campaign());
        values.add(booking.bookedBy());
        values.add(booking.channel().name());
        values.add(booking.points());
        values.add(reason == null ? null : reason.name());
        values.add(booking.cancelledAt());
        values.add(booking.icsSequence());
        values.add(booking.version());
        values.add(booking.createdAt());
    }

    /** Locks bookings by key, in the order of their keys. */
    List<Booking> lock(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select * from booking where id in (" + marks(ids.size()) + ") order by id for update",
                        (row, n) -> BookingRows.booking(row),
                        ids.toArray());
    }

    /** Notes for locked bookings that stand what has become of all of them. */
    void conclude(Collection<Long> ids, State outcome) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(outcome.name());
        arguments.addAll(ids);
        jdbc.update(
                "update booking set outcome = ?, version = version + 1 where id in (" + marks(ids.size()) + ")",
                arguments.toArray());
    }

    /** The keys of bookings by reference. */
    Map<String, Long> idsOf(Collection<String> references) {
        Map<String, Long> ids = new HashMap<>();
        if (!references.isEmpty()) {
            jdbc.query(
                    "select id, reference from booking where reference in (" + marks(references.size()) + ")",
                    row -> {
                        ids.put(Objects.requireNonNull(row.getString("reference")), row.getLong("id"));
                    },
                    references.toArray());
        }
        return ids;
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
