package dev.slotquest.bot.inbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a message about a conflict shows; how the conflict stands is asked each time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface ConflictState {

    /** What has happened, and what can be done or was decided. */
    record Telling(long conflict) implements ConflictState {}

    /** Why is the appointment called off? */
    record AskingWhy(long conflict) implements ConflictState {}
}
