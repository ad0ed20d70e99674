package dev.slotquest.bot.schedule;

import dev.slotquest.bot.booking.DayReader;
import dev.slotquest.bot.booking.DayReader.Asked;
import dev.slotquest.bot.booking.DayReader.Stretch;
import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.bot.chat.View;
import dev.slotquest.identity.Permission;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /free}: free slots of the next day that has some; {@code /free this week Anna}: of those days and consultant. */
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
        if (argument.isEmpty()) {
            return Next.become(FreeState.of(slots.nextDay(null), null));
        }
        Asked asked = reader.read(turn, argument);
        return asked.understood()
                ? Next.become(state(asked).withWord(asked.word()))
                : Next.say(notUnderstood(turn, asked, argument));
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

    /** Another day than the one that was meant would only mislead. */
    private static View notUnderstood(Turn turn, Asked asked, String argument) {
        String word = asked.word();
        View view = turn.view();
        return (word == null
                        ? view.line("free.not-understood", DayReader.echo(argument))
                        : view.spans(List.of(new Span.Plain(word))))
                .row(
                        Option.primary(turn.text("free.option.next"), GiveCommand.of("free")),
                        Option.of(turn.text("free.option.tomorrow"), new GiveCommand("free", "tomorrow")),
                        Option.of(turn.text("free.option.week"), new GiveCommand("free", "this week")));
    }
}
