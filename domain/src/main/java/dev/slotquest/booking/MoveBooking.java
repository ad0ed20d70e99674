package dev.slotquest.booking;

import dev.slotquest.booking.BookingEvent.Moved;
import dev.slotquest.booking.Refusal.Rule;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.Obstacle;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.SlotCheck;
import dev.slotquest.scheduling.SlotWish;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Gives a booking another seat. It keeps its reference and history; the seats are swapped in one transaction, so that it
 * never has none and never two. Consultants are locked in the order of their ids, so that two moves never wait for each
 * other.
 */
@Service
public class MoveBooking {

    private final Bookings bookings;
    private final Seats seats;
    private final Availability availability;
    private final CustomerFit customerFit;
    private final RuleBooks ruleBooks;
    private final SeatTransaction transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    MoveBooking(
            Bookings bookings,
            Seats seats,
            Availability availability,
            CustomerFit customerFit,
            RuleBooks ruleBooks,
            SeatTransaction transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.bookings = bookings;
        this.seats = seats;
        this.availability = availability;
        this.customerFit = customerFit;
        this.ruleBooks = ruleBooks;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /**
     * Moves.
     *
     * @param consultantId to whom; {@code null}: stays with the same consultant
     * @param version the version that was read; {@code null} to move whatever is there
     */
    public Change move(
            String reference,
            Instant startsAt,
            @Nullable Long consultantId,
            @Nullable Integer version,
            User by,
            Channel channel) {
        return move(new Wish(reference, startsAt, consultantId, version, false), by, channel);
    }

    /** Moves as it was agreed with the customer: also for the consultant whose appointment it is. */
    public Change moveAsAgreed(
            String reference, Instant startsAt, @Nullable Long consultantId, User by, Channel channel) {
        return move(new Wish(reference, startsAt, consultantId, null, true), by, channel);
    }

    /** @param agreed whether the consultant may want it, too */
    private record Wish(
            String reference,
            Instant startsAt,
            @Nullable Long consultantId,
            @Nullable Integer version,
            boolean agreed) {}

    private Change move(Wish wish, User by, Channel channel) {
        Optional<Booking> known =
                bookings.byReference(wish.reference()).filter(booking -> ChangeRules.maySee(by, booking));
        if (known.isEmpty()) {
            return new Change.Unknown();
        }
        long from = known.get().consultantId();
        long to = wish.consultantId() == null ? from : wish.consultantId();
        Optional<Change> change = transaction.run(() -> moveLocked(wish, from, to, by, channel));
        return switch (change.orElseGet(() -> new Change.Taken(List.of()))) {
            case Change.Taken taken ->
                new Change.Taken(availability.nextBest(
                        SlotWish.near(wish.startsAt(), time.now())
                                .fitting(customerFit.of(known.get().customer().id())),
                        BookSlot.ALTERNATIVES));
            case Change other -> other;
        };
    }

    private Change moveLocked(Wish wish, long from, long to, User by, Channel channel) {
        Instant startsAt = wish.startsAt();
        boolean all = LongStream.of(from, to).distinct().sorted().allMatch(bookings::lockConsultant);
        if (!all) {
            return Change.Refused.by(Rule.UNKNOWN_CONSULTANT);
        }
        Booking booking = bookings.lock(wish.reference()).orElseThrow();
        if (ChangeRules.changedSince(booking, wish.version()) || booking.consultantId() != from) {
            return new Change.ChangedMeanwhile(booking);
        }
        Instant now = time.now();
        Optional<Rule> against = wish.agreed()
                ? ChangeRules.whyNotMovableAsAgreed(by, booking, ruleBooks.current(), now)
                : ChangeRules.whyNotMovable(by, booking, ruleBooks.current(), now);
        if (against.isPresent()) {
            return Change.Refused.by(against.get());
        }
        if (booking.startsAt().equals(startsAt) && booking.consultantId() == to) {
            return new Change.Done(booking);
        }
        SlotLook look = new SlotLook(seats, new BookingLook.Slot(to, startsAt), by.id(), booking.id());
        SlotCheck check = availability.check(to, startsAt, look);
        List<Obstacle> obstacles = check.obstaclesBut(BookSlot.ofSupervisor(by));
        if (!obstacles.isEmpty() || check.slot() == null) {
            return obstacles.stream().allMatch(BookSlot::isFull)
                    ? new Change.Taken(List.of())
                    : new Change.Refused(obstacles.stream().map(Refusal::of).toList());
        }
        int seat = look.around().freeSeat(by.id(), to, startsAt);
        if (seat > check.seats()) {
            return new Change.Taken(List.of());
        }
        bookings.deleteHolds(look.around().spentHolds(by.id(), to, startsAt));
        Booking moved = bookings.move(booking, to, check.slot(), seat, false);
        events.publishEvent(new Moved(now, by.toActor(channel), booking, moved));
        return new Change.Done(moved);
    }
}
