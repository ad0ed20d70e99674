package dev.slotquest.bot.waitlist;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.bot.booking.Offer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a message about the wait list shows; how an entry or an offer stands is asked each time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface WaitListState {

    /** Who waits. */
    record Listing(int page, @Nullable Word word) implements WaitListState {}

    /** One who waits, with what can be done. */
    record Looking(long entry, @Nullable Word word) implements WaitListState {}

    /** Really off the list? */
    record Removing(long entry) implements WaitListState {}

    /** An entry comes into being, or is changed: what is missing is asked for. */
    record Drafting(
            Draft draft, List<Doubt> doubts, @Nullable Word word) implements WaitListState {
        public Drafting {
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * A seat is kept, and somebody has to say yes or no.
     *
     * @param warnings seen; yes means all the same
     */
    record Offered(
            long offer, Set<Warning> warnings, @Nullable Word word) implements WaitListState {
        public Offered {
            warnings = Set.copyOf(warnings);
        }
    }

    /** The seat is somebody else's; these can be had. */
    record Missed(long entry, List<Offer> offers) implements WaitListState {
        public Missed {
            offers = List.copyOf(offers);
        }
    }

    /** Nothing was written. */
    record Left() implements WaitListState {}
}
