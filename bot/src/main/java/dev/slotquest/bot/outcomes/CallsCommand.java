package dev.slotquest.bot.outcomes;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.identity.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /calls}: the customers whom one has to call back oneself. */
@Component
@Order(520)
class CallsCommand implements ChatCommand {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.BOOK, "calls", "rückrufe");

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        return Next.become(new NoShowListDialogue.Listing(true));
    }
}
