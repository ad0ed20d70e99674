package dev.slotquest.bot.booking;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What the message about the own coming bookings shows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface MineState {

    /** All of them. */
    record Listing(@Nullable Notice notice) implements MineState {}

    /** One of them, with what can be done. */
    record Looking(String reference, @Nullable Notice notice) implements MineState {}

    /** Why is it called off? */
    record Cancelling(String reference, int version) implements MineState {}
}
