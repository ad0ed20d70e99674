package dev.slotquest.bot.today;

import dev.slotquest.bot.booking.DayReader;
import dev.slotquest.bot.booking.DayReader.Stretch;
import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /today}: the day as it matters for who asks; {@code /today tomorrow}: another day. */
@Component
@Order(150)
class TodayCommand implements ChatCommand {

    private static final Verb VERB = Verb.forLinked("today", "heute");

    private final DayReader reader;
    private final BusinessTime time;

    TodayCommand(DayReader reader, BusinessTime time) {
        this.reader = reader;
        this.time = time;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        return Next.become(new TodayState(argument.isEmpty() ? time.today() : day(turn, argument)));
    }

    private LocalDate day(Turn turn, String argument) {
        Stretch stretch = reader.read(turn, argument).stretch();
        return stretch == null ? time.today() : stretch.first();
    }
}
