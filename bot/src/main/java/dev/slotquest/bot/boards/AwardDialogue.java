package dev.slotquest.bot.boards;

import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.PlainDialogue;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.PeriodAward;
import dev.slotquest.gamification.leaderboards.PeriodName;
import org.springframework.stereotype.Component;

/** Somebody was the best of a period. */
@Component
public class AwardDialogue extends PlainDialogue<AwardDialogue.Shown> {

    /**
     * What somebody has become.
     *
     * @param period for example {@code 2026-11}
     */
    public record Shown(PeriodAward award, String period) {}

    @Override
    public String name() {
        return "award";
    }

    @Override
    public Class<Shown> states() {
        return Shown.class;
    }

    @Override
    public View view(Turn turn, Shown state) {
        return turn.view()
                .heading("boards.award.heading", turn.text("award." + state.award()))
                .line(
                        "boards.award.period",
                        PeriodName.of(
                                state.period(), turn.locale(), (number, year) -> turn.text("award.week", number, year)))
                .row(Option.of(turn.text("boards.option.all"), GiveCommand.of("top")));
    }
}
