package dev.slotquest.bot.booking;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.bot.booking.BookingState.Booked;
import dev.slotquest.bot.booking.BookingState.Gone;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.calendar.CalendarMirror;
import dev.slotquest.calendar.MirrorState;
import java.util.List;
import org.springframework.stereotype.Component;

/** What has become of a booking since its message was shown. */
@Component
class BookingNews {

    private final BookingSearch search;
    private final CalendarMirror calendar;

    BookingNews(BookingSearch search, CalendarMirror calendar) {
        this.search = search;
        this.calendar = calendar;
    }

    BookingState of(Turn turn, Booked shown) {
        return search.byReference(shown.reference(), turn.person())
                .map(view -> of(shown, view))
                .orElse(shown);
    }

    private BookingState of(Booked shown, BookingView view) {
        Booking booking = view.booking();
        Offer slot = offer(view);
        if (!booking.stands()) {
            return new Gone(
                    shown.reference(), slot, booking.customer().name(), booking.cancelReason() == CancelReason.UNDONE);
        }
        MirrorState mirror = calendar.statesOf(List.of(booking.id())).get(booking.id());
        return new Booked(
                shown.bookingId(),
                shown.reference(),
                slot,
                CustomerPlan.of(booking.customer()),
                shown.points(),
                shown.undoUntil(),
                mirror == null ? shown.calendar() : mirror.status());
    }

    static Offer offer(BookingView view) {
        Booking booking = view.booking();
        return new Offer(booking.consultantId(), view.consultantName(), booking.startsAt(), booking.endsAt(), null);
    }
}
