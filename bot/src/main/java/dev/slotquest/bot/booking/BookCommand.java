package dev.slotquest.bot.booking;

import dev.slotquest.bot.chat.FreeText;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.identity.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /book}: four taps; {@code /book tomorrow 14:00 Anna for Max Muster 0170 1234567}: one line. */
@Component
@Order(200)
class BookCommand implements FreeText {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.BOOK, "book", "buchen");

    private final BookingFlow flow;

    BookCommand(BookingFlow flow) {
        this.flow = flow;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        return Next.become(flow.begin(turn, argument));
    }
}
