package dev.slotquest.outcomes;

import dev.slotquest.booking.Conclusions;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.CallBack.State;
import dev.slotquest.outcomes.OutcomeEvent.CallBackTried;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What a person has to call about, and what came of calling. Who leads the team sees and does it for everybody. */
@Service
public class CallBacks {

    private final CallBackTable table;
    private final CallBackPlan plan;
    private final Conclusions conclusions;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    CallBacks(
            CallBackTable table,
            CallBackPlan plan,
            Conclusions conclusions,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.table = table;
        this.plan = plan;
        this.conclusions = conclusions;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** What came of it. */
    public sealed interface Result {

        /** Noted. */
        record Done(CallBack callBack) implements Result {}

        /** Nobody has to call any more. */
        record ClosedBefore(CallBack callBack) implements Result {}

        /** There is no such thing, or none that this person may know of. */
        record Unknown() implements Result {}
    }

    /** What this person has to call about: their own, and what is nobody's for who leads the team. */
    public List<CallBack> openOf(User user) {
        return OutcomeRights.leads(user)
                ? table.open().stream().filter(each -> isFor(each, user)).toList()
                : table.openOf(user.id());
    }

    /** What is open as far as this person may know: everybody's for who leads the team. */
    public List<CallBack> open(User viewer) {
        return OutcomeRights.leads(viewer) ? table.open() : table.openOf(viewer.id());
    }

    /** One of them. */
    public Optional<CallBack> byId(long id, User viewer) {
        return table.byId(id).filter(callBack -> maySee(callBack, viewer));
    }

    /** That about one booking. */
    public Optional<CallBack> ofBooking(long bookingId, User viewer) {
        return table.ofBooking(bookingId).filter(callBack -> maySee(callBack, viewer));
    }

    /** The customer was reached, and wants no new appointment. */
    public Result reached(long id, User by, Channel channel) {
        return note(id, by, open -> plan.close(open, State.REACHED, by.toActor(channel)));
    }

    /** Nobody answered; it stays open. */
    public Result notReached(long id, User by, Channel channel) {
        return note(id, by, open -> tried(open, by.toActor(channel)));
    }

    private CallBack tried(CallBack open, Actor by) {
        table.tried(open.id(), time.now());
        CallBack tried = table.byId(open.id()).orElseThrow();
        events.publishEvent(new CallBackTried(time.now(), by, tried));
        return tried;
    }

    private Result note(long id, User by, UnaryOperator<CallBack> what) {
        return transaction.execute(() -> table.byId(id)
                .filter(callBack -> maySee(callBack, by))
                .flatMap(callBack -> conclusions.lock(callBack.booking().id()))
                // Read again: whoever held the lock may have closed it.
                .flatMap(locked -> table.byId(id))
                .<Result>map(callBack ->
                        callBack.open() ? new Result.Done(what.apply(callBack)) : new Result.ClosedBefore(callBack))
                .orElseGet(Result.Unknown::new));
    }

    private static boolean maySee(CallBack callBack, User user) {
        return OutcomeRights.leads(user) || (user.active() && Objects.equals(callBack.assignedTo(), user.id()));
    }

    private static boolean isFor(CallBack callBack, User user) {
        return callBack.assignedTo() == null || callBack.assignedTo() == user.id();
    }
}
