package dev.slotquest.portal.api;

import dev.slotquest.gamification.minigames.Duel;
import dev.slotquest.gamification.minigames.DuelResult;
import dev.slotquest.gamification.minigames.Duels;
import dev.slotquest.gamification.minigames.Game;
import dev.slotquest.gamification.minigames.MiniGames;
import dev.slotquest.gamification.minigames.Odds;
import dev.slotquest.gamification.minigames.Play;
import dev.slotquest.gamification.minigames.PlayResult;
import dev.slotquest.gamification.minigames.Prize;
import dev.slotquest.gamification.minigames.Purse;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The games: what they cost, how likely prizes are, and playing them. */
@RestController
@RequestMapping("/api/v1/gamification")
class GamesController {

    private static final String OFFERED = "OFFERED";

    private final MiniGames games;
    private final Duels duels;
    private final People people;
    private final SlotMoments moments;
    private final Wording wording;

    GamesController(MiniGames games, Duels duels, People people, SlotMoments moments, Wording wording) {
        this.games = games;
        this.duels = duels;
        this.people = people;
        this.moments = moments;
        this.wording = wording;
    }

    /**
     * How somebody wants to play.
     *
     * @param choice {@code higher} or {@code lower}
     * @param opponent in a duel: which colleague is challenged; without one it is against the house
     */
    record PlayWish(@Nullable String choice, @Nullable String opponent) {}

    /** What can be won, and how often in a hundred. */
    record OddsJson(String prize, String text, Prize.Kind kind, int amount, double percent) {}

    record GameJson(String id, String name, List<OddsJson> odds) {}

    record GamesJson(
            List<GameJson> items,
            int total,
            long coins,
            int price,
            int freePlaysLeft,
            int playsLeft,
            int consolationAfterBlanks,
            int consolation) {}

    /** @param item what a box held */
    record PrizeJson(
            @Nullable String key,
            @Nullable String text,
            Prize.@Nullable Kind kind,
            int amount,
            @Nullable String item) {}

    /**
     * How a game came out.
     *
     * @param result {@code WON}, {@code LOST}, {@code TIE}, {@code CONSOLATION}; {@code OPEN} while a choice is wanted,
     *     {@code OFFERED} while a colleague is asked
     * @param shown what was drawn
     */
    record PlayJson(
            String result,
            PrizeJson prize,
            long coins,
            int freePlaysLeft,
            int playsLeft,
            List<String> shown,
            @Nullable Long id,
            @Nullable Long duel) {}

    record DuelJson(
            long id, String challenger, String opponent, int stake, Duel.State state, OffsetDateTime lapsesAt) {}

    record DuelsJson(List<DuelJson> items, int total) {}

    @GetMapping("/games")
    GamesJson games(@CurrentUser User user) {
        Purse purse = games.purse(user);
        List<GameJson> items = Arrays.stream(Game.values())
                .map(game -> new GameJson(
                        game.id(),
                        wording.text("game." + game),
                        games.odds(game).stream().map(this::odds).toList()))
                .toList();
        return new GamesJson(
                items,
                items.size(),
                purse.coins(),
                purse.price(),
                purse.freePlaysLeft(),
                purse.playsLeft(),
                games.patience(),
                games.consolation());
    }

    private OddsJson odds(Odds odds) {
        Prize prize = odds.prize();
        return new OddsJson(
                prize.key(), wording.text("prize." + prize.key()), prize.kind(), prize.amount(), odds.percent());
    }

    @PostMapping("/games/{id}/play")
    PlayJson play(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable PlayWish wish,
            @RequestHeader(name = IdempotencyFilter.KEY, required = false) @Nullable String key,
            @CurrentUser User user,
            @CurrentUser Actor actor) {
        Game game = Game.of(id.toLowerCase(Locale.ROOT)).orElseThrow(() -> ApiProblem.notFound("game"));
        String request = "api:"
                + Optional.ofNullable(key).orElseGet(() -> UUID.randomUUID().toString());
        if (wish != null && wish.opponent() != null && game == Game.DICE_DUEL) {
            return challenge(user, wish.opponent(), request, actor);
        }
        return switch (games.play(user, game, wish == null ? null : wish.choice(), request, actor.channel())) {
            case PlayResult.Played(Play play, Purse purse) -> played(play, purse);
            case PlayResult.Refused(PlayResult.Reason reason, Purse purse) ->
                throw refused(reason.name()).with("coins", purse.coins());
        };
    }

    private PlayJson played(Play play, Purse purse) {
        return new PlayJson(
                result(play),
                prize(play),
                purse.coins(),
                purse.freePlaysLeft(),
                purse.playsLeft(),
                play.shown(),
                play.id(),
                null);
    }

    private static String result(Play play) {
        Prize prize = play.prize();
        if (prize == null) {
            return "OPEN";
        }
        if (play.consolation()) {
            return "CONSOLATION";
        }
        return prize.blank() ? "LOST" : play.won() ? "WON" : "TIE";
    }

    private PrizeJson prize(Play play) {
        Prize prize = play.prize();
        return prize == null
                ? new PrizeJson(null, null, null, 0, null)
                : new PrizeJson(
                        prize.key(), wording.text("prize." + prize.key()), prize.kind(), prize.amount(), play.item());
    }

    private PlayJson challenge(User user, String opponent, String request, Actor actor) {
        User other = people.findByUsername(opponent).orElseThrow(() -> refused("NO_SUCH_PLAYER"));
        return switch (duels.challenge(user, other, request, actor.channel())) {
            case DuelResult.Offered(Duel duel) -> {
                Purse purse = games.purse(user);
                yield new PlayJson(
                        OFFERED,
                        new PrizeJson(null, null, null, 0, null),
                        purse.coins(),
                        purse.freePlaysLeft(),
                        purse.playsLeft(),
                        List.of(),
                        null,
                        duel.id());
            }
            case DuelResult.Fought(Duel _, Play play) -> played(play, games.purse(user));
            case DuelResult.Closed _ -> throw refused(DuelResult.Reason.OVER.name());
            case DuelResult.Refused(DuelResult.Reason reason) -> throw refused(reason.name());
        };
    }

    @GetMapping("/duels")
    DuelsJson duels(@CurrentUser User user) {
        List<DuelJson> items = duels.open(user).stream().map(this::json).toList();
        return new DuelsJson(items, items.size());
    }

    @PostMapping("/duels/{id}/accept")
    PlayJson accept(@PathVariable long id, @CurrentUser User user, @CurrentUser Actor actor) {
        return switch (duels.accept(user, id, actor.channel())) {
            case DuelResult.Fought(Duel _, Play play) -> played(play, games.purse(user));
            case DuelResult.Refused(DuelResult.Reason reason) -> throw refused(reason.name());
            case DuelResult.Offered _, DuelResult.Closed _ -> throw refused(DuelResult.Reason.OVER.name());
        };
    }

    /** Declines a challenge, or takes back one's own. */
    @PostMapping("/duels/{id}/decline")
    DuelJson decline(@PathVariable long id, @CurrentUser User user, @CurrentUser Actor actor) {
        return switch (duels.close(user, id, actor.channel())) {
            case DuelResult.Closed(Duel duel) -> json(duel);
            case DuelResult.Refused(DuelResult.Reason reason) -> throw refused(reason.name());
            case DuelResult.Offered _, DuelResult.Fought _ -> throw refused(DuelResult.Reason.OVER.name());
        };
    }

    private DuelJson json(Duel duel) {
        return new DuelJson(
                duel.id(),
                nameOf(duel.challengerId()),
                nameOf(duel.opponentId()),
                duel.stake(),
                duel.state(),
                moments.local(duel.lapsesAt()));
    }

    private String nameOf(long id) {
        return people.findById(id).map(User::username).orElse("");
    }

    private ApiProblem refused(String reason) {
        return ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "game-refused", wording.text("game.refused." + reason))
                .with("reason", reason);
    }
}
