package dev.slotquest.bot.booking;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.calendar.MirrorState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a booking in the chat can have come to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface BookingState {

    /** Slots are on offer. */
    record Choosing(
            Plan plan,
            @Nullable Wanted wanted,
            List<Offer> offers,
            @Nullable Notice notice) implements BookingState {

        private static final Set<String> TAKEN = Set.of("book.taken", "book.just-taken", "book.nothing-then");

        public Choosing {
            offers = List.copyOf(offers);
        }

        /** Whether a new booking is not possible at the time that was wanted, so that waiting is a way out. */
        boolean isAboutSomethingTaken() {
            return plan.moving() == null && (offers.isEmpty() || (notice != null && TAKEN.contains(notice.key())));
        }
    }

    /** Days are on offer. */
    record ChoosingDay(Plan plan, LocalDate from, List<LocalDate> days) implements BookingState {
        public ChoosingDay {
            days = List.copyOf(days);
        }
    }

    /** Something can be meant in several ways. */
    record Clarifying(Plan plan, @Nullable Wanted wanted, List<Doubt> doubts) implements BookingState {
        public Clarifying {
            doubts = List.copyOf(doubts);
        }
    }

    /** The seat is held; for whom? */
    record Naming(Plan plan, Held slot, @Nullable Notice notice) implements BookingState {}

    /** Everything is there; it is read aloud and confirmed. */
    record Confirming(
            Plan plan,
            Held slot,
            Set<Warning> warnings,
            @Nullable Notice notice) implements BookingState {
        public Confirming {
            warnings = Set.copyOf(warnings);
        }
    }

    /** It stands. */
    record Booked(
            long bookingId,
            String reference,
            Offer slot,
            CustomerPlan customer,
            int points,
            Instant undoUntil,
            MirrorState.Status calendar)
            implements BookingState {}

    /** It has another slot. */
    record Moved(String reference, Offer slot, String customer) implements BookingState {}

    /** It does not stand any more. */
    record Gone(String reference, Offer slot, String customer, boolean takenBack) implements BookingState {}

    /** Nothing was booked. */
    record Left() implements BookingState {}

    /**
     * A slot with its hold.
     *
     * @param until when the seat is given back
     */
    record Held(Offer offer, long holdId, Instant until) {

        /** How many minutes the card shows. */
        long minutesLeft(Instant now) {
            return Span.Minutes.left(until, now);
        }
    }
}
