package dev.slotquest.bot.ranks;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a message about prestige shows; how far somebody is, is asked each time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface PrestigeShown {

    /** How far one is. */
    record Standing() implements PrestigeShown {}

    /** Whether one is sure. */
    record Sure() implements PrestigeShown {}
}
