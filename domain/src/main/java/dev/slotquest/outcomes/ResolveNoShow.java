package dev.slotquest.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Conclusions;
import dev.slotquest.booking.Outcome;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.NoShowAlert.Resolution;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/**
 * Acts on a no-show: for those who lead the team. The first to act resolves the alert for all, on every channel; whoever
 * comes later sees what was decided.
 */
@Service
public class ResolveNoShow {

    private final Conclusions conclusions;
    private final NoShowTable table;
    private final NoShowWatch watch;
    private final CallBackPlan callBacks;
    private final TransactionRetry transaction;

    ResolveNoShow(
            Conclusions conclusions,
            NoShowTable table,
            NoShowWatch watch,
            CallBackPlan callBacks,
            TransactionRetry transaction) {
        this.conclusions = conclusions;
        this.table = table;
        this.watch = watch;
        this.callBacks = callBacks;
        this.transaction = transaction;
    }

    /** What came of it. */
    public sealed interface Result {

        /** Decided. */
        record Done(NoShowAlert alert) implements Result {}

        /** It had been decided before; this is what. */
        record DecidedBefore(NoShowAlert alert) implements Result {}

        /** There is no such alert, or this person may not know of it. */
        record Unknown() implements Result {}
    }

    /** The booker is to call the customer back. */
    public Result callBack(long id, User by, Channel channel) {
        Actor actor = by.toActor(channel);
        return decide(id, by, channel, Resolution.CALL_BACK, booking -> callBacks.forBooker(booking, actor));
    }

    /** This person calls the customer back. */
    public Result callBackMyself(long id, User by, Channel channel) {
        Actor actor = by.toActor(channel);
        return decide(id, by, channel, Resolution.CALL_BACK, booking -> callBacks.forPerson(booking, by.id(), actor));
    }

    /** This person books the customer a new time; until they have, it stands among what they have to call. */
    public Result offerNewTime(long id, User by, Channel channel) {
        Actor actor = by.toActor(channel);
        return decide(id, by, channel, Resolution.NEW_TIME, booking -> callBacks.forPerson(booking, by.id(), actor));
    }

    /** The customer cannot be reached at all. */
    public Result markGhost(long id, User by, Channel channel) {
        return decide(
                id,
                by,
                channel,
                Resolution.GHOST,
                booking -> conclusions.conclude(booking, Outcome.GHOST, null, by.toActor(channel)));
    }

    /** Nothing is to be done. */
    public Result dismiss(long id, User by, Channel channel) {
        return decide(id, by, channel, Resolution.DISMISSED, booking -> {});
    }

    private Result decide(long id, User by, Channel channel, Resolution resolution, Consumer<Booking> what) {
        if (!OutcomeRights.leads(by)) {
            return new Result.Unknown();
        }
        return transaction.execute(() -> table.byId(id)
                .flatMap(alert -> conclusions.lock(alert.booking().id()))
                // Read again: whoever held the lock may have decided.
                .flatMap(locked -> table.byId(id))
                .<Result>map(alert -> {
                    if (!alert.open()) {
                        return new Result.DecidedBefore(alert);
                    }
                    what.accept(alert.booking());
                    return new Result.Done(watch.resolve(alert, resolution, by.toActor(channel)));
                })
                .orElseGet(Result.Unknown::new));
    }
}
