package dev.slotquest.bot.ranks;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What can be pressed below a message about prestige. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface PrestigeChoice {

    record Ask() implements PrestigeChoice {}

    record Ascend() implements PrestigeChoice {}

    record RatherNot() implements PrestigeChoice {}
}
