package dev.slotquest.booking;

import dev.slotquest.scheduling.SeatsTaken;
import dev.slotquest.scheduling.SlotRule;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which seats are taken: by bookings, and by holds that have not expired. */
@Repository
class Seats implements SeatsTaken {

    /** The id of no person. */
    static final long NOBODY = -1;

    private static final String WITHIN = """
            select 'B' as part, id, consultant_id, starts_at, ends_at, seat, booked_by as person, null as expires_at,
                   null as offer_id
              from booking where starts_at > ? and starts_at < ? and ends_at > ? and seat is not null %1$s
            union all
            select 'H', id, consultant_id, starts_at, ends_at, seat, held_by, expires_at, offer_id
              from hold where starts_at > ? and starts_at < ? and ends_at > ? %1$s""";
    private static final String WITHIN_ALL = WITHIN.formatted("");
    private static final String WITHIN_ONE = WITHIN.formatted("and consultant_id = ?");
    private static final String AROUND_BOOKING = WITHIN_ALL + """

            union all
            select 'C', id, consultant_id, starts_at, ends_at, seat, booked_by, null, null
              from booking where customer_id = ? and starts_at >= ? and seat is not null
               and (outcome is null or outcome = 'CAME')
            union all
            select 'K', id, consultant_id, starts_at, ends_at, seat, booked_by, null, null
              from booking where booked_by = ? and request_key = ?
            union all
            select 'D', id, 0, created_at, created_at + interval 1 second, 0, 0, null, null
              from customer
             where id = ? and (do_not_call_since is not null
                               or phone in (select phone from do_not_call_number))""";

    private final JdbcTemplate jdbc;
    private final BusinessTime time;

    Seats(JdbcTemplate jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public List<Seat> within(TimeSpan span, @Nullable Long consultantId) {
        Instant earliest = span.start().minus(SlotRule.LONGEST);
        Instant now = time.now();
        List<Row> rows = consultantId == null
                ? jdbc.query(
                        WITHIN_ALL, Seats::row, earliest, span.end(), span.start(), earliest, span.end(), span.start())
                : jdbc.query(
                        WITHIN_ONE,
                        Seats::row,
                        earliest,
                        span.end(),
                        span.start(),
                        consultantId,
                        earliest,
                        span.end(),
                        span.start(),
                        consultantId);
        return rows.stream().filter(row -> row.takenAt(now)).map(Row::seat).toList();
    }

    /** Everything that decides about a booking, in one statement. */
    Surroundings around(
            TimeSpan span, long customerId, Instant customerSince, long bookedBy, @Nullable String requestKey) {
        Instant earliest = span.start().minus(SlotRule.LONGEST);
        return new Surroundings(
                jdbc.query(
                        AROUND_BOOKING,
                        Seats::row,
                        earliest,
                        span.end(),
                        span.start(),
                        earliest,
                        span.end(),
                        span.start(),
                        customerId,
                        customerSince,
                        bookedBy,
                        requestKey,
                        customerId),
                time.now());
    }

    /** Everything that decides about holding or moving, in one statement. */
    Surroundings around(TimeSpan span) {
        Instant earliest = span.start().minus(SlotRule.LONGEST);
        return new Surroundings(
                jdbc.query(
                        WITHIN_ALL, Seats::row, earliest, span.end(), span.start(), earliest, span.end(), span.start()),
                time.now());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Part.valueOf(row.getString("part")),
                row.getLong("id"),
                row.getLong("consultant_id"),
                new TimeSpan(BookingRows.instant(row, "starts_at"), BookingRows.instant(row, "ends_at")),
                row.getInt("seat"),
                row.getLong("person"),
                BookingRows.maybeInstant(row, "expires_at"),
                offer(row));
    }

    private static @Nullable Long offer(ResultSet row) throws SQLException {
        long offer = row.getLong("offer_id");
        return row.wasNull() ? null : offer;
    }

    private enum Part {
        /** A booking in the span. */
        B,
        /** A hold in the span. */
        H,
        /** A booking of the customer. */
        C,
        /** The booking made with the same request key. */
        K,
        /** The customer, who must not be called. */
        D
    }

    /**
     * @param person who booked or holds it
     * @param offer for which offer of the wait list it is held
     */
    private record Row(
            Part part,
            long id,
            long consultantId,
            TimeSpan span,
            int number,
            long person,
            @Nullable Instant expiresAt,
            @Nullable Long offer) {

        boolean takenAt(Instant now) {
            return part == Part.B || (part == Part.H && !expiredAt(now));
        }

        boolean expiredAt(Instant now) {
            return expiresAt != null && !expiresAt.isAfter(now);
        }

        Seat seat() {
            return new Seat(consultantId, span, number, part == Part.H, part == Part.H ? null : id);
        }

        boolean isHoldOf(SeatHolder holder, long consultant, Instant start) {
            return part == Part.H && holder.keeps(person, offer) && isAt(consultant, start);
        }

        boolean isAt(long consultant, Instant start) {
            return consultantId == consultant && span.start().equals(start);
        }
    }

    /** What one statement told about the surroundings of a slot. */
    static final class Surroundings {

        private final List<Row> rows;
        private final Instant now;

        private Surroundings(List<Row> rows, Instant now) {
            this.rows = rows;
            this.now = now;
        }

        /** The seats taken by anybody but this person's own hold of the slot, or this booking itself. */
        List<Seat> takenByOthers(long user, long consultant, Instant start, @Nullable Long bookingItself) {
            return takenByOthers(SeatHolder.person(user), consultant, start, bookingItself);
        }

        List<Seat> takenByOthers(SeatHolder holder, long consultant, Instant start, @Nullable Long bookingItself) {
            return rows.stream()
                    .filter(row -> row.takenAt(now))
                    .filter(row -> !row.isHoldOf(holder, consultant, start))
                    .filter(row -> row.part() != Part.B || bookingItself == null || row.id() != bookingItself)
                    .map(Row::seat)
                    .toList();
        }

        /** When a consultant's seats are taken, but for this booking's own. */
        List<TimeSpan> takenBesides(long booking, long consultant) {
            return rows.stream()
                    .filter(row -> row.takenAt(now) && row.consultantId() == consultant)
                    .filter(row -> row.part() != Part.B || row.id() != booking)
                    .map(Row::span)
                    .toList();
        }

        /** The smallest number that no seat taken by others has; the own hold's number where there is one. */
        int freeSeat(long user, long consultant, Instant start) {
            return freeSeat(SeatHolder.person(user), consultant, start);
        }

        int freeSeat(SeatHolder holder, long consultant, Instant start) {
            var own = rows.stream()
                    .filter(row -> row.isHoldOf(holder, consultant, start) && !row.expiredAt(now))
                    .findFirst();
            if (own.isPresent()) {
                return own.get().number();
            }
            List<Integer> taken = rows.stream()
                    .filter(row -> row.takenAt(now) && row.isAt(consultant, start))
                    .map(Row::number)
                    .toList();
            int seat = 1;
            while (taken.contains(seat)) {
                seat++;
            }
            return seat;
        }

        /** Holds of this slot that can go: the person's own, and all that have expired. */
        List<Long> spentHolds(long user, long consultant, Instant start) {
            return spentHolds(SeatHolder.person(user), consultant, start);
        }

        List<Long> spentHolds(SeatHolder holder, long consultant, Instant start) {
            return rows.stream()
                    .filter(row -> row.part() == Part.H && row.isAt(consultant, start))
                    .filter(row -> holder.keeps(row.person(), row.offer()) || row.expiredAt(now))
                    .map(Row::id)
                    .toList();
        }

        /** The id of the booking made earlier with the same key. */
        @Nullable
        Long earlierWithSameKey() {
            return rows.stream()
                    .filter(row -> row.part() == Part.K)
                    .map(Row::id)
                    .findFirst()
                    .orElse(null);
        }

        boolean customerHasSlotAt(Instant start) {
            return customerBookings().stream().anyMatch(span -> span.start().equals(start));
        }

        boolean customerHasSlotWithin(Instant from, Instant to) {
            return customerBookings().stream()
                    .anyMatch(
                            span -> !span.start().isBefore(from) && span.start().isBefore(to));
        }

        boolean customerMustNotBeCalled() {
            return rows.stream().anyMatch(row -> row.part() == Part.D);
        }

        long openBookingsOfCustomer() {
            return customerBookings().stream()
                    .filter(span -> span.start().isAfter(now))
                    .count();
        }

        private List<TimeSpan> customerBookings() {
            List<TimeSpan> spans = new ArrayList<>();
            rows.stream().filter(row -> row.part() == Part.C).map(Row::span).forEach(spans::add);
            return spans;
        }
    }
}
