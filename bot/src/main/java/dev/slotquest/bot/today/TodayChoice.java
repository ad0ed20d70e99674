package dev.slotquest.bot.today;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.bot.booking.Offer;
import java.time.LocalDate;

/** What can be pressed below a day. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface TodayChoice {

    /** Look at a day, the same one again for what is true now. */
    record Look(LocalDate day) implements TodayChoice {}

    record Book(Offer offer) implements TodayChoice {}

    /** Look at the next conflict. */
    record Decide() implements TodayChoice {}
}
