package dev.slotquest.gamification.prestige;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.Facts;
import dev.slotquest.gamification.FactsChanged;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GamificationEvent.Ascended;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Lets people ascend. The level begins anew at 1, because the experience so far no longer makes it; nothing is deleted. The
 * coins for a level are paid once in a life, so beginning anew is no way to earn them again.
 */
@Service
public class Prestige {

    private final AscentRows rows;
    private final Ledger ledger;
    private final Facts facts;
    private final Participation participation;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Prestige(
            AscentRows rows,
            Ledger ledger,
            Facts facts,
            Participation participation,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.ledger = ledger;
        this.facts = facts;
        this.participation = participation;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** What came of the wish to ascend. */
    public sealed interface Result {

        /** It is done. */
        record Done(PrestigeState state) implements Result {}

        /** The level is not high enough. */
        record TooLow(PrestigeState state) implements Result {}

        /** There is nothing above. */
        record AtTheTop(PrestigeState state) implements Result {}

        /** The person does not play, or the company does without. */
        record NotPlayed() implements Result {}
    }

    /** How far somebody has ascended. */
    public PrestigeState of(User user) {
        return transaction.execute(() -> state(user, facts.of(user.id())));
    }

    /** The rank of somebody. */
    public PrestigeRank rankOf(long userId) {
        return transaction.execute(() -> PrestigeTable.rank(rows.all(userId).size()));
    }

    /** Lets somebody ascend by one. */
    public Result ascend(User user, Actor by) {
        if (!participation.plays(user, GameFeature.PRESTIGE)) {
            return new Result.NotPlayed();
        }
        return transaction.execute(() -> ascendLocked(user, by));
    }

    private Result ascendLocked(User user, Actor by) {
        ledger.lock(user.id());
        Map<Fact, Long> known = facts.of(user.id());
        PrestigeState state = state(user, known);
        if (state.next() == null) {
            return new Result.AtTheTop(state);
        }
        if (!state.ready()) {
            return new Result.TooLow(state);
        }
        int prestige = state.rank().number() + 1;
        rows.add(user.id(), new Ascent(prestige, state.level(), value(known, Fact.XP), time.now()));
        events.publishEvent(
                new Ascended(time.now(), by, user.id(), user.username(), prestige - 1, prestige, state.level()));
        events.publishEvent(new FactsChanged(user.id()));
        return new Result.Done(state(user, facts.of(user.id())));
    }

    private PrestigeState state(User user, Map<Fact, Long> known) {
        List<Ascent> history = rows.all(user.id());
        Optional<PrestigeRank> next = PrestigeTable.after(history.size());
        return new PrestigeState(
                PrestigeTable.rank(history.size()), next.orElse(null), (int) value(known, Fact.LEVEL), history);
    }

    private static long value(Map<Fact, Long> known, Fact fact) {
        return Objects.requireNonNull(known.get(fact));
    }
}
