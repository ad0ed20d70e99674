package dev.slotquest.bot.inbox;

import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.PlainDialogue;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.calendar.CalendarState;
import dev.slotquest.calendar.CalendarStates;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The calendars that cannot be read, until all can be again. There is nothing to press. */
@Component
class CalendarDialogue extends PlainDialogue<CalendarDialogue.Shown> {

    /** @param over whether all can be read again */
    record Shown(boolean over) {}

    private final CalendarStates states;
    private final RuleBooks ruleBooks;
    private final SlotWording wording;

    CalendarDialogue(CalendarStates states, RuleBooks ruleBooks, SlotWording wording) {
        this.states = states;
        this.ruleBooks = ruleBooks;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public Class<Shown> states() {
        return Shown.class;
    }

    @Override
    public View view(Turn turn, Shown state) {
        List<CalendarState> unreadable = state.over() ? List.of() : states.unreadable();
        return unreadable.isEmpty()
                ? turn.view().line("calendar-chat.over")
                : turn.view()
                        .heading("calendar-chat.heading")
                        .line("calendar-chat.what-it-means")
                        .items(unreadable.stream()
                                .map(calendar -> line(turn, calendar))
                                .toList());
    }

    private List<Span> line(Turn turn, CalendarState calendar) {
        Instant asOf = calendar.asOf();
        return asOf == null
                ? turn.rich("calendar-chat.never-read", whose(turn, calendar))
                : turn.rich("calendar-chat.since", whose(turn, calendar), wording.moment(asOf, turn.locale()));
    }

    private String whose(Turn turn, CalendarState calendar) {
        Long consultant = calendar.consultantId();
        return consultant == null
                ? turn.text("calendar-chat.central")
                : ruleBooks
                        .lastKnown()
                        .consultant(consultant)
                        .map(Consultant::name)
                        .orElse("?");
    }

    @Override
    public boolean lasts(Shown state) {
        return false;
    }
}
