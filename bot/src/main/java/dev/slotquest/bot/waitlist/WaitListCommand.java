package dev.slotquest.bot.waitlist;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.identity.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /waitlist}: who waits; {@code /waitlist Max Muster 0170 1234567 next week afternoon with Anna}: one more. */
@Component
@Order(440)
class WaitListCommand implements ChatCommand {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.BOOK, "waitlist", "warteliste");

    private final WaitListFlow flow;

    WaitListCommand(WaitListFlow flow) {
        this.flow = flow;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        return Next.become(
                argument.isEmpty() ? new WaitListState.Listing(0, null) : flow.read(turn, Draft.NEW, argument));
    }
}
