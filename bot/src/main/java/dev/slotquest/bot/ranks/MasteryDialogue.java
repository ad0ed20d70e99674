package dev.slotquest.bot.ranks;

import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.mastery.Mastery;
import dev.slotquest.gamification.mastery.MasteryCategory;
import dev.slotquest.gamification.mastery.MasteryStanding;
import dev.slotquest.gamification.mastery.MasteryTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What one is a master of; each level that is reached is claimed with a button. */
@Component
class MasteryDialogue implements Dialogue<MasteryShown, MasteryChoice> {

    private final Mastery mastery;

    MasteryDialogue(Mastery mastery) {
        this.mastery = mastery;
    }

    @Override
    public String name() {
        return "mastery";
    }

    @Override
    public Class<MasteryShown> states() {
        return MasteryShown.class;
    }

    @Override
    public Class<MasteryChoice> choices() {
        return MasteryChoice.class;
    }

    @Override
    public View view(Turn turn, MasteryShown shown) {
        List<MasteryStanding> standings = mastery.of(turn.person());
        View view = turn.view()
                .heading("rank-chat.mastery.heading")
                .items(standings.stream().map(standing -> line(turn, standing)).toList());
        int levels = standings.stream().mapToInt(MasteryStanding::level).sum();
        if (levels > 0) {
            view.line("rank-chat.mastery.bonus", levels * MasteryTable.PERCENT);
        }
        standings.stream()
                .filter(MasteryStanding::claimable)
                .forEach(standing -> view.row(Option.primary(
                        claimLabel(turn, standing),
                        new MasteryChoice.Claim(standing.category(), standing.level() + 1))));
        return view;
    }

    private static List<Span> line(Turn turn, MasteryStanding standing) {
        MasteryCategory category = standing.category();
        String key = "rank-chat.mastery.line";
        if (standing.complete()) {
            key = "rank-chat.mastery.line-complete";
        } else if (standing.level() == 0) {
            key = "rank-chat.mastery.line-none";
        }
        return turn.rich(
                key,
                category.symbol(),
                turn.text("mastery." + category.key()),
                standing.level(),
                standing.level() == 0 ? "" : name(turn, category, standing.level()),
                standing.metric(),
                standing.needed(),
                turn.text("mastery.%s.counts".formatted(category.key())));
    }

    private static String claimLabel(Turn turn, MasteryStanding standing) {
        int level = standing.level() + 1;
        return turn.text(
                "rank-chat.mastery.claim",
                standing.category().symbol(),
                name(turn, standing.category(), level),
                MasteryTable.xpFor(level),
                MasteryTable.coinsFor(level));
    }

    private static String name(Turn turn, MasteryCategory category, int level) {
        return turn.text("mastery.%s.%d".formatted(category.key(), level));
    }

    @Override
    public Next chosen(Turn turn, MasteryShown shown, MasteryChoice choice) {
        return switch (choice) {
            case MasteryChoice.Claim(var category, int level) -> Next.become(shown, claim(turn, category, level));
        };
    }

    private String claim(Turn turn, MasteryCategory category, int level) {
        return switch (mastery.claim(
                turn.person(), category, level, turn.person().toActor(turn.channel()))) {
            case Mastery.Result.Done(var standing, int xp, int coins) ->
                turn.text("rank-chat.mastery.done", name(turn, category, standing.level()), xp, coins);
            case Mastery.Result.Before _ -> turn.text("rank-chat.mastery.before");
            case Mastery.Result.NotYet _ -> turn.text("rank-chat.mastery.not-yet");
            case Mastery.Result.NotPlayed() -> turn.text("rank-chat.off");
        };
    }

    @Override
    public Next told(Turn turn, MasteryShown state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(MasteryShown state) {
        return false;
    }

    @Override
    public boolean lasts(MasteryShown state) {
        return true;
    }

    @Override
    public MasteryShown now(Turn turn, MasteryShown state) {
        return state;
    }

    @Override
    public MasteryShown left(Turn turn, MasteryShown state) {
        return state;
    }
}
