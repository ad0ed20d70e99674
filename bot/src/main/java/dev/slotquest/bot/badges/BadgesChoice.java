package dev.slotquest.bot.badges;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What can be pressed below a message about one's badges. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface BadgesChoice {

    record ShowWon(int page) implements BadgesChoice {}

    record ShowOverview() implements BadgesChoice {}
}
