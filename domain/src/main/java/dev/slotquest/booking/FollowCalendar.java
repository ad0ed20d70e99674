package dev.slotquest.booking;

import dev.slotquest.booking.BookingEvent.Moved;
import dev.slotquest.booking.Refusal.Rule;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.scheduling.Commitments;
import dev.slotquest.scheduling.Obstacle;
import dev.slotquest.scheduling.SlotRule;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Lets a booking follow what its consultant did in the calendar. Nobody asks the consultant about notice, hours or the
 * grid; but no booking ever comes to lie on another one, or on time that is promised elsewhere.
 */
@Service
public class FollowCalendar {

    private final Bookings bookings;
    private final Seats seats;
    private final Commitments commitments;
    private final ChangeBooking changeBooking;
    private final SeatTransaction seatTransaction;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    FollowCalendar(
            Bookings bookings,
            Seats seats,
            Commitments commitments,
            ChangeBooking changeBooking,
            SeatTransaction seatTransaction,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.bookings = bookings;
        this.seats = seats;
        this.commitments = commitments;
        this.changeBooking = changeBooking;
        this.seatTransaction = seatTransaction;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** The consultant has called it off. */
    public Change cancel(long bookingId, CancelReason reason, @Nullable String note, Actor by) {
        return whileLocked(bookingId, booking -> new Change.Done(changeBooking.giveBack(booking, reason, note, by)));
    }

    /** The consultant has put the event elsewhere; the booking goes along when the time there is free. */
    public Change move(long bookingId, TimeSpan to, Actor by) {
        Optional<Booking> known = bookings.byId(bookingId);
        if (known.isEmpty()) {
            return new Change.Unknown();
        }
        long consultant = known.get().consultantId();
        return seatTransaction
                .run(() -> moveLocked(bookingId, consultant, to, by))
                .orElseGet(() -> new Change.Taken(List.of()));
    }

    private Change moveLocked(long bookingId, long consultant, TimeSpan to, Actor by) {
        bookings.lockConsultant(consultant);
        Booking booking = bookings.lock(bookingId).orElseThrow();
        if (booking.consultantId() != consultant) {
            return new Change.ChangedMeanwhile(booking);
        }
        if (!booking.stands() || booking.outcome() != null) {
            return notStanding();
        }
        if (booking.span().equals(to)) {
            return new Change.Done(booking);
        }
        Instant now = time.now();
        Optional<Change> against = whyNot(booking, to, now);
        if (against.isPresent()) {
            return against.get();
        }
        return seatAt(booking, to)
                .map(seat -> moved(booking, to, seat, by, now))
                .orElseGet(() -> new Change.Taken(List.of()));
    }

    private Optional<Change> whyNot(Booking booking, TimeSpan to, Instant now) {
        if (to.length().compareTo(SlotRule.LONGEST) > 0) {
            return Optional.of(Change.Refused.by(Rule.OUTSIDE_GRID));
        }
        if (!to.start().isAfter(now)) {
            return Optional.of(Change.Refused.by(Rule.PAST));
        }
        Optional<Obstacle> promised = commitments.over(booking.consultantId(), to);
        return promised.map(obstacle -> new Change.Refused(List.of(Refusal.of(obstacle))));
    }

    /** A free seat at the new time; none when another appointment overlaps, or when all seats of that slot are taken. */
    private Optional<Integer> seatAt(Booking booking, TimeSpan to) {
        long consultant = booking.consultantId();
        Seats.Surroundings around = seats.around(to);
        List<TimeSpan> others = around.takenBesides(booking.id(), consultant);
        if (others.isEmpty()) {
            return Optional.of(1);
        }
        int seat = around.freeSeat(Seats.NOBODY, consultant, to.start());
        boolean sameSlot = others.stream().allMatch(to::equals);
        return sameSlot && seat <= commitments.seatsAt(consultant, to.start()) ? Optional.of(seat) : Optional.empty();
    }

    private Change moved(Booking booking, TimeSpan to, int seat, Actor by, Instant now) {
        Booking moved = bookings.move(booking, booking.consultantId(), to, seat, true);
        events.publishEvent(new Moved(now, by, booking, moved));
        return new Change.Done(moved);
    }

    private Change whileLocked(long bookingId, Function<Booking, Change> change) {
        return transaction.execute(() -> bookings.lock(bookingId)
                .map(booking -> booking.stands() ? change.apply(booking) : notStanding())
                .orElseGet(Change.Unknown::new));
    }

    private static Change notStanding() {
        return Change.Refused.by(Rule.NOT_STANDING);
    }
}
