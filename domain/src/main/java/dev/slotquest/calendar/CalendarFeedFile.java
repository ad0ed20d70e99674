package dev.slotquest.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.util.Duration;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Booking.BookedCustomer;
import dev.slotquest.booking.BookingView;
import dev.slotquest.shared.PublicAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes a calendar to subscribe to. What no longer stands is simply not in it any more. */
@Component
class CalendarFeedFile {

    private static final Duration ASK_AGAIN = Duration.builder().minutes(15).build();

    private final PublicAddress address;

    CalendarFeedFile(PublicAddress address) {
        this.address = address;
    }

    /** The calendar with times on the clock of the business, as it was at an instant. */
    String of(CalendarFeedOwner owner, List<BookingView> bookings, ZoneId zone, Instant asOf) {
        var file = new ICalendar();
        file.setVersion(ICalVersion.V2_0);
        file.setProductId(AppointmentFile.PRODUCT);
        file.setMethod(Method.PUBLISH);
        file.addName("Slotquest · " + owner.name());
        file.addExperimentalProperty("X-WR-CALNAME", "Slotquest · " + owner.name());
        file.addExperimentalProperty("X-WR-TIMEZONE", zone.getId());
        file.setRefreshInterval(ASK_AGAIN);
        file.addExperimentalProperty("X-PUBLISHED-TTL", ASK_AGAIN.toString());
        Instant first =
                bookings.isEmpty() ? asOf : bookings.getFirst().booking().startsAt();
        file.getTimezoneInfo()
                .setDefaultTimezone(
                        new TimezoneAssignment(TimeZone.getTimeZone(zone), ZoneDescription.of(zone, first)));
        bookings.forEach(view -> file.addEvent(AppointmentFile.event(appointment(owner, view, asOf))));
        return Biweekly.write(file).go();
    }

    private Appointment appointment(CalendarFeedOwner owner, BookingView view, Instant asOf) {
        Booking booking = view.booking();
        return new Appointment(
                booking.reference(),
                booking.startsAt(),
                booking.endsAt(),
                title(owner, view),
                description(booking, view.bookedByName()),
                booking.icsSequence(),
                false,
                asOf);
    }

    private static String title(CalendarFeedOwner owner, BookingView view) {
        BookedCustomer customer = view.booking().customer();
        String name = customer.firstName().isEmpty()
                ? customer.lastName()
                : customer.lastName() + ", " + customer.firstName();
        return owner instanceof CalendarFeedOwner.OfPerson ? name + " · " + view.consultantName() : name;
    }

    private String description(Booking booking, String bookedBy) {
        return Stream.of(
                        booking.note(),
                        booking.customer().phone(),
                        bookedBy,
                        booking.reference(),
                        address.of("/bookings/" + booking.reference()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
