package dev.slotquest.bot.schedule;

import dev.slotquest.bot.booking.DayReader;
import dev.slotquest.bot.booking.DayReader.Asked;
import dev.slotquest.bot.booking.DayReader.Stretch;
import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.identity.Permission;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /free}: free slots of the next day that has some; {@code /free this week Anna}: of those days and consultant. */
@Component
@Order(300)
class FreeCommand implements ChatCommand {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.BOOK, "free", "frei");

    private static final int LONGEST_ECHO = 60;

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
        if (argument.isEmpty()) {
            return Next.become(FreeState.of(slots.nextDay(null), null));
        }
        Asked asked = reader.read(turn, argument);
        String word = asked.understood() ? asked.word() : notUnderstood(turn, argument);
        return Next.become(state(asked).withWord(word));
    }

    private FreeState state(Asked asked) {
        Stretch stretch = asked.stretch();
        Long consultant = asked.consultantId();
        if (stretch != null) {
            LocalDate first =
                    stretch.last().isBefore(slots.today()) ? stretch.first() : slots.fromToday(stretch.first());
            return new FreeState(first, consultant, stretch.last(), stretch.from(), stretch.until(), null);
        }
        return FreeState.of(consultant == null ? slots.today() : slots.nextDay(consultant), consultant);
    }

    private static String notUnderstood(Turn turn, String text) {
        return turn.text(
                "free.not-understood", text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…");
    }
}
