package dev.slotquest.bot.ranks;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a message about mastery shows; how far somebody is, is asked each time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface MasteryShown {

    /** How far one is with each kind. */
    record Standing() implements MasteryShown {}
}
