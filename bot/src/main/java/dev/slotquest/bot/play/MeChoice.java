package dev.slotquest.bot.play;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What can be pressed below a message about oneself. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface MeChoice {

    record ShowNotCounted() implements MeChoice {}

    record TakeReward() implements MeChoice {}

    record Leave() implements MeChoice {}

    record PlayAgain() implements MeChoice {}
}
