package dev.slotquest.bot.outcomes;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.Outcome;
import dev.slotquest.bot.booking.Offer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a message about outcomes shows; what is known of an appointment is asked each time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface OutcomeState {

    /**
     * Appointments to choose from.
     *
     * @param text what was searched for; {@code null}: those without an outcome
     */
    record Listing(@Nullable String text) implements OutcomeState {}

    /**
     * What became of one of them? Once it is known, that is what is shown.
     *
     * @param listed whether it was chosen from a list
     */
    record Asking(String reference, boolean listed) implements OutcomeState {}

    /** Why was it called off? */
    record AskingWhy(String reference, boolean listed) implements OutcomeState {}

    /** When does it take place instead? */
    record AskingWhen(String reference, boolean listed, List<Offer> offers) implements OutcomeState {
        public AskingWhen {
            offers = List.copyOf(offers);
        }
    }

    /** Is it to be moved there all the same? */
    record Confirming(String reference, boolean listed, Offer offer, Set<Warning> warnings) implements OutcomeState {
        public Confirming {
            warnings = Set.copyOf(warnings);
        }
    }

    /** What is it that became of it really? */
    record Correcting(String reference, boolean listed) implements OutcomeState {}

    /**
     * Why is it known otherwise?
     *
     * @param outcome {@code null}: it is not known after all
     */
    record Explaining(
            String reference, boolean listed, @Nullable Outcome outcome) implements OutcomeState {}
}
