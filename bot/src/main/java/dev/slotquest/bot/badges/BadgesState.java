package dev.slotquest.bot.badges;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a message about one's badges shows; how they stand is asked each time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface BadgesState {

    /** The best ones, and those that are near. */
    record Overview() implements BadgesState {}

    /**
     * All that were won.
     *
     * @param page from 0
     */
    record Won(int page) implements BadgesState {}
}
