package dev.slotquest.bot.schedule;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.bot.booking.Offer;
import java.time.LocalDate;

/** What can be pressed below free slots. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface FreeChoice {

    /** Begin a booking. */
    record Book(Offer offer) implements FreeChoice {}

    /** Look at another day. */
    record Look(LocalDate day) implements FreeChoice {}
}
