package dev.slotquest.bot.today;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingAgenda;
import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.BookingView;
import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.bot.today.TodayNote.Line;
import dev.slotquest.bot.today.TodayNote.Place;
import dev.slotquest.identity.User;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A consultant's day: who comes when, how to reach them, what to know, what became of it. */
@Component
@Order(2)
class Agenda implements TodayPart {

    private final Days days;
    private final BookingAgenda agenda;
    private final TodayNotes notes;
    private final SlotWording wording;

    Agenda(Days days, BookingAgenda agenda, TodayNotes notes, SlotWording wording) {
        this.days = days;
        this.agenda = agenda;
        this.notes = notes;
        this.wording = wording;
    }

    @Override
    public boolean isFor(User user) {
        return user.consultantId() != null;
    }

    @Override
    public void show(Turn turn, LocalDate day, View view) {
        long consultant = Objects.requireNonNull(turn.person().consultantId());
        List<BookingView> bookings = agenda.within(days.span(day), consultant, turn.person());
        if (bookings.isEmpty()) {
            view.line("today-chat.no-appointments");
        } else {
            view.line("today-chat.agenda", bookings.size())
                    .items(bookings.stream()
                            .map(found -> line(turn, found.booking()))
                            .toList());
        }
        days.nextFree(consultant)
                .ifPresent(start -> view.line("today-chat.next-free", wording.moment(start, turn.locale())));
        List<Line> others = notes.at(Place.AGENDA, turn, day);
        view.items(others.stream().map(Line::words).toList());
        Board.options(others, view);
    }

    private List<Span> line(Turn turn, Booking booking) {
        List<Span> line = new ArrayList<>(turn.rich(
                "today-chat.appointment",
                wording.clock(booking.startsAt()),
                wording.clock(booking.endsAt()),
                booking.customer().name(),
                turn.text("status." + BookingFilter.stateOf(booking))));
        String phone = booking.customer().phone();
        if (phone != null) {
            line.addAll(turn.rich("today-chat.phone", wording.phone(phone)));
        }
        String note = booking.note();
        if (note != null) {
            line.addAll(turn.rich("today-chat.note", note));
        }
        return line;
    }
}
