package dev.slotquest.bot.play;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a message about oneself shows; how one is doing is asked each time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface MeState {

    /** The level card. */
    record Card() implements MeState {}

    /** Points that do not count, and why. */
    record NotCounted() implements MeState {}

    /** The person does not want to play. */
    record Off() implements MeState {}
}
