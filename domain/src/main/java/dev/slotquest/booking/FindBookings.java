package dev.slotquest.booking;

import dev.slotquest.identity.User;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import dev.slotquest.shared.TimeSpan;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Finds bookings by anything somebody may remember: name, phone in any notation, reference, campaign, note, consultant, and
 * when it was or will be. Everybody finds only those they may know of.
 */
@Service
public class FindBookings {

    private final BookingSearch search;
    private final SearchTimes times;

    FindBookings(BookingSearch search, SearchTimes times) {
        this.search = search;
        this.times = times;
    }

    /**
     * One page of the bookings that fit. Words that name a time are read as one where that finds anything, and else as
     * words: Mr. Morgen is found, too.
     *
     * @throws IllegalArgumentException when the list cannot be sorted by the wanted field
     */
    public Page<BookingView> find(BookingFilter filter, PageRequest page, User viewer) {
        Optional<BookingFilter> timed = timed(filter, viewer);
        if (timed.isPresent()) {
            Page<BookingView> found = search.find(timed.get(), page, viewer);
            if (found.total() > 0) {
                return found;
            }
        }
        return search.find(filter, page, viewer);
    }

    private Optional<BookingFilter> timed(BookingFilter filter, User viewer) {
        String text = filter.text();
        if (text == null || filter.from() != null || filter.to() != null) {
            return Optional.empty();
        }
        return times.in(text, viewer.locale()).map(said -> at(filter, said.span(), said.rest()));
    }

    private static BookingFilter at(BookingFilter filter, TimeSpan span, String rest) {
        return new BookingFilter(
                span.start(),
                span.end(),
                filter.consultantId(),
                filter.bookedBy(),
                filter.state(),
                filter.potential(),
                rest.isEmpty() ? null : rest,
                filter.madeFrom(),
                filter.madeTo());
    }
}
