package dev.slotquest.gamification;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens in the game: the module's vocabulary. Told inside the transaction in which it happens. */
public sealed interface GamificationEvent extends DomainEvent {

    /** The game itself, unless somebody did it. */
    @Override
    default Actor actor() {
        return Actor.system();
    }

    /** Something about one player. */
    sealed interface OfPlayer extends GamificationEvent {

        /** What the player logs in with. */
        String username();

        @Override
        default Subject subject() {
            return new Subject("player", username());
        }
    }

    /**
     * Somebody has come to a level for the first time.
     *
     * @param userId who
     * @param username what they log in with
     * @param was the highest level until then
     * @param level the level now
     */
    record LevelReached(Instant occurredAt, long userId, String username, int was, int level) implements OfPlayer {
        @Override
        public String action() {
            return "level.reached";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return Map.of("level", was);
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("level", level);
        }
    }

    /**
     * Somebody was the best of a period that is over.
     *
     * @param userId who
     * @param username what they log in with
     * @param period for example {@code 2026-W48}, {@code 2026-11} or {@code 2026}
     */
    record PeriodWon(Instant occurredAt, long userId, String username, PeriodAward award, String period)
            implements OfPlayer {
        @Override
        public String action() {
            return "period.won";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("award", award.name(), "period", period);
        }
    }

    /** Somebody wants to play, or not to. */
    record ParticipationChanged(Instant occurredAt, Actor actor, String username, boolean plays) implements OfPlayer {
        @Override
        public String action() {
            return plays ? "player.joined" : "player.left";
        }
    }

    /**
     * Somebody has played a game to its end.
     *
     * @param userId who
     * @param game which, such as {@code WHEEL}
     * @param prize what was drawn
     * @param won whether it is a prize, and no consolation
     */
    record GamePlayed(
            Instant occurredAt, Actor actor, long userId, String username, String game, String prize, boolean won)
            implements OfPlayer {
        @Override
        public String action() {
            return "game.played";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("game", game, "prize", prize);
        }
    }

    /** Somebody challenges a colleague to a duel. */
    record DuelOffered(Instant occurredAt, Actor actor, long duelId, String username, long opponentId)
            implements OfPlayer {
        @Override
        public String action() {
            return "duel.offered";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("duel", duelId);
        }
    }

    /** A duel is over, in whatever way: nobody can answer it any more. */
    record DuelClosed(Instant occurredAt, Actor actor, long duelId, String username, String state) implements OfPlayer {
        @Override
        public String action() {
            return "duel.closed";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("duel", duelId, "state", state);
        }
    }

    /**
     * Something to wear belongs to somebody from now on.
     *
     * @param how {@code BOUGHT}, {@code UNLOCKED} or {@code WON}
     */
    record ItemAcquired(Instant occurredAt, Actor actor, long userId, String username, String item, String how)
            implements OfPlayer {
        @Override
        public String action() {
            return "item.acquired";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("item", item, "how", how);
        }
    }

    /** Somebody looks otherwise. */
    record LookChanged(Instant occurredAt, Actor actor, String username, String was, String item) implements OfPlayer {
        @Override
        public String action() {
            return "look.changed";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return Map.of("item", was);
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("item", item);
        }
    }

    /** Somebody has taken the coins of a day. */
    record DailyRewardTaken(Instant occurredAt, Actor actor, String username, int coins) implements OfPlayer {
        @Override
        public String action() {
            return "reward.taken";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("coins", coins);
        }
    }

    /** Somebody works on other weekdays from now on. */
    record WorkdaysChanged(
            Instant occurredAt, Actor actor, String username, Set<DayOfWeek> was, Set<DayOfWeek> workdays)
            implements OfPlayer {

        public WorkdaysChanged {
            was = Set.copyOf(was);
            workdays = Set.copyOf(workdays);
        }

        @Override
        public String action() {
            return "player.workdays-changed";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return Map.of("workdays", was.stream().sorted().toList().toString());
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("workdays", workdays.stream().sorted().toList().toString());
        }
    }

    /** The company puts a part of the game to use, or does without it. */
    record FeatureSwitched(Instant occurredAt, Actor actor, GameFeature feature, boolean used)
            implements GamificationEvent {
        @Override
        public Subject subject() {
            return new Subject("game", feature.name());
        }

        @Override
        public String action() {
            return used ? "game.feature-on" : "game.feature-off";
        }
    }

    /**
     * Somebody was paid for a quest.
     *
     * @param quest which one of the pool
     */
    record QuestClaimed(Instant occurredAt, Actor actor, String username, String quest) implements OfPlayer {
        @Override
        public String action() {
            return "quest.claimed";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("quest", quest);
        }
    }

    /**
     * Somebody who leads the team has added to the progress of a quest, or taken from it.
     *
     * @param quest which one of the pool
     * @param more how much, below 0 what is taken
     * @param was the progress until then
     * @param progress the progress now
     */
    record QuestProgressAdded(
            Instant occurredAt, Actor actor, String username, String quest, int more, int was, int progress)
            implements OfPlayer {
        @Override
        public String action() {
            return "quest.progress-added";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return Map.of("quest", quest, "progress", was);
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("quest", quest, "progress", progress, "added", more);
        }
    }

    /** Somebody has reached a goal. */
    record GoalReached(Instant occurredAt, long userId, String username, long goalId) implements GamificationEvent {
        @Override
        public Subject subject() {
            return new Subject("goal", Long.toString(goalId));
        }

        @Override
        public String action() {
            return "goal.reached";
        }
    }

    /**
     * Something was done about a goal.
     *
     * @param userId whose goal
     * @param what such as {@code set}, {@code claimed} or {@code deleted}
     */
    record GoalChanged(Instant occurredAt, Actor actor, long userId, String username, long goalId, String what)
            implements GamificationEvent {
        @Override
        public Subject subject() {
            return new Subject("goal", Long.toString(goalId));
        }

        @Override
        public String action() {
            return "goal." + what;
        }
    }

    /**
     * Somebody has ascended, and begins anew at level 1.
     *
     * @param was the prestige until then
     * @param prestige the prestige now
     * @param level the level that was left behind
     */
    record Ascended(Instant occurredAt, Actor actor, long userId, String username, int was, int prestige, int level)
            implements OfPlayer {
        @Override
        public String action() {
            return "prestige.ascended";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return Map.of("prestige", was, "level", level);
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("prestige", prestige, "level", 1);
        }
    }

    /**
     * Somebody has claimed a level of mastery.
     *
     * @param category of what
     * @param level which level
     */
    record MasteryClaimed(Instant occurredAt, Actor actor, long userId, String username, String category, int level)
            implements OfPlayer {
        @Override
        public String action() {
            return "mastery.claimed";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("category", category, "level", level);
        }
    }

    /**
     * A shield has saved a streak.
     *
     * @param day the working day that was missed
     * @param left how many shields are left
     */
    record ShieldUsed(Instant occurredAt, long userId, String username, LocalDate day, int left) implements OfPlayer {
        @Override
        public String action() {
            return "shield.used";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("day", day.toString(), "left", left);
        }
    }

    /**
     * Somebody has won a badge.
     *
     * @param userId who
     * @param username what they log in with
     * @param badge the key of the badge
     */
    record BadgeEarned(Instant occurredAt, long userId, String username, String badge) implements OfPlayer {
        @Override
        public String action() {
            return "badge.earned";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("badge", badge);
        }
    }

    /**
     * What is shown of the ledger is not what its entries say.
     *
     * @param differences how many figures differ
     */
    record LedgerDiffers(Instant occurredAt, int differences) implements GamificationEvent {
        @Override
        public Subject subject() {
            return new Subject("ledger", "proof");
        }

        @Override
        public String action() {
            return "ledger.differs";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("differences", differences);
        }
    }

    /** What is shown of the ledger is again what its entries say. */
    record LedgerAgrees(Instant occurredAt) implements GamificationEvent {
        @Override
        public Subject subject() {
            return new Subject("ledger", "proof");
        }

        @Override
        public String action() {
            return "ledger.agrees";
        }
    }
}
