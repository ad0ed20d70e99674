package dev.slotquest.bot.booking;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.booking.CancelReason;

/** What can be pressed below the own coming bookings. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface MineChoice {

    record Look(String reference) implements MineChoice {}

    record ListAll() implements MineChoice {}

    record Move(String reference) implements MineChoice {}

    record Edit(String reference) implements MineChoice {}

    /** Get a file for the customer's calendar. */
    record GetFile(String reference) implements MineChoice {}

    record AskToCancel(String reference) implements MineChoice {}

    /**
     * Cancel for this reason.
     *
     * @param version the version whose cancelling was asked about
     */
    record Cancel(String reference, int version, CancelReason reason) implements MineChoice {}
}
