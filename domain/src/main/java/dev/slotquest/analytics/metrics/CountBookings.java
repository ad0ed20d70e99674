package dev.slotquest.analytics.metrics;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingFollowUp;
import dev.slotquest.shared.BusinessTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the figures up to date: takes away what a booking had added and adds what it is now. */
@Component
class CountBookings implements BookingFollowUp {

    private final BookingMetrics metrics;
    private final BusinessTime time;

    CountBookings(BookingMetrics metrics, BusinessTime time) {
        this.metrics = metrics;
        this.time = time;
    }

    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public void follow(Booking booking) {
        metrics.enter();
        Optional<BookingFacts> was = metrics.shareOf(booking.id());
        Optional<BookingFacts> is = BookingFacts.of(booking, time.zone());
        if (was.equals(is)) {
            return;
        }
        var tally = new Tally();
        was.ifPresent(tally::takeAway);
        is.ifPresent(tally::add);
        metrics.change(tally.changes());
        is.ifPresentOrElse(facts -> metrics.putShare(booking.id(), facts), () -> metrics.deleteShare(booking.id()));
    }
}
