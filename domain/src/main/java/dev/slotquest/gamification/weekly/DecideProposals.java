package dev.slotquest.gamification.weekly;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.weekly.WeeklyResult.Problem;
import dev.slotquest.gamification.weekly.WeeklyTables.OpenProposal;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Lets proposed goals and points count, or not. Each is decided once, whoever is first. */
@Service
public class DecideProposals {

    private final WeeklyTables tables;
    private final RecordWeeklyPoints record;
    private final CommitWindow window;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    DecideProposals(
            WeeklyTables tables,
            RecordWeeklyPoints record,
            CommitWindow window,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.record = record;
        this.window = window;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** Whether proposals can be decided at this hour. */
    public boolean open() {
        return window.open();
    }

    /** Lets one proposal count. */
    public WeeklyResult apply(IsoWeek week, long proposal, User by, Channel channel) {
        return decide(week, proposal, by, open -> count(open, by, channel));
    }

    /** Does not let a proposal count. */
    public WeeklyResult reject(IsoWeek week, long proposal, User by, Channel channel) {
        return decide(week, proposal, by, open -> {
            tables.close(proposal, "REJECTED");
            events.publishEvent(new WeeklyEvent(
                    time.now(),
                    by.toActor(channel),
                    open.username(),
                    week,
                    "rejected",
                    Map.of(),
                    Map.of("points", open.proposal().points().toPlainString()),
                    null));
        });
    }

    /** Takes back what one has proposed oneself. */
    public WeeklyResult withdraw(IsoWeek week, long proposal, User by) {
        return transaction.execute(() -> {
            Optional<OpenProposal> open =
                    tables.lockOpen(week, proposal).filter(found -> found.proposedBy() == by.id());
            open.ifPresent(_ -> tables.close(proposal, "REPLACED"));
            return open.isPresent() ? new WeeklyResult.Done(false) : new WeeklyResult.Refused(Problem.GONE);
        });
    }

    /**
     * Lets everything that waits in a week count, in the order in which it was proposed.
     *
     * @return how many that were; nothing when nothing can be decided now
     */
    public Optional<Integer> applyAll(IsoWeek week, User by, Channel channel) {
        if (!WeeklyRights.decides(by) || !window.open()) {
            return Optional.empty();
        }
        return Optional.of(transaction.execute(() -> {
            List<OpenProposal> open = tables.lockOpen(week);
            open.forEach(one -> count(one, by, channel));
            return open.size();
        }));
    }

    private void count(OpenProposal open, User by, Channel channel) {
        tables.close(open.proposal().id(), "APPLIED");
        record.apply(open, by, channel);
    }

    private WeeklyResult decide(IsoWeek week, long proposal, User by, Consumer<OpenProposal> decision) {
        if (!WeeklyRights.decides(by)) {
            return new WeeklyResult.Refused(Problem.NOT_ALLOWED);
        }
        if (!window.open()) {
            return new WeeklyResult.Refused(Problem.WINDOW_CLOSED);
        }
        return transaction.execute(() -> {
            Optional<OpenProposal> open = tables.lockOpen(week, proposal);
            open.ifPresent(decision);
            return open.isPresent() ? new WeeklyResult.Done(false) : new WeeklyResult.Refused(Problem.GONE);
        });
    }
}
