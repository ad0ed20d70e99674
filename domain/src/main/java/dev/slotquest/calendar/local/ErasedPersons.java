package dev.slotquest.calendar.local;

import dev.slotquest.booking.BookingEvent;
import dev.slotquest.customers.Customer;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Takes erased persons out of events that were deleted, too: nobody writes to those any more. */
@Repository
class ErasedPersons {

    private final JdbcTemplate jdbc;

    ErasedPersons(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(BookingEvent.Anonymised event) {
        jdbc.update(
                "update local_event set title = ?, description = '' where booking_id = ?",
                Customer.NOBODY,
                Long.toString(event.booking().id()));
    }
}
