package dev.slotquest.bot.play;

import dev.slotquest.bot.chat.PlainDialogue;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import org.springframework.stereotype.Component;

/** The nightly proof of the ledger did not come out, until it does again. There is nothing to press. */
@Component
public class LedgerDialogue extends PlainDialogue<LedgerDialogue.Shown> {

    /**
     * How the proof stands.
     *
     * @param over whether it comes out again
     */
    public record Shown(boolean over) {}

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Class<Shown> states() {
        return Shown.class;
    }

    @Override
    public View view(Turn turn, Shown state) {
        return state.over()
                ? turn.view().line("play.ledger.over")
                : turn.view().heading("play.ledger.heading").line("play.ledger.what-it-means");
    }

    @Override
    public boolean lasts(Shown state) {
        return false;
    }
}
