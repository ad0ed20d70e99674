package dev.slotquest.bot.booking;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.identity.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /mine}: the own coming bookings, to be moved or cancelled. */
@Component
@Order(400)
class MineCommand implements ChatCommand {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.BOOK, "mine", "meine");

    private final MineDialogue dialogue;

    MineCommand(MineDialogue dialogue) {
        this.dialogue = dialogue;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        return Next.become(dialogue.begin(turn));
    }
}
