package dev.slotquest.bot.today;

import dev.slotquest.bot.booking.DayReader;
import dev.slotquest.bot.booking.DayReader.Asked;
import dev.slotquest.bot.booking.DayReader.Stretch;
import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.bot.chat.View;
import dev.slotquest.shared.BusinessTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows the day that is asked for; today when none is. */
@Component
class AskedDay {

    private final DayReader reader;
    private final BusinessTime time;

    AskedDay(DayReader reader, BusinessTime time) {
        this.reader = reader;
        this.time = time;
    }

    /**
     * Shows it.
     *
     * @param verb the command that asks, to offer days when the argument is none
     */
    Next show(Turn turn, Verb verb, String argument) {
        if (argument.isEmpty()) {
            return Next.become(new TodayState(time.today()));
        }
        Asked asked = reader.read(turn, argument);
        Stretch stretch = asked.stretch();
        return stretch == null
                ? Next.say(notUnderstood(turn, verb, asked, argument))
                : Next.become(new TodayState(stretch.first()));
    }

    /** Another day than the one that was meant would only mislead. */
    private static View notUnderstood(Turn turn, Verb verb, Asked asked, String argument) {
        String word = asked.word();
        View view = turn.view();
        return (word == null
                        ? view.line("today-chat.not-understood", DayReader.echo(argument), verb.nameIn(turn.locale()))
                        : view.spans(List.of(new Span.Plain(word))))
                .row(
                        Option.primary(turn.text("today-chat.option.today"), GiveCommand.of(verb.name())),
                        Option.of(turn.text("today-chat.option.tomorrow"), new GiveCommand(verb.name(), "tomorrow")));
    }
}
