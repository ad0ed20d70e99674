package dev.slotquest.booking;

import dev.slotquest.shared.TimeSpan;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds bookings for the product's own work, whoever they belong to. */
@Service
public class BookingLookup {

    private final Bookings bookings;

    BookingLookup(Bookings bookings) {
        this.bookings = bookings;
    }

    /** The booking with this key. */
    public Optional<Booking> byId(long id) {
        return bookings.byId(id);
    }

    /** Bookings that have their seat and touch a stretch of time, by start. */
    public List<Booking> standingWithin(TimeSpan window) {
        return bookings.standingWithin(window);
    }
}
