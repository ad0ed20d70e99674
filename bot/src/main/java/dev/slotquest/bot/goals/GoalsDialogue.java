package dev.slotquest.bot.goals;

import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.goals.Goal;
import dev.slotquest.gamification.goals.GoalResult;
import dev.slotquest.gamification.goals.GoalTemplate;
import dev.slotquest.gamification.goals.GoalWish;
import dev.slotquest.gamification.goals.Goals;
import dev.slotquest.shared.BusinessTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The own goals in one message: how far they are, claimed with one tap, set with three. */
@Component
class GoalsDialogue implements Dialogue<GoalState, GoalPress> {

    private final Goals goals;
    private final Participation participation;
    private final BusinessTime time;

    GoalsDialogue(Goals goals, Participation participation, BusinessTime time) {
        this.goals = goals;
        this.participation = participation;
        this.time = time;
    }

    @Override
    public String name() {
        return "goals";
    }

    @Override
    public Class<GoalState> states() {
        return GoalState.class;
    }

    @Override
    public Class<GoalPress> choices() {
        return GoalPress.class;
    }

    @Override
    public View view(Turn turn, GoalState state) {
        if (!participation.plays(turn.person(), GameFeature.GOALS)) {
            return turn.view().line("goals-chat.off");
        }
        return switch (state) {
            case GoalState.Board() -> board(turn);
            case GoalState.One(long goal) ->
                goals.byId(turn.person(), goal)
                        .map(found -> one(turn, found))
                        .orElseGet(() -> turn.view().line("goals-chat.gone"));
            case GoalState.Picking() -> picking(turn);
            case GoalState.Measuring(String template) -> measuring(turn, template);
            case GoalState.Writing() ->
                turn.view().line("goals-chat.own").row(back(turn)).hint("goals-chat.own.hint");
            case GoalState.Tidying() -> tidying(turn);
        };
    }

    private View board(Turn turn) {
        List<Goal> all = goals.of(turn.person());
        View view = turn.view().heading("goals-chat.heading");
        if (all.isEmpty()) {
            view.line("goals-chat.none");
        }
        view.items(all.stream().map(goal -> line(turn, goal)).toList());
        all.forEach(goal -> buttons(turn, view, goal));
        view.row(Option.of(turn.text("goals-chat.option.new"), new GoalPress.New()));
        if (all.stream().anyMatch(goal -> goal.state() != Goal.State.CLAIMED)) {
            view.row(Option.of(turn.text("goals-chat.option.tidy"), new GoalPress.Tidy()));
        }
        return view;
    }

    private View one(Turn turn, Goal goal) {
        View view = turn.view();
        if (goal.state() == Goal.State.REACHED) {
            view.heading("goals-chat.reached");
        } else if (goal.state() == Goal.State.SUGGESTED) {
            view.heading("goals-chat.suggested");
        }
        view.items(List.of(line(turn, goal)));
        String setter = goal.setBy();
        if (setter != null) {
            view.line("goals-chat.suggested-by", setter);
        }
        String reward = goal.ownReward();
        if (reward != null) {
            view.line("goals-chat.reward", reward);
        }
        buttons(turn, view, goal);
        return view.row(Option.of(turn.text("goals-chat.option.all"), GiveCommand.of("goals")));
    }

    private List<Span> line(Turn turn, Goal goal) {
        String text = "goals-chat.line" + (goal.state() == Goal.State.OPEN ? "" : "." + goal.state());
        return turn.rich(
                text,
                goal.sign(),
                words(turn, goal),
                goal.progress(),
                goal.target(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                        .withLocale(turn.locale())
                        .format(goal.lastDay()));
    }

    private static String words(Turn turn, Goal goal) {
        String template = goal.template();
        return template == null
                ? Objects.requireNonNull(goal.text())
                : turn.text("goal." + template + ".task", goal.target());
    }

    private static void buttons(Turn turn, View view, Goal goal) {
        String words = words(turn, goal);
        switch (goal.state()) {
            case REACHED ->
                view.row(Option.success(turn.text("goals-chat.option.claim", words), new GoalPress.Claim(goal.id())));
            case SUGGESTED ->
                view.row(Option.primary(turn.text("goals-chat.option.accept", words), new GoalPress.Accept(goal.id())));
            case OPEN -> {
                if (goal.byHand()) {
                    view.row(Option.of(
                            turn.text("goals-chat.option.more", words),
                            new GoalPress.More(goal.id(), goal.progress() + 1)));
                }
            }
            case CLAIMED, EXPIRED -> {}
        }
    }

    private View picking(Turn turn) {
        View view = turn.view().line("goals-chat.pick");
        goals.templates()
                .forEach(template -> view.row(Option.of(
                        template.sign() + " " + turn.text("goal." + template.key()),
                        new GoalPress.Pick(template.key()))));
        return view.row(Option.of(turn.text("goals-chat.option.own"), new GoalPress.Write()))
                .row(back(turn));
    }

    private View measuring(Turn turn, String key) {
        View view = turn.view().line("goals-chat.how-much", turn.text("goal." + key));
        goals.templates().stream()
                .filter(template -> template.key().equals(key))
                .flatMap(GoalsDialogue::targets)
                .forEach(target -> view.row(
                        Option.of(turn.text("goal." + key + ".task", target), new GoalPress.Set(key, target))));
        return view.row(back(turn));
    }

    private static Stream<Integer> targets(GoalTemplate template) {
        int usual = template.usual();
        return Stream.of(usual / 2, usual, usual * 2)
                .map(target -> Math.clamp(target, template.least(), template.most()))
                .distinct();
    }

    private View tidying(Turn turn) {
        View view = turn.view().heading("goals-chat.option.tidy");
        goals.of(turn.person()).stream()
                .filter(goal -> goal.state() != Goal.State.CLAIMED)
                .forEach(goal -> view.row(Option.danger(
                        turn.text("goals-chat.option.delete", words(turn, goal)), new GoalPress.Delete(goal.id()))));
        return view.row(back(turn));
    }

    private static Option back(Turn turn) {
        return Option.of(turn.text("goals-chat.option.back"), new GoalPress.Back());
    }

    @Override
    public Next chosen(Turn turn, GoalState state, GoalPress choice) {
        if (!participation.plays(turn.person(), GameFeature.GOALS)) {
            return Next.become(new GoalState.Board());
        }
        return switch (choice) {
            case GoalPress.New() -> Next.become(new GoalState.Picking());
            case GoalPress.Pick(String template) -> Next.become(new GoalState.Measuring(template));
            case GoalPress.Write() -> Next.become(new GoalState.Writing());
            case GoalPress.Tidy() -> Next.become(new GoalState.Tidying());
            case GoalPress.Back() -> Next.become(new GoalState.Board());
            case GoalPress.Set(String template, int target) ->
                done(
                        turn,
                        new GoalState.Board(),
                        goals.set(turn.person(), GoalWish.of(template, target), turn.person(), turn.channel()));
            case GoalPress.Claim(long goal) -> claim(turn, state, goal);
            case GoalPress.Accept(long goal) -> done(turn, state, goals.accept(turn.person(), goal, turn.channel()));
            case GoalPress.More(long goal, int progress) ->
                done(turn, state, goals.setProgress(turn.person(), goal, progress, turn.channel()));
            case GoalPress.Delete(long goal) ->
                done(turn, new GoalState.Board(), goals.delete(turn.person(), goal, turn.channel()));
        };
    }

    private Next claim(Turn turn, GoalState state, long id) {
        GoalResult result = goals.claim(turn.person(), id, turn.channel());
        if (result instanceof GoalResult.Done(Goal goal)) {
            String toast =
                    goal.xp() > 0 ? turn.text("goals-chat.claimed", goal.xp()) : turn.text("goals-chat.claimed.own");
            return Next.become(state, toast);
        }
        return done(turn, state, result);
    }

    private static Next done(Turn turn, GoalState state, GoalResult result) {
        return switch (result) {
            case GoalResult.Done _ -> Next.become(state);
            case GoalResult.Refused(GoalResult.Problem problem) ->
                Next.become(state, turn.text("goal.problem." + problem));
        };
    }

    @Override
    public Next told(Turn turn, GoalState state, String text) {
        return WrittenGoal.read(text, time.today())
                .map(wish -> set(turn, wish))
                .orElseGet(() -> Next.say(turn.view().line("goals-chat.own.not-understood")));
    }

    private Next set(Turn turn, GoalWish wish) {
        return switch (goals.set(turn.person(), wish, turn.person(), turn.channel())) {
            case GoalResult.Done _ -> Next.become(new GoalState.Board());
            case GoalResult.Refused(GoalResult.Problem problem) ->
                Next.say(turn.view().line("goal.problem." + problem));
        };
    }

    @Override
    public boolean listens(GoalState state) {
        return state instanceof GoalState.Writing;
    }

    @Override
    public boolean lasts(GoalState state) {
        return true;
    }

    @Override
    public GoalState now(Turn turn, GoalState state) {
        return state;
    }

    @Override
    public GoalState left(Turn turn, GoalState state) {
        return state instanceof GoalState.Writing ? new GoalState.Board() : state;
    }
}
