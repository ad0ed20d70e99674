package dev.slotquest.bot.account;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.bot.chat.View;
import dev.slotquest.identity.User;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /start}: greets; {@code /start CODE}: links, as {@code /link} does. Telegram sends it when a chat begins. */
@Component
@Order(100)
class StartCommand implements ChatCommand {

    private static final Verb VERB = Verb.forAnybody("start", "start", "hallo", "hello");

    private final Linking linking;

    StartCommand(Linking linking) {
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
        return turn.user().map(user -> Next.say(greeting(turn, user))).orElseGet(() -> Next.say(linking.howTo(turn)));
    }

    private static View greeting(Turn turn, User user) {
        return Greeting.of(turn, user, "account.hello");
    }
}
