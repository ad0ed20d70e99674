package dev.slotquest.bot.today;

import dev.slotquest.booking.ConflictInbox;
import dev.slotquest.bot.booking.BookingFlow;
import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.bot.inbox.NotificationStates;
import dev.slotquest.bot.today.TodayChoice.Book;
import dev.slotquest.bot.today.TodayChoice.Decide;
import dev.slotquest.bot.today.TodayChoice.Look;
import dev.slotquest.identity.Permission;
import dev.slotquest.notifications.Notification;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** A day in one message that is brought up to date in place: board, agenda, own day. */
@Component
class TodayDialogue implements Dialogue<TodayState, TodayChoice> {

    private final List<TodayPart> parts;
    private final ConflictInbox conflicts;
    private final BookingFlow booking;
    private final SlotWording wording;
    private final BusinessTime time;

    TodayDialogue(
            List<TodayPart> parts,
            ConflictInbox conflicts,
            BookingFlow booking,
            SlotWording wording,
            BusinessTime time) {
        this.parts = List.copyOf(parts);
        this.conflicts = conflicts;
        this.booking = booking;
        this.wording = wording;
        this.time = time;
    }

    @Override
    public String name() {
        return "today";
    }

    @Override
    public Class<TodayState> states() {
        return TodayState.class;
    }

    @Override
    public Class<TodayChoice> choices() {
        return TodayChoice.class;
    }

    @Override
    public View view(Turn turn, TodayState state) {
        LocalDate day = state.day();
        View view = turn.view().heading(headingOf(day), wording.spokenDay(day, turn.locale()));
        List<TodayPart> mine =
                parts.stream().filter(part -> part.isFor(turn.person())).toList();
        mine.forEach(part -> part.show(turn, day, view));
        if (mine.isEmpty()) {
            view.line("today-chat.nothing-for-you");
        }
        view.line("today-chat.as-of", wording.clock(turn.now()));
        return buttons(turn, day, view);
    }

    private String headingOf(LocalDate day) {
        return day.equals(time.today()) ? "today-chat.heading-today" : "today-chat.heading";
    }

    private View buttons(Turn turn, LocalDate day, View view) {
        LocalDate before = day.minusDays(1);
        LocalDate after = day.plusDays(1);
        view.row(
                Option.of(turn.text("today-chat.option.before", wording.day(before, turn.locale())), new Look(before)),
                Option.of(turn.text("today-chat.option.refresh"), new Look(day)),
                Option.of(turn.text("today-chat.option.after", wording.day(after, turn.locale())), new Look(after)));
        if (!turn.person().may(Permission.BOOK)) {
            return view;
        }
        return view.row(
                Option.of(turn.text("today-chat.option.book"), GiveCommand.of("book")),
                Option.of(turn.text("today-chat.option.mine"), GiveCommand.of("mine")));
    }

    @Override
    public Next chosen(Turn turn, TodayState state, TodayChoice choice) {
        return switch (choice) {
            case Look(var day) -> Next.become(new TodayState(day));
            case Book(var offer) -> booking.beginAnew(turn, offer);
            case Decide() ->
                conflicts.open(turn.person()).stream()
                        .findFirst()
                        .map(next ->
                                Next.begin(NotificationStates.of(new Notification.BookingInConflict(next.id()), false)))
                        .orElseGet(() -> Next.become(state, turn.text("today-chat.nothing-to-decide")));
        };
    }

    @Override
    public Next told(Turn turn, TodayState state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(TodayState state) {
        return false;
    }

    @Override
    public boolean lasts(TodayState state) {
        return true;
    }

    @Override
    public TodayState now(Turn turn, TodayState state) {
        return state;
    }

    @Override
    public TodayState left(Turn turn, TodayState state) {
        return state;
    }
}
