package dev.slotquest.bot.inbox;

import dev.slotquest.bot.chat.PlainDialogue;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import org.springframework.stereotype.Component;

/** A part of the product that is not well, until it is again. */
@Component
class UnwellDialogue extends PlainDialogue<UnwellDialogue.Shown> {

    /**
     * What the message tells.
     *
     * @param over whether it is well again
     */
    record Shown(String component, String detail, boolean over) {}

    @Override
    public String name() {
        return "unwell";
    }

    @Override
    public Class<Shown> states() {
        return Shown.class;
    }

    @Override
    public View view(Turn turn, Shown state) {
        return state.over()
                ? turn.view().line("unwell-chat.over", state.component())
                : turn.view()
                        .heading("unwell-chat.heading", state.component())
                        .line("unwell-chat.detail", state.detail())
                        .line("unwell-chat.way-on");
    }
}
