package dev.slotquest.bot.today;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingAgenda;
import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.BookingView;
import dev.slotquest.bot.booking.Offer;
import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.bot.today.TodayChoice.Book;
import dev.slotquest.bot.today.TodayNote.Line;
import dev.slotquest.bot.today.TodayNote.Place;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.SlotWish;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The day of somebody who books: what was booked and promised, which own appointments take place, what is free. */
@Component
@Order(3)
class OwnDay implements TodayPart {

    private static final int FREE = 3;
    private static final int MOST = 8;

    private final Days days;
    private final BookingAgenda agenda;
    private final Availability availability;
    private final TodayNotes notes;
    private final SlotWording wording;
    private final BusinessTime time;

    OwnDay(
            Days days,
            BookingAgenda agenda,
            Availability availability,
            TodayNotes notes,
            SlotWording wording,
            BusinessTime time) {
        this.days = days;
        this.agenda = agenda;
        this.availability = availability;
        this.notes = notes;
        this.wording = wording;
        this.time = time;
    }

    @Override
    public boolean isFor(User user) {
        return user.may(Permission.BOOK);
    }

    /** Who leads sees it only when they booked somebody: their day is the board. */
    @Override
    public void show(Turn turn, LocalDate day, View view) {
        List<Booking> made = agenda.madeWithin(days.span(day), turn.person()).stream()
                .map(BookingView::booking)
                .filter(booking -> booking.bookedBy() == turn.person().id())
                .toList();
        boolean leads = turn.person().may(Permission.LEAD_TEAM);
        if (!leads || !made.isEmpty()) {
            int points = made.stream().mapToInt(Booking::points).sum();
            view.line("today-chat.made", made.size(), points);
        }
        List<BookingView> own = own(turn, day);
        appointments(turn, day, own, view);
        appointments(turn, day.plusDays(1), own, view);
        List<Line> others = notes.at(Place.OWN, turn, day);
        view.items(others.stream().map(Line::words).toList());
        Board.options(others, view);
        if (!leads && !day.isBefore(time.today())) {
            free(turn, day, view);
        }
    }

    /** Own appointments of this day and the next. */
    private List<BookingView> own(Turn turn, LocalDate day) {
        var both =
                new TimeSpan(days.span(day).start(), days.span(day.plusDays(1)).end());
        return agenda.within(both, null, turn.person()).stream()
                .filter(found -> found.booking().bookedBy() == turn.person().id())
                .toList();
    }

    private void appointments(Turn turn, LocalDate day, List<BookingView> own, View view) {
        List<BookingView> then = own.stream()
                .filter(found -> LocalDate.ofInstant(found.booking().startsAt(), time.zone())
                        .equals(day))
                .toList();
        if (!then.isEmpty()) {
            view.line("today-chat.own-on", wording.day(day, turn.locale()))
                    .items(then.stream()
                            .limit(MOST)
                            .map(found -> line(turn, found))
                            .toList());
        }
    }

    private List<Span> line(Turn turn, BookingView found) {
        Booking booking = found.booking();
        return turn.rich(
                "today-chat.own",
                wording.clock(booking.startsAt()),
                booking.customer().name(),
                found.consultantName(),
                turn.text("status." + BookingFilter.stateOf(booking)));
    }

    private void free(Turn turn, LocalDate day, View view) {
        List<Suggestion> free = availability.nextBest(
                SlotWish.from(
                        days.span(day).start().isAfter(turn.now())
                                ? days.span(day).start()
                                : turn.now()),
                FREE);
        view.line(free.isEmpty() ? "today-chat.nothing-free" : "today-chat.free");
        free.forEach(slot -> {
            var offer = new Offer(slot.consultantId(), slot.consultantName(), slot.startsAt(), slot.endsAt(), null);
            view.row(Option.of(wording.slot(offer, turn.locale()), new Book(offer)));
        });
    }
}
