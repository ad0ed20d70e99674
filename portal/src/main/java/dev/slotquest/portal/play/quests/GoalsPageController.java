package dev.slotquest.portal.play.quests;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.goals.Goal;
import dev.slotquest.gamification.goals.GoalResult;
import dev.slotquest.gamification.goals.GoalWish;
import dev.slotquest.gamification.goals.Goals;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.util.List;
import java.util.Optional;
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

/** The own goals; who leads the team suggests some to others, who agree or not. */
@Controller
@RequestMapping("/goals")
class GoalsPageController {

    private static final String PAGE = "redirect:/goals";
    private static final long MOST_TYPED = 100_000_000;

    private final Goals goals;
    private final Participation participation;
    private final People people;
    private final QuestWords words;
    private final BusinessTime time;

    GoalsPageController(Goals goals, Participation participation, People people, QuestWords words, BusinessTime time) {
        this.goals = goals;
        this.participation = participation;
        this.people = people;
        this.words = words;
        this.time = time;
    }

    @GetMapping
    String page(@CurrentUser User me, Model model) {
        boolean plays = participation.plays(me, GameFeature.GOALS);
        model.addAttribute("plays", plays);
        model.addAttribute("words", words);
        model.addAttribute("templates", goals.templates());
        model.addAttribute("today", time.today());
        model.addAttribute("latest", time.today().plusYears(1));
        model.addAttribute("me", me);
        if (plays) {
            model.addAttribute("goals", goals.of(me));
        }
        if (me.may(Permission.LEAD_TEAM)) {
            model.addAttribute("players", players());
        }
        return "play/goals";
    }

    private List<User> players() {
        return people.whoMay(Permission.BOOK).stream()
                .filter(user -> participation.plays(user, GameFeature.GOALS))
                .toList();
    }

    @PostMapping
    String set(
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(required = false) @Nullable String template,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String lastDay,
            @RequestParam(required = false) @Nullable String reward,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        User whose = Typed.text(username).map(name -> player(name, me)).orElse(me);
        if (!participation.plays(whose, GameFeature.GOALS)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        GoalWish wish = new GoalWish(
                Typed.text(template).orElse(null),
                Typed.text(text).orElse(null),
                Typed.number(target).map(GoalsPageController::small).orElse(null),
                Typed.day(lastDay).orElse(null),
                Typed.text(reward).orElse(null));
        return told(
                goals.set(whose, wish, me, Channel.PORTAL),
                whose.id() == me.id() ? "goals.done.set" : "goals.done.suggested",
                redirect);
    }

    private User player(String username, User me) {
        Optional<User> player = username.equalsIgnoreCase(me.username())
                ? Optional.of(me)
                : players().stream()
                        .filter(user -> me.may(Permission.LEAD_TEAM))
                        .filter(user -> user.username().equalsIgnoreCase(username))
                        .findFirst();
        return player.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/{id}/{action}")
    String act(
            @PathVariable long id,
            @PathVariable String action,
            @RequestParam(required = false) @Nullable String progress,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        if (!participation.plays(me, GameFeature.GOALS)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        GoalResult result = switch (action) {
            case "claim" -> goals.claim(me, id, Channel.PORTAL);
            case "accept" -> goals.accept(me, id, Channel.PORTAL);
            case "delete" -> goals.delete(me, id, Channel.PORTAL);
            case "progress" ->
                goals.setProgress(
                        me,
                        id,
                        Typed.number(progress).map(GoalsPageController::small).orElse(-1),
                        Channel.PORTAL);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        return told(result, "goals.done." + action, redirect);
    }

    private static String told(GoalResult result, String done, RedirectAttributes redirect) {
        switch (result) {
            case GoalResult.Done(Goal goal) -> Toast.ok(redirect, done, Integer.toString(goal.xp()));
            case GoalResult.Refused(GoalResult.Problem problem) -> Toast.warn(redirect, "goal.problem." + problem);
        }
        return PAGE;
    }

    /** Numbers that are far too great stay so, and are not by accident some other number. */
    private static int small(long number) {
        return Math.toIntExact(Math.clamp(number, -MOST_TYPED, MOST_TYPED));
    }
}
