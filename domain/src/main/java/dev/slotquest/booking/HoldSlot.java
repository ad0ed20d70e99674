package dev.slotquest.booking;

import dev.slotquest.booking.Refusal.Rule;
import dev.slotquest.booking.Seats.Surroundings;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.Obstacle;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.scheduling.SlotCheck;
import dev.slotquest.scheduling.SlotWish;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a seat for somebody while the customer is on the phone. Held again, it is kept from now on. */
@Service
public class HoldSlot {

    private final Bookings bookings;
    private final Seats seats;
    private final Availability availability;
    private final ObjectProvider<BeforeSeatIsTaken> preparations;
    private final SeatTransaction transaction;
    private final BusinessTime time;

    HoldSlot(
            Bookings bookings,
            Seats seats,
            Availability availability,
            ObjectProvider<BeforeSeatIsTaken> preparations,
            SeatTransaction transaction,
            BusinessTime time) {
        this.bookings = bookings;
        this.seats = seats;
        this.availability = availability;
        this.preparations = preparations;
        this.transaction = transaction;
        this.time = time;
    }

    /** What came of it. */
    public sealed interface Result {

        /** The seat is kept. */
        record Held(Hold hold) implements Result {}

        /** Every seat is taken. */
        record Taken(List<Suggestion> alternatives) implements Result {}

        /** Rules stand against it. */
        record Refused(List<Refusal> refusals) implements Result {}
    }

    /** Holds a seat of a slot. */
    public Result hold(long consultantId, Instant startsAt, User by) {
        if (!by.may(Permission.BOOK)) {
            return new Result.Refused(List.of(Refusal.of(Rule.NOT_ALLOWED)));
        }
        preparations.forEach(preparation -> preparation.before(consultantId));
        Optional<Result> result = transaction.run(() -> holdLocked(consultantId, startsAt, by));
        return switch (result.orElseGet(() -> new Result.Taken(List.of()))) {
            case Result.Taken taken ->
                new Result.Taken(availability.nextBest(SlotWish.near(startsAt, time.now()), BookSlot.ALTERNATIVES));
            case Result.Refused refused -> refused;
            case Result.Held held -> held;
        };
    }

    /** Gives a held seat back; nothing happens when it has expired or been used. */
    @Transactional
    public void release(long holdId, User by) {
        bookings.deleteHold(holdId, by.id());
    }

    private Result holdLocked(long consultantId, Instant startsAt, User by) {
        if (!bookings.lockConsultant(consultantId)) {
            return new Result.Refused(List.of(Refusal.of(Rule.UNKNOWN_CONSULTANT)));
        }
        SlotLook look = new SlotLook(seats, new BookingLook.Slot(consultantId, startsAt), by.id(), null);
        SlotCheck check = availability.check(consultantId, startsAt, look);
        Surroundings around = look.around();
        List<Obstacle> obstacles = check.obstaclesBut(BookSlot.ofSupervisor(by));
        if (!obstacles.isEmpty() || check.slot() == null || check.rules() == null) {
            return obstacles.stream().allMatch(BookSlot::isFull)
                    ? new Result.Taken(List.of())
                    : new Result.Refused(obstacles.stream().map(Refusal::of).toList());
        }
        int seat = around.freeSeat(by.id(), consultantId, startsAt);
        if (seat > check.seats()) {
            return new Result.Taken(List.of());
        }
        bookings.deleteHolds(around.spentHolds(by.id(), consultantId, startsAt));
        Instant now = time.now();
        Hold wanted = new Hold(
                0,
                consultantId,
                startsAt,
                check.slot().end(),
                seat,
                by.id(),
                now.plus(check.rules().minutes(RuleName.HOLD_MINUTES, now)));
        long id = bookings.insertHold(wanted, now);
        return new Result.Held(new Hold(
                id,
                wanted.consultantId(),
                wanted.startsAt(),
                wanted.endsAt(),
                wanted.seat(),
                wanted.heldBy(),
                wanted.expiresAt()));
    }
}
