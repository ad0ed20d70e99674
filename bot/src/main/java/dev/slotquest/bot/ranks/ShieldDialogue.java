package dev.slotquest.bot.ranks;

import dev.slotquest.bot.chat.PlainDialogue;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** A shield has saved a streak. There is nothing to press. */
@Component
public class ShieldDialogue extends PlainDialogue<ShieldDialogue.Shown> {

    /**
     * What was saved.
     *
     * @param day the working day that was missed
     * @param left how many shields were left
     */
    public record Shown(LocalDate day, int left) {}

    @Override
    public String name() {
        return "shield";
    }

    @Override
    public Class<Shown> states() {
        return Shown.class;
    }

    @Override
    public View view(Turn turn, Shown state) {
        String day = DateTimeFormatter.ofPattern(turn.text("rank-chat.shield.day-pattern"), turn.locale())
                .format(state.day());
        return turn.view().heading("rank-chat.shield.heading").line("rank-chat.shield.text", day, state.left());
    }
}
