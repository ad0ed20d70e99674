package dev.slotquest.bot.outcomes;

import dev.slotquest.booking.BookingView;
import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.bot.outcomes.OutcomeState.Asking;
import dev.slotquest.bot.outcomes.OutcomeState.Listing;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /outcome}: what is over and open; {@code /outcome Muster} or {@code /outcome SQ-7F3K2M}: that one. */
@Component
@Order(500)
class OutcomeCommand implements ChatCommand {

    private static final Verb VERB = Verb.forLinked("outcome", "ergebnis");

    private final OutcomeLists lists;

    OutcomeCommand(OutcomeLists lists) {
        this.lists = lists;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        Listing listing = new Listing(argument.isEmpty() ? null : argument);
        List<BookingView> found = lists.of(turn, listing);
        return found.size() == 1
                ? Next.become(new Asking(found.getFirst().booking().reference(), false))
                : Next.become(listing);
    }
}
