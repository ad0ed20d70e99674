package dev.slotquest.bot.boards;

import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.PeriodAward;
import org.springframework.stereotype.Component;

/** Somebody was the best of a period. */
@Component
public class AwardDialogue implements Dialogue<AwardDialogue.Shown, AwardDialogue.Nothing> {

    /**
     * What somebody has become.
     *
     * @param period for example {@code 2026-11}
     */
    public record Shown(PeriodAward award, String period) {}

    record Nothing() {}

    @Override
    public String name() {
        return "award";
    }

    @Override
    public Class<Shown> states() {
        return Shown.class;
    }

    @Override
    public Class<Nothing> choices() {
        return Nothing.class;
    }

    @Override
    public View view(Turn turn, Shown state) {
        return turn.view()
                .heading("boards.award.heading", turn.text("award." + state.award()))
                .line("boards.award.period", state.period())
                .row(Option.of(turn.text("boards.option.all"), GiveCommand.of("top")));
    }

    @Override
    public Next chosen(Turn turn, Shown state, Nothing choice) {
        return new Next.Stay(null);
    }

    @Override
    public Next told(Turn turn, Shown state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(Shown state) {
        return false;
    }

    @Override
    public boolean lasts(Shown state) {
        return true;
    }

    @Override
    public Shown now(Turn turn, Shown state) {
        return state;
    }

    @Override
    public Shown left(Turn turn, Shown state) {
        return state;
    }
}
