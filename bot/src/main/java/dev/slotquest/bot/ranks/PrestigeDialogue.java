package dev.slotquest.bot.ranks;

import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.prestige.Ascent;
import dev.slotquest.gamification.prestige.Prestige;
import dev.slotquest.gamification.prestige.PrestigeRank;
import dev.slotquest.gamification.prestige.PrestigeState;
import dev.slotquest.shared.BusinessTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** How far one has ascended; ascending asks first, because the level begins anew. */
@Component
class PrestigeDialogue implements Dialogue<PrestigeShown, PrestigeChoice> {

    private static final String NO_RANK = "🎖️";

    private final Prestige prestige;
    private final BusinessTime time;

    PrestigeDialogue(Prestige prestige, BusinessTime time) {
        this.prestige = prestige;
        this.time = time;
    }

    @Override
    public String name() {
        return "prestige";
    }

    @Override
    public Class<PrestigeShown> states() {
        return PrestigeShown.class;
    }

    @Override
    public Class<PrestigeChoice> choices() {
        return PrestigeChoice.class;
    }

    @Override
    public View view(Turn turn, PrestigeShown shown) {
        PrestigeState state = prestige.of(turn.person());
        PrestigeRank next = state.next();
        return shown instanceof PrestigeShown.Sure && next != null && state.ready()
                ? sure(turn, state, next)
                : standing(turn, state);
    }

    private View standing(Turn turn, PrestigeState state) {
        PrestigeRank rank = state.rank();
        PrestigeRank next = state.next();
        View view = turn.view()
                .heading(
                        "rank-chat.prestige.heading",
                        rank.number() == 0 ? NO_RANK : rank.symbol(),
                        name(turn, rank.number()))
                .line("rank-chat.prestige.level", state.level());
        if (rank.number() > 0) {
            view.line("rank-chat.prestige.bonus", rank.bonus(), state.points());
        }
        if (next == null) {
            view.line("rank-chat.prestige.top");
        } else {
            view.line("rank-chat.prestige.next", name(turn, next.number()), next.level());
        }
        view.items(state.history().stream().map(ascent -> line(turn, ascent)).toList());
        return state.ready()
                ? view.row(Option.primary(turn.text("rank-chat.prestige.ascend"), new PrestigeChoice.Ask()))
                : view;
    }

    private List<Span> line(Turn turn, Ascent ascent) {
        String day = DateTimeFormatter.ofPattern(turn.text("rank-chat.prestige.day-pattern"), turn.locale())
                .format(ascent.at().atZone(time.zone()));
        return turn.rich("rank-chat.prestige.line", name(turn, ascent.prestige()), day, ascent.level());
    }

    private static View sure(Turn turn, PrestigeState state, PrestigeRank next) {
        return turn.view()
                .heading("rank-chat.prestige.sure", name(turn, next.number()))
                .line("rank-chat.prestige.sure.text", state.level(), next.bonus())
                .row(
                        Option.success(turn.text("rank-chat.prestige.yes"), new PrestigeChoice.Ascend()),
                        Option.of(turn.text("rank-chat.prestige.no"), new PrestigeChoice.RatherNot()));
    }

    private static String name(Turn turn, int prestige) {
        return turn.text("prestige.rank." + prestige);
    }

    @Override
    public Next chosen(Turn turn, PrestigeShown shown, PrestigeChoice choice) {
        return switch (choice) {
            case PrestigeChoice.Ask() -> Next.become(new PrestigeShown.Sure());
            case PrestigeChoice.RatherNot() -> Next.become(new PrestigeShown.Standing());
            case PrestigeChoice.Ascend() -> Next.become(new PrestigeShown.Standing(), ascend(turn));
        };
    }

    private String ascend(Turn turn) {
        return switch (prestige.ascend(turn.person(), turn.person().toActor(turn.channel()))) {
            case Prestige.Result.Done(var state) ->
                turn.text("rank-chat.prestige.done", name(turn, state.rank().number()));
            case Prestige.Result.TooLow _ -> turn.text("rank-chat.prestige.too-low");
            case Prestige.Result.AtTheTop _ -> turn.text("rank-chat.prestige.top");
            case Prestige.Result.NotPlayed() -> turn.text("rank-chat.off");
        };
    }

    @Override
    public Next told(Turn turn, PrestigeShown state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(PrestigeShown state) {
        return false;
    }

    @Override
    public boolean lasts(PrestigeShown state) {
        return true;
    }

    @Override
    public PrestigeShown now(Turn turn, PrestigeShown state) {
        return state;
    }

    @Override
    public PrestigeShown left(Turn turn, PrestigeShown state) {
        return state;
    }
}
