package dev.slotquest.gamification.minigames;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.Chance;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.minigames.PlayResult.Played;
import dev.slotquest.gamification.minigames.PlayResult.Reason;
import dev.slotquest.gamification.minigames.PlayResult.Refused;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Plays games. Stake, draw and prize are written down in one transaction before anybody sees them; the same request plays
 * once.
 */
@Service
public class MiniGames {

    private final PlayRows rows;
    private final Purses purses;
    private final PlayEnd end;
    private final Ledger ledger;
    private final Chance chance;
    private final Participation participation;
    private final TransactionRetry transaction;
    private final BusinessTime time;

    MiniGames(
            PlayRows rows,
            Purses purses,
            PlayEnd end,
            Ledger ledger,
            Chance chance,
            Participation participation,
            TransactionRetry transaction,
            BusinessTime time) {
        this.rows = rows;
        this.purses = purses;
        this.end = end;
        this.ledger = ledger;
        this.chance = chance;
        this.participation = participation;
        this.transaction = transaction;
        this.time = time;
    }

    /**
     * Plays a game, or answers what is open in it.
     *
     * @param choice what was guessed; in {@link Game#HIGHER_LOWER} only, where without one the first number is shown
     * @param requestKey the same key is the same game
     */
    public PlayResult play(User user, Game game, @Nullable String choice, String requestKey, Channel channel) {
        return transaction.execute(() -> {
            if (!participation.plays(user, GameFeature.GAMES)) {
                return refused(user, Reason.OFF);
            }
            ledger.lock(user.id());
            Optional<Play> before = rows.byRequest(user.id(), requestKey);
            if (before.isPresent()) {
                return played(user, before.get().id());
            }
            return switch (game) {
                case WHEEL, SCRATCH, DICE_DUEL -> atOnce(user, game, requestKey, channel);
                case HIGHER_LOWER -> guess(user, choice, requestKey, channel);
            };
        });
    }

    private PlayResult atOnce(User user, Game game, String key, Channel channel) {
        return begin(user, game, key, List.of(), id -> end.of(user, id, game, null, draw(game), channel));
    }

    private Drawn draw(Game game) {
        return switch (game) {
            case WHEEL -> Prizes.table(game).spin(chance);
            case SCRATCH -> Prizes.table(game).scratch(chance);
            case DICE_DUEL -> Dice.drawn(Dice.roll(chance), Dice.WIN, Dice.TIE);
            case HIGHER_LOWER -> throw new IllegalArgumentException("Which number comes next hangs on the first.");
        };
    }

    private PlayResult guess(User user, @Nullable String choice, String key, Channel channel) {
        Optional<HigherLower.Guess> guess = choice == null ? Optional.empty() : HigherLower.Guess.of(choice);
        if (choice != null && guess.isEmpty()) {
            return refused(user, Reason.UNKNOWN_CHOICE);
        }
        Optional<Play> open = rows.open(user.id(), Game.HIGHER_LOWER);
        if (open.isPresent()) {
            guess.ifPresent(right -> {
                rows.answer(open.get().id(), key);
                finish(user, open.get().id(), number(open.get().shown()), right, channel);
            });
            return played(user, open.get().id());
        }
        int first = HigherLower.open(chance);
        return begin(
                user,
                Game.HIGHER_LOWER,
                key,
                List.of(Integer.toString(first)),
                id -> guess.ifPresent(right -> finish(user, id, first, right, channel)));
    }

    private static int number(List<String> shown) {
        return Integer.parseInt(shown.getFirst());
    }

    private void finish(User user, long id, int first, HigherLower.Guess guess, Channel channel) {
        end.of(user, id, Game.HIGHER_LOWER, guess.id(), HigherLower.next(first, guess, chance), channel);
    }

    /** What follows once the game is paid for. */
    private interface Rest {
        void play(long id);
    }

    private PlayResult begin(User user, Game game, String key, List<String> shown, Rest rest) {
        Purse purse = purses.of(user.id());
        if (purse.playsLeft() <= 0) {
            return new Refused(Reason.ENOUGH_FOR_TODAY, purse);
        }
        if (purse.coins() < purse.price()) {
            return new Refused(Reason.TOO_FEW_COINS, purse);
        }
        long id = rows.begin(user.id(), game, key, time.today(), purse.price(), shown, time.now());
        if (purse.price() > 0) {
            ledger.spend(user.id(), Currency.COINS, purse.price(), EntryKind.GAME, "play:" + id + ":price");
        }
        rest.play(id);
        return played(user, id);
    }

    private PlayResult played(User user, long id) {
        return new Played(rows.byId(id), purses.of(user.id()));
    }

    private PlayResult refused(User user, Reason reason) {
        return new Refused(reason, purses.of(user.id()));
    }

    /** What somebody can play with today. */
    public Purse purse(User user) {
        return transaction.execute(() -> purses.of(user.id()));
    }

    /** The game of somebody that waits for a choice. */
    public Optional<Play> open(User user) {
        return transaction.execute(() -> rows.open(user.id(), Game.HIGHER_LOWER));
    }

    /** The latest games of somebody, the last first. */
    public List<Play> latest(User user, int most) {
        return transaction.execute(() -> rows.latest(user.id(), most));
    }

    /** What can be won in a game, and how likely it is; empty where it hangs on a guess. */
    public List<Odds> odds(Game game) {
        return Prizes.odds(game);
    }

    /** After how many blanks of a game in a row there is a consolation. */
    public int patience() {
        return PlayEnd.PATIENCE;
    }

    /** How much that is, in coins. */
    public int consolation() {
        return Prize.CONSOLATION.amount();
    }
}
