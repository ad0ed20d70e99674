package dev.slotquest.bot.booking;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** What can be pressed below a booking. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface BookingChoice {

    record Take(Offer offer) implements BookingChoice {}

    /** Whatever fits best. */
    record TakeBest() implements BookingChoice {}

    /**
     * Look at other days.
     *
     * @param from the first day that is of interest
     */
    record ShowDays(LocalDate from) implements BookingChoice {}

    record ShowDay(LocalDate day) implements BookingChoice {}

    /**
     * Say what was meant.
     *
     * @param number of the meaning, counted from 0
     */
    record Mean(int number) implements BookingChoice {}

    /** Wait for a seat that is given back. */
    record WaitForSeat() implements BookingChoice {}

    record Confirm() implements BookingChoice {}

    record Leave() implements BookingChoice {}

    record TakeBack() implements BookingChoice {}

    /** Write something otherwise. */
    record Edit() implements BookingChoice {}

    /** Get a file for the customer's calendar. */
    record GetFile() implements BookingChoice {}
}
