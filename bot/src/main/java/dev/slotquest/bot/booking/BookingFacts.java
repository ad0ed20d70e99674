package dev.slotquest.bot.booking;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Potential;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is written about a booking, line by line. */
@Component
class BookingFacts {

    private final SlotWording wording;

    BookingFacts(SlotWording wording) {
        this.wording = wording;
    }

    List<List<Span>> of(Turn turn, Booking booking) {
        List<List<Span>> facts = new ArrayList<>(of(turn, CustomerPlan.of(booking.customer())));
        String note = booking.note();
        if (note != null) {
            facts.add(turn.rich("book.fact.note", note));
        }
        if (booking.potential() != Potential.NORMAL) {
            facts.add(turn.rich("book.fact.potential", turn.text("potential." + booking.potential())));
        }
        String campaign = booking.campaign();
        if (campaign != null) {
            facts.add(turn.rich("book.fact.campaign", campaign));
        }
        return facts;
    }

    List<List<Span>> of(Turn turn, CustomerPlan customer) {
        List<List<Span>> facts = new ArrayList<>();
        String phone = customer.phone();
        String email = customer.email();
        if (customer.isNamed()) {
            facts.add(turn.rich("book.fact.name", customer.name()));
        }
        if (phone != null) {
            facts.add(turn.rich("book.fact.phone", wording.phone(phone)));
        }
        if (email != null) {
            facts.add(turn.rich("book.fact.email", email));
        }
        return facts;
    }
}
