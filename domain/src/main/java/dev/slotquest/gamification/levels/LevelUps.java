package dev.slotquest.gamification.levels;

import dev.slotquest.gamification.GamificationEvent.LevelReached;
import dev.slotquest.gamification.LevelStart;
import dev.slotquest.gamification.LevelStart.Start;
import dev.slotquest.gamification.ledger.Aim;
import dev.slotquest.gamification.ledger.BalanceChanged;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.EntryState;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.People;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows experience with levels: pays for each that is reached, takes that back when the experience is taken back, and tells
 * of each once. What comes from a history that is worked out later is no news.
 */
@Component
class LevelUps {

    private static final int COINS_PER_LEVEL = 10;
    private static final Duration NEWS = Duration.ofDays(1);

    private final Ledger ledger;
    private final LevelStart start;
    private final LevelRows rows;
    private final People people;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    LevelUps(
            Ledger ledger,
            LevelStart start,
            LevelRows rows,
            People people,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.start = start;
        this.rows = rows;
        this.people = people;
        this.time = time;
        this.events = events;
    }

    @EventListener
    void on(BalanceChanged change) {
        if (change.currency() != Currency.XP) {
            return;
        }
        Start begin = start.of(change.userId());
        int before = Level.of(change.before() - begin.xp()).number();
        int after = Level.of(change.after() - begin.xp()).number();
        int paid = Math.max(after, begin.highest());
        if (before != after) {
            ledger.settle(change.userId(), coins(change, Math.min(before, after), Math.max(before, after), paid));
        }
        if (after > before) {
            reached(change, after);
        }
    }

    /**
     * @param paid up to which level all are paid: each once in a life, however often its owner begins anew, and what was left
     *     behind by an ascent stays
     */
    private static List<Aim> coins(BalanceChanged change, int above, int upTo, int paid) {
        return IntStream.rangeClosed(above + 1, upTo)
                .mapToObj(number -> coins(change, number, number <= paid))
                .toList();
    }

    private static Aim coins(BalanceChanged change, int level, boolean reached) {
        int worth = COINS_PER_LEVEL * level;
        return new Aim(
                Currency.COINS,
                EntryKind.LEVEL,
                "level:" + level,
                worth,
                reached ? worth : 0,
                reached ? EntryState.FINAL : EntryState.TAKEN_BACK,
                change.at());
    }

    private void reached(BalanceChanged change, int level) {
        int highest = rows.highestLocked(change.userId());
        if (level <= highest) {
            return;
        }
        rows.raise(change.userId(), level, change.at());
        if (change.at().isBefore(time.now().minus(NEWS))) {
            return;
        }
        people.findById(change.userId())
                .ifPresent(user ->
                        events.publishEvent(new LevelReached(time.now(), user.id(), user.username(), highest, level)));
    }
}
