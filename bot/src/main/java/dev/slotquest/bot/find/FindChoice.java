package dev.slotquest.bot.find;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What can be pressed below a search. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface FindChoice {

    /** Open a booking, in a message of its own, so that the list stays. */
    record Open(String reference) implements FindChoice {}

    /** Look at another page. */
    record Show(int page) implements FindChoice {}

    /** Look for something else, such as all of one customer. */
    record Search(String text) implements FindChoice {}
}
