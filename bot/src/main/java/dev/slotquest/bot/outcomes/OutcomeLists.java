package dev.slotquest.bot.outcomes;

import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.outcomes.OutcomeState.Listing;
import dev.slotquest.outcomes.OverdueOutcomes;
import dev.slotquest.shared.PageRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which appointments there are to say something about. */
@Component
class OutcomeLists {

    /** One more than are shown, to know whether there are more. */
    static final int MOST_SHOWN = 8;

    private static final Duration BACK = Duration.ofDays(60);
    private static final Duration AHEAD = Duration.ofDays(1);

    private final OverdueOutcomes open;
    private final BookingSearch search;

    OutcomeLists(OverdueOutcomes open, BookingSearch search) {
        this.open = open;
        this.search = search;
    }

    /** The appointments, the oldest first; those that were searched for, the latest first. */
    List<BookingView> of(Turn turn, Listing listing) {
        String text = listing.text();
        if (text == null) {
            return open.openOf(turn.person(), MOST_SHOWN + 1);
        }
        Optional<BookingView> one = search.byReference(text, turn.person());
        if (one.isPresent()) {
            return List.of(one.get());
        }
        var filter = new BookingFilter(turn.now().minus(BACK), turn.now().plus(AHEAD), null, null, null, null, text);
        return search.find(filter, new PageRequest(0, MOST_SHOWN + 1, "-starts_at"), turn.person())
                .items();
    }
}
