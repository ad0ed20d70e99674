package dev.slotquest.bot.inbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.booking.CancelReason;

/** What can be pressed below a conflict. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface ConflictChoice {

    record Move() implements ConflictChoice {}

    record Keep() implements ConflictChoice {}

    record AskToCancel() implements ConflictChoice {}

    record Cancel(CancelReason reason) implements ConflictChoice {}

    record Back() implements ConflictChoice {}
}
