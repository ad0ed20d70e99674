package dev.slotquest.bot.booking;

import dev.slotquest.booking.BookingView;
import dev.slotquest.bot.chat.Turn;
import org.springframework.stereotype.Component;

/** Bookings as other conversations show them. */
@Component
public class BookingCards {

    private final SlotWording wording;

    BookingCards(SlotWording wording) {
        this.wording = wording;
    }

    /** The state of a message that shows one booking, to be moved, cancelled and so on. */
    public Object looking(String reference) {
        return new MineState.Looking(reference, null);
    }

    /** The slot of a booking, as it stands on a button. */
    public String slot(Turn turn, BookingView view) {
        return wording.slot(BookingNews.offer(view), turn.locale());
    }
}
