package dev.slotquest.bot.ranks;

import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** A shield has saved a streak. There is nothing to press. */
@Component
public class ShieldDialogue implements Dialogue<ShieldDialogue.Shown, ShieldDialogue.Nothing> {

    /**
     * What was saved.
     *
     * @param day the working day that was missed
     * @param left how many shields were left
     */
    public record Shown(LocalDate day, int left) {}

    record Nothing() {}

    @Override
    public String name() {
        return "shield";
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
        String day = DateTimeFormatter.ofPattern(turn.text("rank-chat.shield.day-pattern"), turn.locale())
                .format(state.day());
        return turn.view().heading("rank-chat.shield.heading").line("rank-chat.shield.text", day, state.left());
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
