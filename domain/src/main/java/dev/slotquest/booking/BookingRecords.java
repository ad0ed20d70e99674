package dev.slotquest.booking;

import dev.slotquest.booking.BookingEvent.Anonymised;
import dev.slotquest.customers.Customer;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.customers.CustomerRecords;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Bookings as records of customers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BookingRecords implements CustomerRecords {

    private final CustomerBookings customerBookings;
    private final Bookings bookings;
    private final ChangeBooking changeBooking;
    private final FollowUps followUps;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    BookingRecords(
            CustomerBookings customerBookings,
            Bookings bookings,
            ChangeBooking changeBooking,
            FollowUps followUps,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.customerBookings = customerBookings;
        this.bookings = bookings;
        this.changeBooking = changeBooking;
        this.followUps = followUps;
        this.time = time;
        this.events = events;
    }

    @Override
    public String kind() {
        return "bookings";
    }

    @Override
    public List<Long> of(long customerId) {
        return customerBookings.idsOf(customerId);
    }

    @Override
    public void hand(Collection<Long> ids, long from, long to) {
        customerBookings.hand(ids, from, to);
        // What one booking is worth can hang on others of the same customer.
        followUps.customerChanged(customerBookings.idsOf(from));
        followUps.customerChanged(customerBookings.idsOf(to));
    }

    @Override
    public List<Long> speakingOf(Customer merged, long customerId, Instant since) {
        return customerBookings.madeAs(merged, customerId, since);
    }

    @Override
    public Set<CustomerDetails> namesIn(long customerId) {
        return customerBookings.namesIn(customerId);
    }

    @Override
    public List<Map<String, @Nullable Object>> contents(long customerId) {
        return customerBookings.of(customerId, Integer.MAX_VALUE).stream()
                .map(BookingRecords::facts)
                .toList();
    }

    private static Map<String, @Nullable Object> facts(BookingView view) {
        Booking booking = view.booking();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("reference", booking.reference());
        facts.put("starts_at", booking.startsAt());
        facts.put("ends_at", booking.endsAt());
        facts.put("consultant", view.consultantName());
        facts.put("status", booking.status());
        facts.put("outcome", booking.outcome());
        facts.put("first_name", booking.customer().firstName());
        facts.put("last_name", booking.customer().lastName());
        facts.put("phone", booking.customer().phone());
        facts.put("email", booking.customer().email());
        facts.put("note", booking.note());
        facts.put("potential", booking.potential());
        facts.put("campaign", booking.campaign());
        facts.put("booked_by", view.bookedByName());
        facts.put("booked_at", booking.createdAt());
        facts.put("channel", booking.channel());
        facts.put("cancel_reason", booking.cancelReason());
        facts.put("cancel_note", booking.cancelNote());
        facts.put("cancelled_at", booking.cancelledAt());
        return facts;
    }

    /** What is still to come is called off; of the rest nobody can tell whose it was. */
    @Override
    public Set<Subject> erase(long customerId, Actor by) {
        Set<Subject> about = new HashSet<>();
        Instant now = time.now();
        for (long id : customerBookings.idsOf(customerId)) {
            Booking booking = bookings.lock(id).orElseThrow();
            if (booking.comingAt(now)) {
                changeBooking.giveBack(booking, CancelReason.CUSTOMER, null, by);
            }
            customerBookings.anonymise(id);
            Anonymised anonymised = new Anonymised(now, by, bookings.byId(id).orElseThrow());
            events.publishEvent(anonymised);
            about.add(anonymised.subject());
        }
        return about;
    }
}
