package dev.slotquest.gamification;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens in the game: the module's vocabulary. Told inside the transaction in which it happens. */
public sealed interface GamificationEvent extends DomainEvent {

    /**
     * Somebody has come to a level for the first time.
     *
     * @param userId who
     * @param username what they log in with
     * @param was the highest level until then
     * @param level the level now
     */
    record LevelReached(Instant occurredAt, long userId, String username, int was, int level)
            implements GamificationEvent {
        @Override
        public Actor actor() {
            return Actor.system();
        }

        @Override
        public Subject subject() {
            return new Subject("player", username);
        }

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
            implements GamificationEvent {
        @Override
        public Actor actor() {
            return Actor.system();
        }

        @Override
        public Subject subject() {
            return new Subject("player", username);
        }

        @Override
        public String action() {
            return "period.won";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("award", award.name(), "period", period);
        }
    }

    /**
     * Somebody has won a badge.
     *
     * @param userId who
     * @param username what they log in with
     * @param badge the key of the badge
     */
    record BadgeEarned(Instant occurredAt, long userId, String username, String badge) implements GamificationEvent {
        @Override
        public Actor actor() {
            return Actor.system();
        }

        @Override
        public Subject subject() {
            return new Subject("player", username);
        }

        @Override
        public String action() {
            return "badge.earned";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("badge", badge);
        }
    }

    /** Somebody wants to play, or not to. */
    record ParticipationChanged(Instant occurredAt, Actor actor, String username, boolean plays)
            implements GamificationEvent {
        @Override
        public Subject subject() {
            return new Subject("player", username);
        }

        @Override
        public String action() {
            return plays ? "player.joined" : "player.left";
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
     * What is shown of the ledger is not what its entries say.
     *
     * @param differences how many figures differ
     */
    record LedgerDiffers(Instant occurredAt, int differences) implements GamificationEvent {
        @Override
        public Actor actor() {
            return Actor.system();
        }

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
        public Actor actor() {
            return Actor.system();
        }

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
