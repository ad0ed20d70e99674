package dev.slotquest.bot.fun;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.gamification.shop.Slot;

/** What can be pressed in the shop. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface ShopChoice {

    record Look(Slot slot) implements ShopChoice {}

    record Buy(String item) implements ShopChoice {}

    record Wear(String item) implements ShopChoice {}

    record Back() implements ShopChoice {}
}
