package dev.slotquest.bot.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.bot.booking.Offer;
import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Appointments in words, as all messages about outcomes name them. */
@Component
class AppointmentWording {

    private final BookingSearch search;
    private final SlotWording wording;

    AppointmentWording(BookingSearch search, SlotWording wording) {
        this.search = search;
        this.wording = wording;
    }

    /** The appointment as this person may know it. */
    Optional<BookingView> find(Turn turn, String reference) {
        return search.byReference(reference, turn.person());
    }

    /** {@code Mi 02.12. 14:00 · Anna}. */
    String slot(Turn turn, BookingView view) {
        Booking booking = view.booking();
        return slot(
                turn,
                new Offer(booking.consultantId(), view.consultantName(), booking.startsAt(), booking.endsAt(), null));
    }

    String slot(Turn turn, Offer offer) {
        return wording.slot(offer, turn.locale());
    }

    /** {@code Mi 02.12. 14:00}. */
    String moment(Turn turn, Booking booking) {
        return wording.moment(booking.startsAt(), turn.locale());
    }

    /** One line of a list. */
    List<Span> line(Turn turn, BookingView view) {
        return turn.rich(
                "outcome-chat.line",
                slot(turn, view),
                view.booking().customer().name(),
                view.booking().reference());
    }

    /** What is to be known about an appointment: customer, phone, note, who booked it, reference. */
    List<List<Span>> facts(Turn turn, BookingView view) {
        Booking booking = view.booking();
        List<List<Span>> facts = new ArrayList<>();
        facts.add(turn.rich("outcome-chat.fact.customer", booking.customer().name()));
        String phone = booking.customer().phone();
        if (phone != null) {
            facts.add(turn.rich("outcome-chat.fact.phone", wording.phone(phone)));
        }
        String note = booking.note();
        if (note != null) {
            facts.add(turn.rich("outcome-chat.fact.note", note));
        }
        facts.add(turn.rich("outcome-chat.fact.booker", view.bookedByName(), booking.reference()));
        return facts;
    }
}
