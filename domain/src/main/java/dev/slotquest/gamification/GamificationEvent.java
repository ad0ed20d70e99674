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
            implements GamificationEvent {
        @Override
        public Subject subject() {
            return new Subject("player", username);
        }

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
            implements GamificationEvent {
        @Override
        public Subject subject() {
            return new Subject("player", username);
        }

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
    record DuelClosed(Instant occurredAt, Actor actor, long duelId, String username, String state)
            implements GamificationEvent {
        @Override
        public Subject subject() {
            return new Subject("player", username);
        }

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
            implements GamificationEvent {
        @Override
        public Subject subject() {
            return new Subject("player", username);
        }

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
    record LookChanged(Instant occurredAt, Actor actor, String username, String was, String item)
            implements GamificationEvent {
        @Override
        public Subject subject() {
            return new Subject("player", username);
        }

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
