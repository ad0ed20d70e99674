package dev.slotquest.bot.play;

import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import org.springframework.stereotype.Component;

/** The nightly proof of the ledger did not come out, until it does again. There is nothing to press. */
@Component
public class LedgerDialogue implements Dialogue<LedgerDialogue.Shown, LedgerDialogue.Nothing> {

    /**
     * How the proof stands.
     *
     * @param over whether it comes out again
     */
    public record Shown(boolean over) {}

    record Nothing() {}

    @Override
    public String name() {
        return "ledger";
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
        return state.over()
                ? turn.view().line("play.ledger.over")
                : turn.view().heading("play.ledger.heading").line("play.ledger.what-it-means");
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
    public Shown now(Turn turn, Shown state) {
        return state;
    }

    @Override
    public Shown left(Turn turn, Shown state) {
        return state;
    }
}
