package dev.slotquest.bot.fun;

import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.minigames.Duel;
import dev.slotquest.gamification.minigames.Duels;
import dev.slotquest.gamification.minigames.Game;
import dev.slotquest.gamification.minigames.HigherLower;
import dev.slotquest.gamification.minigames.MiniGames;
import dev.slotquest.gamification.minigames.Odds;
import dev.slotquest.gamification.minigames.Play;
import dev.slotquest.gamification.minigames.Prize;
import dev.slotquest.gamification.minigames.Purse;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What games look like in a message. */
@Component
class GamesViews {

    private static final int MOST_OPPONENTS = 12;
    private static final int FIELDS_ABREAST = 3;

    private final MiniGames games;
    private final Duels duels;
    private final People people;
    private final Participation participation;

    GamesViews(MiniGames games, Duels duels, People people, Participation participation) {
        this.games = games;
        this.duels = duels;
        this.people = people;
        this.participation = participation;
    }

    boolean plays(Turn turn) {
        return participation.plays(turn.person(), GameFeature.GAMES);
    }

    View menu(Turn turn) {
        View view = turn.view().heading("games-chat.heading");
        purse(turn, view);
        view.items(List.of(
                turn.rich("games-chat.game", turn.text("game.WHEEL"), turn.text("game.WHEEL.short")),
                turn.rich("games-chat.game", turn.text("game.SCRATCH"), turn.text("game.SCRATCH.short")),
                turn.rich("games-chat.game", turn.text("game.HIGHER_LOWER"), turn.text("game.HIGHER_LOWER.short")),
                turn.rich("games-chat.game", turn.text("game.DICE_DUEL"), turn.text("game.DICE_DUEL.short"))));
        view.row(start(turn, Game.WHEEL), start(turn, Game.SCRATCH));
        view.row(start(turn, Game.HIGHER_LOWER), start(turn, Game.DICE_DUEL));
        view.row(Option.of(turn.text("games-chat.option.colleague"), new GamesChoice.ShowOpponents()));
        duels.open(turn.person()).forEach(duel -> open(turn, view, duel));
        return view;
    }

    private static Option start(Turn turn, Game game) {
        return Option.primary(turn.text("games-chat.option." + game), new GamesChoice.Start(game));
    }

    private void purse(Turn turn, View view) {
        Purse purse = games.purse(turn.person());
        view.line("games-chat.purse", purse.coins(), purse.playsLeft());
        if (purse.freePlaysLeft() > 0) {
            view.line("games-chat.free");
        } else {
            view.line("games-chat.price", purse.price());
        }
    }

    private void open(Turn turn, View view, Duel duel) {
        if (duel.challengerId() == turn.person().id()) {
            String other = nameOf(duel.opponentId());
            view.line("games-chat.duel.to", other)
                    .row(Option.of(turn.text("games-chat.option.withdraw", other), new GamesChoice.Decline(duel.id())));
        } else {
            view.line("games-chat.duel.from", nameOf(duel.challengerId()), duel.stake())
                    .row(
                            Option.success(turn.text("games-chat.option.accept"), new GamesChoice.Accept(duel.id())),
                            Option.of(turn.text("games-chat.option.decline"), new GamesChoice.Decline(duel.id())));
        }
    }

    View challenged(Turn turn, long id) {
        View view = turn.view().heading("games-chat.heading-of", turn.text("game.DICE_DUEL"));
        duels.open(turn.person()).stream()
                .filter(duel -> duel.id() == id)
                .findFirst()
                .ifPresentOrElse(
                        duel -> open(turn, view, duel),
                        () -> view.line("game.refused.OVER")
                                .row(Option.of(turn.text("games-chat.option.games"), new GamesChoice.Back())));
        return view;
    }

    private String nameOf(long id) {
        return people.findById(id).map(User::displayName).orElse("–");
    }

    View guessing(Turn turn, Play open) {
        int number = Integer.parseInt(open.shown().getFirst());
        return turn.view()
                .heading("games-chat.heading-of", turn.text("game.HIGHER_LOWER"))
                .line("games-chat.number", number)
                .row(guess(turn, number, HigherLower.Guess.HIGHER))
                .row(guess(turn, number, HigherLower.Guess.LOWER));
    }

    private static Option guess(Turn turn, int number, HigherLower.Guess guess) {
        return Option.primary(
                turn.text(
                        "games-chat.option." + guess,
                        HigherLower.chances(number, guess),
                        HigherLower.others(),
                        HigherLower.payout(number, guess)),
                new GamesChoice.Guess(guess.id()));
    }

    View result(Turn turn, Play play, Game game) {
        View view = turn.view().heading("games-chat.heading-of", turn.text("game." + game));
        seen(turn, view, play);
        view.line(play.won() ? "games-chat.won" : "games-chat.lost", prize(turn, play));
        purse(turn, view);
        return view.row(
                        Option.primary(turn.text("games-chat.option.again"), new GamesChoice.Start(game)),
                        Option.of(turn.text("games-chat.option.chances"), new GamesChoice.ShowChances(game)))
                .row(Option.of(turn.text("games-chat.option.games"), new GamesChoice.Back()));
    }

    private void seen(Turn turn, View view, Play play) {
        List<String> shown = play.shown();
        switch (play.game()) {
            case WHEEL -> {}
            case SCRATCH -> view.items(card(turn, shown));
            case HIGHER_LOWER -> view.line("games-chat.next", shown.get(0), shown.get(1));
            case DICE_DUEL -> view.line("games-chat.dice", shown.get(0), shown.get(1), shown.get(2), shown.get(3));
        }
    }

    private List<List<Span>> card(Turn turn, List<String> fields) {
        List<List<Span>> rows = new ArrayList<>();
        for (int at = 0; at + FIELDS_ABREAST <= fields.size(); at += FIELDS_ABREAST) {
            rows.add(turn.rich(
                    "games-chat.fields",
                    symbol(fields.get(at)),
                    symbol(fields.get(at + 1)),
                    symbol(fields.get(at + 2))));
        }
        return rows;
    }

    private String symbol(String field) {
        return games.odds(Game.SCRATCH).stream()
                .map(Odds::prize)
                .filter(prize -> prize.key().equals(field))
                .map(Prize::symbol)
                .findFirst()
                .orElse("·");
    }

    private static String prize(Turn turn, Play play) {
        Prize prize = play.prize();
        if (prize == null) {
            return "";
        }
        String item = play.item();
        String what = item == null ? named(turn, prize) : turn.text("item." + item);
        return prize.symbol() + " " + what;
    }

    private static String named(Turn turn, Prize prize) {
        String name = turn.text("prize." + prize.key());
        boolean told = prize.kind() != Prize.Kind.COINS || name.matches(".*\\d.*");
        return told ? name : turn.text("games-chat.coins", name, prize.amount());
    }

    View chances(Turn turn, Game game) {
        View view = turn.view().heading("games-chat.heading-of", turn.text("game." + game));
        List<Odds> odds = games.odds(game);
        if (odds.isEmpty()) {
            view.line("games-chat.chances.guess");
        }
        DecimalFormat percent = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(turn.locale()));
        view.items(odds.stream()
                .map(one -> turn.rich(
                        "games-chat.chance",
                        one.prize().symbol() + " " + named(turn, one.prize()),
                        percent.format(one.percent())))
                .toList());
        return view.line("games-chat.chances.consolation", games.patience(), games.consolation())
                .line("games-chat.chances.return")
                .row(Option.of(turn.text("games-chat.option.games"), new GamesChoice.Back()));
    }

    View opponents(Turn turn) {
        List<User> others = duels.opponents(turn.person());
        View view = turn.view()
                .heading("games-chat.heading-of", turn.text("game.DICE_DUEL"))
                .line(others.isEmpty() ? "games-chat.nobody" : "games-chat.opponents");
        others.stream()
                .limit(MOST_OPPONENTS)
                .forEach(
                        other -> view.row(Option.of(other.displayName(), new GamesChoice.Challenge(other.username()))));
        return view.row(Option.of(turn.text("games-chat.option.games"), new GamesChoice.Back()));
    }
}
