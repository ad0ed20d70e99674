package dev.slotquest.bot.outcomes;

import dev.slotquest.booking.BookingView;
import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.bot.outcomes.OutcomeState.Listing;
import dev.slotquest.outcomes.OverdueOutcomes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What nobody has said anything about at the end of a day: named, and entered from a list on demand. */
@Component
class OverdueDialogue implements Dialogue<OverdueDialogue.Shown, OverdueDialogue.ShowList> {

    private static final int MOST_NAMED = 10;

    record Shown() {}

    record ShowList() {}

    private final OverdueOutcomes overdue;
    private final AppointmentWording appointments;

    OverdueDialogue(OverdueOutcomes overdue, AppointmentWording appointments) {
        this.overdue = overdue;
        this.appointments = appointments;
    }

    @Override
    public String name() {
        return "outcomes-overdue";
    }

    @Override
    public Class<Shown> states() {
        return Shown.class;
    }

    @Override
    public Class<ShowList> choices() {
        return ShowList.class;
    }

    @Override
    public View view(Turn turn, Shown state) {
        long count = overdue.overdueCount(turn.person());
        if (count == 0) {
            return turn.view().line("outcome-chat.nothing-overdue");
        }
        List<BookingView> some = overdue.overdue(turn.person(), MOST_NAMED);
        View view = turn.view()
                .heading("outcome-chat.overdue", count)
                .items(some.stream().map(each -> appointments.line(turn, each)).toList());
        if (count > some.size()) {
            view.line("outcome-chat.more");
        }
        return view.row(Option.primary(turn.text("outcome-chat.option.enter"), new ShowList()));
    }

    /** In a message of its own, so that this one still shows what others enter meanwhile. */
    @Override
    public Next chosen(Turn turn, Shown state, ShowList choice) {
        return Next.begin(new Listing(null));
    }

    @Override
    public Next told(Turn turn, Shown state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(Shown state) {
        return false;
    }

    @Override
    public boolean lasts(Shown state) {
        return true;
    }

    @Override
    public Shown now(Turn turn, Shown state) {
        return state;
    }

    @Override
    public Shown left(Turn turn, Shown state) {
        return state;
    }
}
