package dev.slotquest.bot.fun;

import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.minigames.Duel;
import dev.slotquest.gamification.minigames.DuelResult;
import dev.slotquest.gamification.minigames.Duels;
import dev.slotquest.gamification.minigames.Game;
import dev.slotquest.gamification.minigames.MiniGames;
import dev.slotquest.gamification.minigames.Play;
import dev.slotquest.gamification.minigames.PlayResult;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The four games in one message. What was drawn is written down before the message says it; an old button plays nothing. */
@Component
class GamesDialogue implements Dialogue<GamesState, GamesChoice> {

    private static final int A_DAY = 100;

    private final MiniGames games;
    private final Duels duels;
    private final People people;
    private final GamesViews views;

    GamesDialogue(MiniGames games, Duels duels, People people, GamesViews views) {
        this.games = games;
        this.duels = duels;
        this.people = people;
        this.views = views;
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    @Override
    public String name() {
        return "games";
    }

    @Override
    public Class<GamesState> states() {
        return GamesState.class;
    }

    @Override
    public Class<GamesChoice> choices() {
        return GamesChoice.class;
    }

    @Override
    public View view(Turn turn, GamesState state) {
        if (!views.plays(turn)) {
            return turn.view().line("game.refused.OFF");
        }
        return switch (state) {
            case GamesState.Menu _ -> views.menu(turn);
            case GamesState.Guessing _ -> guessing(turn);
            case GamesState.Result(long id, Game game, String _) -> result(turn, id, game);
            case GamesState.Chances(Game game) -> views.chances(turn, game);
            case GamesState.Opponents _ -> views.opponents(turn);
            case GamesState.Challenged(long duel) -> views.challenged(turn, duel);
        };
    }

    private View guessing(Turn turn) {
        return games.open(turn.person()).map(open -> views.guessing(turn, open)).orElseGet(() -> views.menu(turn));
    }

    private View result(Turn turn, long id, Game game) {
        Optional<Play> play = games.latest(turn.person(), A_DAY).stream()
                .filter(one -> one.id() == id)
                .findFirst();
        return play.map(one -> views.result(turn, one, game)).orElseGet(() -> views.menu(turn));
    }

    @Override
    public Next chosen(Turn turn, GamesState state, GamesChoice choice) {
        return switch (choice) {
            case GamesChoice.Start(Game game) -> start(turn, game, keyOf(state));
            case GamesChoice.Guess(String guess) -> play(turn, Game.HIGHER_LOWER, guess, keyOf(state));
            case GamesChoice.ShowChances(Game game) -> Next.become(new GamesState.Chances(game));
            case GamesChoice.ShowOpponents() -> Next.become(new GamesState.Opponents(newKey()));
            case GamesChoice.Challenge(String username) -> challenge(turn, username, keyOf(state));
            case GamesChoice.Accept(long duel) -> told(turn, duels.accept(turn.person(), duel, turn.channel()));
            case GamesChoice.Decline(long duel) -> told(turn, duels.close(turn.person(), duel, turn.channel()));
            case GamesChoice.Back() -> Next.become(menu());
        };
    }

    private static String keyOf(GamesState state) {
        return switch (state) {
            case GamesState.Menu(String key) -> key;
            case GamesState.Guessing(String key) -> key;
            case GamesState.Result(long _, Game _, String key) -> key;
            case GamesState.Opponents(String key) -> key;
            case GamesState.Chances _, GamesState.Challenged _ -> newKey();
        };
    }

    private static GamesState menu() {
        return new GamesState.Menu(newKey());
    }

    Next start(Turn turn, Game game, String key) {
        return play(turn, game, null, key);
    }

    private Next play(Turn turn, Game game, @Nullable String guess, String key) {
        return switch (games.play(turn.person(), game, guess, "chat:" + key, turn.channel())) {
            case PlayResult.Played(Play play, var _) -> Next.become(after(play));
            case PlayResult.Refused(PlayResult.Reason reason, var _) ->
                Next.become(menu(), turn.text("game.refused." + reason));
        };
    }

    private static GamesState after(Play play) {
        return play.open()
                ? new GamesState.Guessing(newKey())
                : new GamesState.Result(play.id(), play.game(), newKey());
    }

    private Next challenge(Turn turn, String username, String key) {
        Optional<User> opponent = people.findByUsername(username);
        return opponent.isPresent()
                ? told(turn, duels.challenge(turn.person(), opponent.get(), "chat:" + key, turn.channel()))
                : Next.become(menu(), turn.text("game.refused.NO_SUCH_PLAYER"));
    }

    private static Next told(Turn turn, DuelResult result) {
        return switch (result) {
            case DuelResult.Offered _ -> Next.become(menu(), turn.text("games-chat.offered"));
            case DuelResult.Fought(Duel _, Play play) -> Next.become(after(play));
            case DuelResult.Closed _ -> Next.become(menu(), turn.text("games-chat.closed"));
            case DuelResult.Refused(DuelResult.Reason reason) ->
                Next.become(menu(), turn.text("game.refused." + reason));
        };
    }

    @Override
    public Next told(Turn turn, GamesState state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(GamesState state) {
        return false;
    }

    /** A challenge can be answered as long as it is open, which is asked then. */
    @Override
    public boolean lasts(GamesState state) {
        return state instanceof GamesState.Challenged;
    }

    @Override
    public GamesState now(Turn turn, GamesState state) {
        return state;
    }

    @Override
    public GamesState left(Turn turn, GamesState state) {
        return state;
    }
}
