package dev.slotquest.bot.account;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code /link CODE}: makes this chat account the account of whoever got the code in the portal. Without a code: the chat
 * accounts there are.
 */
@Component
@Order(900)
class LinkCommand implements ChatCommand {

    private static final Verb VERB = Verb.forAnybody("link", "verbinden");

    private final Linking linking;

    LinkCommand(Linking linking) {
        this.linking = linking;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        if (!argument.isEmpty()) {
            return linking.link(turn, argument);
        }
        return turn.user().isPresent() ? Next.become(new AccountsState.Listing()) : Next.say(linking.howTo(turn));
    }
}
