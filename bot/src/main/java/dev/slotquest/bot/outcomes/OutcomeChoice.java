package dev.slotquest.bot.outcomes;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Outcome;
import dev.slotquest.bot.booking.Offer;
import org.jspecify.annotations.Nullable;

/** What can be pressed below a message about outcomes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface OutcomeChoice {

    record ListAll() implements OutcomeChoice {}

    record Look(String reference) implements OutcomeChoice {}

    /** The customer came, or did not. */
    record Say(Outcome outcome) implements OutcomeChoice {}

    record AskWhy() implements OutcomeChoice {}

    record Cancel(CancelReason reason) implements OutcomeChoice {}

    record AskWhen() implements OutcomeChoice {}

    record MoveTo(Offer offer) implements OutcomeChoice {}

    /** It is moved, nobody knows to when. */
    record MoveLater() implements OutcomeChoice {}

    record MoveAllTheSame() implements OutcomeChoice {}

    record Correct() implements OutcomeChoice {}

    record CorrectTo(@Nullable Outcome outcome) implements OutcomeChoice {}
}
