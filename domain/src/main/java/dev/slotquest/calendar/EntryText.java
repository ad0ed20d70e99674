package dev.slotquest.calendar;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Booking.BookedCustomer;
import dev.slotquest.booking.Potential;
import dev.slotquest.calendar.CalendarPort.Entry;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.shared.PublicAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says in a calendar what a consultant has to know about a booking (rules 4.2). */
@Component
class EntryText {

    /** Name of the private note that says which booking an event is about. */
    static final String BOOKING = "bookingId";

    /** Name of the private note that says which installation wrote an event. */
    static final String SPACE = "env";

    private static final String SCHEMA_VERSION = "1";
    private static final int LONGEST_TITLE = 300;

    private final People people;
    private final PublicAddress address;
    private final CalendarSpace space;

    EntryText(People people, PublicAddress address, CalendarSpace space) {
        this.people = people;
        this.address = address;
        this.space = space;
    }

    Entry entryFor(Booking booking, String eventId) {
        return new Entry(
                eventId,
                title(booking.customer()),
                description(booking),
                color(booking.potential()),
                booking.span(),
                properties(booking));
    }

    static String title(BookedCustomer customer) {
        String title = customer.firstName().isEmpty()
                ? customer.lastName()
                : customer.lastName() + ", " + customer.firstName();
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
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
                .append(address.of("/bookings/" + booking.reference()))
                .toString();
    }

    private Map<String, String> properties(Booking booking) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(BOOKING, Long.toString(booking.id()));
        properties.put("reference", booking.reference());
        properties.put("bookedBy", Long.toString(booking.bookedBy()));
        properties.put(SPACE, space.name());
        properties.put("schema", SCHEMA_VERSION);
        return properties;
    }

    static String color(Potential potential) {
        return switch (potential) {
            case TOP -> "2";
            case CLOSER_NEEDED -> "7";
            case WIN_BACK -> "5";
            case NORMAL -> "9";
        };
    }
}
