package dev.slotquest.bot.today;

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
import dev.slotquest.shared.BusinessTime;
import java.util.List;
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
        if (argument.isEmpty()) {
            return Next.become(new TodayState(time.today()));
        }
        Asked asked = reader.read(turn, argument);
        Stretch stretch = asked.stretch();
        return stretch == null
                ? Next.say(notUnderstood(turn, asked, argument))
                : Next.become(new TodayState(stretch.first()));
    }

    /** Another day than the one that was meant would only mislead. */
    private static View notUnderstood(Turn turn, Asked asked, String argument) {
        String word = asked.word();
        View view = turn.view();
        return (word == null
                        ? view.line("today-chat.not-understood", DayReader.echo(argument))
                        : view.spans(List.of(new Span.Plain(word))))
                .row(
                        Option.primary(turn.text("today-chat.option.today"), GiveCommand.of("today")),
                        Option.of(turn.text("today-chat.option.tomorrow"), new GiveCommand("today", "tomorrow")));
    }
}
