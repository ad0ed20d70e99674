package dev.slotquest.portal.api;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingView;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.Earned;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.ledger.WithheldPoints;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What bookings earn their bookers, as it stands in the ledger. */
@Component
class BookingPoints {

    private final Ledger ledger;
    private final WithheldPoints withheldPoints;

    BookingPoints(Ledger ledger, WithheldPoints withheldPoints) {
        this.ledger = ledger;
        this.withheldPoints = withheldPoints;
    }

    /** For each of these bookings, by its key. */
    Map<Long, BookingJson.Points> of(Collection<BookingView> views) {
        Map<Long, List<Booking>> byBooker =
                views.stream().map(BookingView::booking).collect(Collectors.groupingBy(Booking::bookedBy));
        Set<Long> withheld = withheldPoints.among(
                views.stream().map(view -> view.booking().id()).toList());
        Map<Long, BookingJson.Points> points = new HashMap<>();
        byBooker.forEach((booker, bookings) -> {
            Map<String, Earned> earned = ledger.earned(
                    booker,
                    Currency.POINTS,
                    EntryKind.BOOKING,
                    bookings.stream().map(Booking::reference).toList());
            bookings.forEach(booking -> points.put(
                    booking.id(),
                    BookingJson.Points.of(booking, earned.get(booking.reference()), withheld.contains(booking.id()))));
        });
        return points;
    }
}
