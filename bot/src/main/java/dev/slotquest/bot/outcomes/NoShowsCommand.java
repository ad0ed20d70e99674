package dev.slotquest.bot.outcomes;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.identity.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /noshows}: who did not come, and who is to be called. */
@Component
@Order(510)
class NoShowsCommand implements ChatCommand {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.LEAD_TEAM, "noshows", "noshows");

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        return Next.become(new NoShowListDialogue.Listing(false));
    }
}
