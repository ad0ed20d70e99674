package dev.slotquest.portal.api;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.goals.Goal;
import dev.slotquest.gamification.goals.GoalResult;
import dev.slotquest.gamification.goals.GoalResult.Problem;
import dev.slotquest.gamification.goals.GoalTemplate;
import dev.slotquest.gamification.goals.GoalWish;
import dev.slotquest.gamification.goals.Goals;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.shared.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Goals. Of others only who leads the team may see and suggest them. */
@RestController
@RequestMapping("/api/v1/gamification/goals")
class GoalsController {

    private final Goals goals;
    private final Participation participation;
    private final AskedPeople people;
    private final Wording wording;

    GoalsController(Goals goals, Participation participation, AskedPeople people, Wording wording) {
        this.goals = goals;
        this.participation = participation;
        this.people = people;
        this.wording = wording;
    }

    record GoalJson(
            long id,
            @Nullable String template,
            String title,
            int progress,
            int target,
            Goal.State state,
            RewardsJson rewards,
            LocalDate lastDay,
            @Nullable String setBy) {}

    record RewardsJson(int xp, @Nullable String own) {}

    record TemplateJson(String template, String title, int usual, int least, int most, int xp) {}

    record GoalsJson(List<GoalJson> items, int total, List<TemplateJson> templates) {}

    /**
     * A goal as it is wanted.
     *
     * @param username whose it is to be; nobody is the caller
     */
    record Wish(
            @Nullable String username,
            @Nullable String template,
            @Nullable String text,
            @Nullable Integer target,
            @Nullable LocalDate lastDay,
            @Nullable String reward) {}

    record ProgressWish(@Nullable Integer progress) {}

    @GetMapping
    GoalsJson goals(@RequestParam(required = false) @Nullable String user, @CurrentUser User caller) {
        User whose = people.playerOrCaller(user, caller);
        List<GoalJson> items = participation.plays(whose, GameFeature.GOALS)
                ? goals.of(whose).stream().map(this::shown).toList()
                : List.of();
        return new GoalsJson(
                items, items.size(), goals.templates().stream().map(this::shown).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    GoalJson set(@RequestBody Wish wish, @CurrentUser User caller) {
        String username = wish.username();
        User whose = people.playerOrCaller(username, caller);
        refuseWhoDoesNotPlay(whose);
        GoalWish goal = new GoalWish(wish.template(), wish.text(), wish.target(), wish.lastDay(), wish.reward());
        return told(goals.set(whose, goal, caller, Channel.API));
    }

    @PatchMapping("/{id}")
    GoalJson setProgress(@PathVariable long id, @RequestBody ProgressWish wish, @CurrentUser User user) {
        new Required().field("progress", wish.progress()).check();
        refuseWhoDoesNotPlay(user);
        return told(goals.setProgress(user, id, Objects.requireNonNull(wish.progress()), Channel.API));
    }

    @PostMapping("/{id}/claim")
    GoalJson claim(@PathVariable long id, @CurrentUser User user) {
        refuseWhoDoesNotPlay(user);
        return told(goals.claim(user, id, Channel.API));
    }

    @PostMapping("/{id}/accept")
    GoalJson accept(@PathVariable long id, @CurrentUser User user) {
        refuseWhoDoesNotPlay(user);
        return told(goals.accept(user, id, Channel.API));
    }

    @DeleteMapping("/{id}")
    GoalJson delete(@PathVariable long id, @CurrentUser User user) {
        refuseWhoDoesNotPlay(user);
        return told(goals.delete(user, id, Channel.API));
    }

    private void refuseWhoDoesNotPlay(User user) {
        if (!participation.plays(user, GameFeature.GOALS)) {
            throw ApiProblem.notFound("goal");
        }
    }

    private GoalJson told(GoalResult result) {
        return switch (result) {
            case GoalResult.Done(Goal goal) -> shown(goal);
            case GoalResult.Refused(Problem problem) -> throw refusal(problem);
        };
    }

    private static ApiProblem refusal(Problem problem) {
        return switch (problem) {
            case UNKNOWN -> ApiProblem.notFound("goal");
            case NOT_ALLOWED -> ApiProblem.forbidden();
            case NOT_REACHED, CLAIMED_BEFORE, TOO_LATE, NOT_BY_HAND ->
                ApiProblem.of(HttpStatus.CONFLICT, "goal-stands-otherwise").because(List.of(fault(problem)));
            case TEMPLATE_UNKNOWN,
                    TARGET_INVALID,
                    TEXT_INVALID,
                    REWARD_TOO_LONG,
                    DAY_INVALID,
                    REACHED_ALREADY,
                    THERE_IS_ONE,
                    TOO_MANY -> ApiProblem.invalid(List.of(fault(problem)));
        };
    }

    private static FieldFault fault(Problem problem) {
        String field = switch (problem) {
            case TEMPLATE_UNKNOWN, THERE_IS_ONE -> "template";
            case TARGET_INVALID, REACHED_ALREADY -> "target";
            case TEXT_INVALID -> "text";
            case REWARD_TOO_LONG -> "reward";
            case DAY_INVALID -> "last_day";
            case UNKNOWN, TOO_MANY, NOT_ALLOWED, NOT_REACHED, CLAIMED_BEFORE, TOO_LATE, NOT_BY_HAND -> "";
        };
        return FieldFault.worded(field, problem.name(), "goal.problem." + problem);
    }

    private GoalJson shown(Goal goal) {
        String template = goal.template();
        String title = template == null
                ? Objects.requireNonNull(goal.text())
                : wording.text("goal." + template + ".task", goal.target());
        return new GoalJson(
                goal.id(),
                template,
                title,
                goal.progress(),
                goal.target(),
                goal.state(),
                new RewardsJson(goal.xp(), goal.ownReward()),
                goal.lastDay(),
                goal.setBy());
    }

    private TemplateJson shown(GoalTemplate template) {
        return new TemplateJson(
                template.key(),
                wording.text("goal." + template.key()),
                template.usual(),
                template.least(),
                template.most(),
                template.xp());
    }
}
