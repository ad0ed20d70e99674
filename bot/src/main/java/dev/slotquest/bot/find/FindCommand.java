package dev.slotquest.bot.find;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /find Muster}, {@code /find 0170 1234567}, {@code /find SQ-7F3K2M}, {@code /find Anna last week}. */
@Component
@Order(420)
class FindCommand implements ChatCommand {

    private static final Verb VERB = Verb.forLinked("find", "suche");
    private static final int LONGEST = 200;

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        return Next.become(argument.isEmpty() ? new FindState.Asking() : new FindState.Found(shortened(argument), 0));
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
