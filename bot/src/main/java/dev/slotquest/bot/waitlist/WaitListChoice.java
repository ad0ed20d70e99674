package dev.slotquest.bot.waitlist;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.booking.WaitRange;
import dev.slotquest.bot.booking.Offer;

/** What can be pressed below a message about the wait list. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface WaitListChoice {

    record Show(int page) implements WaitListChoice {}

    record Look(long entry) implements WaitListChoice {}

    record Begin() implements WaitListChoice {}

    record Change(long entry) implements WaitListChoice {}

    record AskToRemove(long entry) implements WaitListChoice {}

    record Remove(long entry) implements WaitListChoice {}

    /** The customer could come then. */
    record Pick(WaitRange range) implements WaitListChoice {}

    /**
     * Say what was meant.
     *
     * @param number of the meaning, counted from 0
     */
    record Mean(int number) implements WaitListChoice {}

    record Save() implements WaitListChoice {}

    record Leave() implements WaitListChoice {}

    record Accept(long entry, long offer) implements WaitListChoice {}

    record Decline(long entry, long offer) implements WaitListChoice {}

    record TakeBack(String reference) implements WaitListChoice {}

    /** Another slot than the one that was kept. */
    record Take(Offer offer) implements WaitListChoice {}
}
