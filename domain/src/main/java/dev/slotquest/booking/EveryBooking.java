package dev.slotquest.booking;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads all bookings there are, so many at a time that memory does not matter. */
@Component
public class EveryBooking {

    private static final int PORTION = 2_000;

    private final Bookings bookings;

    EveryBooking(Bookings bookings) {
        this.bookings = bookings;
    }

    /** Hands over all bookings in the order of their keys. */
    public void inPortions(Consumer<List<Booking>> reader) {
        List<Booking> portion = bookings.after(0, PORTION);
        while (!portion.isEmpty()) {
            reader.accept(portion);
            portion = bookings.after(portion.getLast().id(), PORTION);
        }
    }
}
