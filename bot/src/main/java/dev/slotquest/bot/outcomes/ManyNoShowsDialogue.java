package dev.slotquest.bot.outcomes;

import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.PlainDialogue;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.outcomes.OutcomeCounts;
import dev.slotquest.outcomes.Rate;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** More customers stay away than the rule allows: the figures of one day. */
@Component
class ManyNoShowsDialogue extends PlainDialogue<ManyNoShowsDialogue.Figures> {

    /**
     * The seven days up to one.
     *
     * @param limit percent that were exceeded
     */
    record Figures(LocalDate day, long came, long missed, double limit) {

        OutcomeCounts counts() {
            return new OutcomeCounts(came + missed, came + missed, came, missed, 0, 0, 0, 0);
        }
    }

    @Override
    public String name() {
        return "many-no-shows";
    }

    @Override
    public Class<Figures> states() {
        return Figures.class;
    }

    @Override
    public View view(Turn turn, Figures state) {
        double share = Rate.NO_SHOW.of(state.counts()).orElse(0) * 100;
        return turn.view()
                .heading("no-show-chat.many", share)
                .line("no-show-chat.many-figures", state.missed(), state.came() + state.missed(), state.limit())
                .line("no-show-chat.formula", turn.text("rate.NO_SHOW"), turn.text("rate.NO_SHOW.formula"))
                .row(Option.of(turn.text("no-show-chat.option.list"), GiveCommand.of("noshows")));
    }
}
