package dev.slotquest.gamification.mastery;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.Facts;
import dev.slotquest.gamification.FactsChanged;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GamificationEvent.MasteryClaimed;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.ledger.MadeBookings;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Shows people what they are good at, and lets them claim one level after the other. */
@Service
public class Mastery {

    private final MasteryRows rows;
    private final MadeBookings bookings;
    private final Ledger ledger;
    private final Facts facts;
    private final Participation participation;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Mastery(
            MasteryRows rows,
            MadeBookings bookings,
            Ledger ledger,
            Facts facts,
            Participation participation,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.bookings = bookings;
        this.ledger = ledger;
        this.facts = facts;
        this.participation = participation;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** What came of a claim. */
    public sealed interface Result {

        /** The level is theirs. */
        record Done(MasteryStanding standing, int xp, int coins) implements Result {}

        /** It was theirs before: nothing more is paid. */
        record Before(MasteryStanding standing) implements Result {}

        /** It is not reached yet, or another one comes first. */
        record NotYet(MasteryStanding standing) implements Result {}

        /** The person does not play, or the company does without. */
        record NotPlayed() implements Result {}
    }

    /** How far somebody is with each kind. */
    public List<MasteryStanding> of(User user) {
        return transaction.execute(() -> standings(user));
    }

    /** Claims the level of a category that comes next. */
    public Result claim(User user, MasteryCategory category, int level, Actor by) {
        if (!participation.plays(user, GameFeature.MASTERY)) {
            return new Result.NotPlayed();
        }
        return transaction.execute(() -> {
            ledger.lock(user.id());
            MasteryStanding standing = standing(user, category);
            if (level >= 1 && level <= standing.level()) {
                return new Result.Before(standing);
            }
            return level == standing.level() + 1 && standing.claimable()
                    ? claimed(user, standing, level, by)
                    : new Result.NotYet(standing);
        });
    }

    private Result claimed(User user, MasteryStanding before, int level, Actor by) {
        MasteryCategory category = before.category();
        String cause = "mastery:%s:%d".formatted(category.key(), level);
        int xp = MasteryTable.xpFor(level);
        int coins = MasteryTable.coinsFor(level);
        rows.add(user.id(), category, level, time.now());
        ledger.pay(user.id(), Currency.XP, xp, EntryKind.MASTERY, cause);
        ledger.pay(user.id(), Currency.COINS, coins, EntryKind.MASTERY, cause);
        events.publishEvent(new MasteryClaimed(time.now(), by, user.id(), user.username(), category.key(), level));
        events.publishEvent(new FactsChanged(user.id()));
        return new Result.Done(new MasteryStanding(category, level, before.metric()), xp, coins);
    }

    private MasteryStanding standing(User user, MasteryCategory category) {
        return standings(user).stream()
                .filter(standing -> standing.category() == category)
                .findFirst()
                .orElseThrow();
    }

    private List<MasteryStanding> standings(User user) {
        Map<MasteryCategory, Integer> levels = rows.levels(user.id());
        Map<Fact, Long> known = facts.of(user.id());
        MadeBookings.Counted made = bookings.count(user.id());
        return Arrays.stream(MasteryCategory.values())
                .map(category ->
                        new MasteryStanding(category, levels.getOrDefault(category, 0), metric(category, made, known)))
                .toList();
    }

    private static long metric(MasteryCategory category, MadeBookings.Counted made, Map<Fact, Long> known) {
        return switch (category) {
            case BOOKING_MASTER -> made.all();
            case SPEED_DEMON -> made.fast();
            case STREAK_LEGEND -> Objects.requireNonNull(known.get(Fact.BEST_STREAK));
            case SOCIAL_BUTTERFLY -> Objects.requireNonNull(known.get(Fact.BADGES));
            case PERFECTIONIST -> made.described();
        };
    }
}
