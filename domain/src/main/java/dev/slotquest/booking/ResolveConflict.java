package dev.slotquest.booking;

import dev.slotquest.booking.Conflict.Resolution;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * Decides what becomes of a booking in conflict: it stays, or is called off. It is moved by {@link MoveBooking}, which
 * settles its conflicts as well. The first decision counts; whoever comes later sees what was decided.
 */
@Service
public class ResolveConflict {

    private final Bookings bookings;
    private final Conflicts conflicts;
    private final SettledConflicts settledConflicts;
    private final ChangeBooking changeBooking;
    private final TransactionRetry transaction;

    ResolveConflict(
            Bookings bookings,
            Conflicts conflicts,
            SettledConflicts settledConflicts,
            ChangeBooking changeBooking,
            TransactionRetry transaction) {
        this.bookings = bookings;
        this.conflicts = conflicts;
        this.settledConflicts = settledConflicts;
        this.changeBooking = changeBooking;
        this.transaction = transaction;
    }

    /** What came of it. */
    public sealed interface Result {

        /** Decided. */
        record Done(Conflict conflict) implements Result {}

        /** It had been decided before; this is what. */
        record DecidedBefore(Conflict conflict) implements Result {}

        /** There is no such conflict, or none that this person may know of. */
        record Unknown() implements Result {}
    }

    /** The booking stays as it is. */
    public Result keep(long id, User by, Channel channel) {
        return decide(id, by, open -> settledConflicts.settle(open, Resolution.KEPT, by.toActor(channel)));
    }

    /** The booking is called off; notice does not matter, because the appointment is in doubt anyway. */
    public Result cancel(long id, CancelReason reason, User by, Channel channel) {
        return decide(id, by, open -> {
            changeBooking.giveBack(open.booking(), reason, null, by.toActor(channel));
            return conflicts.byId(id).orElseThrow();
        });
    }

    private Result decide(long id, User by, Function<Conflict, Conflict> decision) {
        return transaction.execute(() -> conflicts
                .byId(id)
                .filter(conflict -> mayDecide(by, conflict))
                .flatMap(conflict -> bookings.lock(conflict.booking().id()))
                // Read again: whoever held the lock may have decided.
                .flatMap(locked -> conflicts.byId(id))
                .<Result>map(conflict -> conflict.open()
                        ? new Result.Done(decision.apply(conflict))
                        : new Result.DecidedBefore(conflict))
                .orElseGet(Result.Unknown::new));
    }

    /** Whoever may know of a booking has a say in its conflicts: who leads the team, the booker, the consultant. */
    private static boolean mayDecide(User user, Conflict conflict) {
        return user.active() && ChangeRules.maySee(user, conflict.booking());
    }
}
