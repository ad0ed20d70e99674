package dev.slotquest.calendar;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Booking.BookedCustomer;
import dev.slotquest.booking.Potential;
import dev.slotquest.calendar.CalendarPort.Entry;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says in a calendar what a consultant has to know about a booking (rules 4.2). */
@Component
class EntryText {

    private final People people;
    private final String baseUrl;

    EntryText(People people, @Value("${slotquest.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.people = people;
        this.baseUrl = baseUrl;
    }

    Entry entryFor(Booking booking, String eventId) {
        return new Entry(
                eventId,
                title(booking.customer()),
                description(booking),
                color(booking.potential()),
                booking.span(),
                Map.of("bookingId", Long.toString(booking.id())));
    }

    private static String title(BookedCustomer customer) {
        return customer.firstName().isEmpty() ? customer.lastName() : customer.lastName() + ", " + customer.firstName();
    }

    private String description(Booking booking) {
        var text = new StringBuilder();
        if (booking.note() != null) {
            text.append(booking.note()).append("\n\n");
        }
        if (booking.customer().phone() != null) {
            text.append(booking.customer().phone()).append('\n');
        }
        people.findById(booking.bookedBy())
                .map(User::displayName)
                .ifPresent(name -> text.append(name).append('\n'));
        return text.append(booking.reference())
                .append('\n')
                .append(baseUrl)
                .append("/bookings/")
                .append(booking.reference())
                .toString();
    }

    private static String color(Potential potential) {
        return switch (potential) {
            case TOP -> "2";
            case CLOSER_NEEDED -> "7";
            case WIN_BACK -> "5";
            case NORMAL -> "9";
        };
    }
}
