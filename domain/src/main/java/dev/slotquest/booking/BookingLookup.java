package dev.slotquest.booking;

import dev.slotquest.shared.TimeSpan;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** The booking with this reference. */
    public Optional<Booking> byReference(String reference) {
        return bookings.byReference(reference);
    }

    /** These bookings, by key. */
    public Map<Long, Booking> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : bookings.byIds(ids).stream().collect(Collectors.toMap(Booking::id, Function.identity()));
    }

    /** These bookings, by reference; those that do not exist are left out. */
    public Map<String, Booking> byReferences(Collection<String> references) {
        return references.isEmpty()
                ? Map.of()
                : bookings.byReferences(references).stream()
                        .collect(Collectors.toMap(Booking::reference, Function.identity()));
    }

    /** Bookings that have their seat and touch a stretch of time, by start. */
    public List<Booking> standingWithin(TimeSpan window) {
        return bookings.standingWithin(window);
    }
}
