package dev.slotquest.bot.today;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /today}: the day as it matters for who asks; {@code /today tomorrow}: another day. */
@Component
@Order(150)
class TodayCommand implements ChatCommand {

    private static final Verb VERB = Verb.forLinked("today", "heute");

    private final AskedDay askedDay;

    TodayCommand(AskedDay askedDay) {
        this.askedDay = askedDay;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        return askedDay.show(turn, VERB, argument);
    }
}
