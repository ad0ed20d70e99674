package dev.slotquest.bot.schedule;

import dev.slotquest.bot.booking.DayReader;
import dev.slotquest.bot.booking.DayReader.Asked;
import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.identity.Permission;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /free}: free slots of the next day that has some; {@code /free Friday Anna}: of that day and consultant. */
@Component
@Order(300)
class FreeCommand implements ChatCommand {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.BOOK, "free", "frei");

    private final DayReader reader;
    private final FreeSlots slots;

    FreeCommand(DayReader reader, FreeSlots slots) {
        this.reader = reader;
        this.slots = slots;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        Asked asked = reader.read(turn, argument);
        LocalDate day = asked.day() == null ? slots.nextDay(asked.consultantId()) : asked.day();
        return Next.become(new FreeState(day, asked.consultantId()));
    }
}
