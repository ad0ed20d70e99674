package dev.slotquest.bot.find;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a message about a search shows; what is found is looked up each time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface FindState {

    /** What is looked for? */
    record Asking() implements FindState {}

    /**
     * What was found.
     *
     * @param text as written
     * @param page counted from 0
     */
    record Found(String text, int page) implements FindState {}

    /** The person turned to something else. */
    record Left() implements FindState {}
}
