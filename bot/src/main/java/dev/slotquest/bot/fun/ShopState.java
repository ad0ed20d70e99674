package dev.slotquest.bot.fun;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.gamification.shop.Slot;

/** What a message about the shop shows; what is owned and worn is asked each time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface ShopState {

    /** What one wears, and where to look. */
    record Entrance() implements ShopState {}

    /** What can be worn in one place. */
    record Shelf(Slot slot) implements ShopState {}
}
