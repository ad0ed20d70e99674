package dev.slotquest.portal.play.fun;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.minigames.DuelResult;
import dev.slotquest.gamification.minigames.Duels;
import dev.slotquest.gamification.minigames.Game;
import dev.slotquest.gamification.minigames.MiniGames;
import dev.slotquest.gamification.minigames.Play;
import dev.slotquest.gamification.minigames.PlayResult;
import dev.slotquest.gamification.minigames.Purse;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.shared.Channel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The four games; what was played last is shown above them. */
@Controller
@RequestMapping("/games")
class GamesPageController {

    private static final int LATEST = 10;
    private static final int LONGEST_KEY = 60;
    private static final String PAGE = "redirect:/games";

    private final MiniGames games;
    private final Duels duels;
    private final People people;
    private final Participation participation;
    private final FunWords words;

    GamesPageController(MiniGames games, Duels duels, People people, Participation participation, FunWords words) {
        this.games = games;
        this.duels = duels;
        this.people = people;
        this.participation = participation;
        this.words = words;
    }

    @GetMapping
    String page(@CurrentUser User me, Model model) {
        boolean plays = participation.plays(me, GameFeature.GAMES);
        model.addAttribute("plays", plays);
        if (plays) {
            Purse purse = games.purse(me);
            model.addAttribute("purse", purse);
            model.addAttribute("games", games);
            model.addAttribute("kinds", Game.values());
            model.addAttribute("open", games.open(me).orElse(null));
            model.addAttribute("duels", duels.open(me));
            model.addAttribute("opponents", duels.opponents(me));
            model.addAttribute("latest", games.latest(me, LATEST));
            model.addAttribute("me", me);
            model.addAttribute("words", words);
            model.addAttribute("key", UUID.randomUUID());
        }
        return "play/games";
    }

    @PostMapping("/{id}/play")
    String play(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable String choice,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        Game game = Game.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        switch (games.play(me, game, choice, request(key), Channel.PORTAL)) {
            case PlayResult.Played(Play play, Purse _) -> shown(play, redirect);
            case PlayResult.Refused(PlayResult.Reason reason, Purse _) ->
                Toast.warn(redirect, "game.refused." + reason);
        }
        return PAGE;
    }

    private static void shown(Play play, RedirectAttributes redirect) {
        if (!play.open()) {
            redirect.addFlashAttribute("result", play.id());
        }
    }

    @PostMapping("/duels")
    String challenge(
            @RequestParam String opponent,
            @RequestParam String key,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        people.findByUsername(opponent)
                .ifPresentOrElse(
                        other -> told(duels.challenge(me, other, request(key), Channel.PORTAL), redirect),
                        () -> told(new DuelResult.Refused(DuelResult.Reason.NO_SUCH_PLAYER), redirect));
        return PAGE;
    }

    @PostMapping("/duels/{id}/accept")
    String accept(@PathVariable long id, @CurrentUser User me, RedirectAttributes redirect) {
        told(duels.accept(me, id, Channel.PORTAL), redirect);
        return PAGE;
    }

    @PostMapping("/duels/{id}/decline")
    String decline(@PathVariable long id, @CurrentUser User me, RedirectAttributes redirect) {
        told(duels.close(me, id, Channel.PORTAL), redirect);
        return PAGE;
    }

    private static void told(DuelResult result, RedirectAttributes redirect) {
        switch (result) {
            case DuelResult.Offered _ -> Toast.ok(redirect, "games.toast.offered");
            case DuelResult.Fought(var _, Play play) -> shown(play, redirect);
            case DuelResult.Closed _ -> Toast.info(redirect, "games.toast.closed");
            case DuelResult.Refused(DuelResult.Reason reason) -> Toast.warn(redirect, "game.refused." + reason);
        }
    }

    /** A key of a page means nothing elsewhere. */
    private static String request(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return "portal:" + key;
    }
}
