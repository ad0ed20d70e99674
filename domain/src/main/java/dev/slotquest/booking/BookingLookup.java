package dev.slotquest.booking;

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
}
