package dev.slotquest.bot.account;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the message about a person's chat accounts shows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface AccountsState {

    /** All of them. */
    record Listing() implements AccountsState {}

    /** Is this one to go? */
    record Asking(long link) implements AccountsState {}

    /** The one that speaks is gone: from here on we do not know each other. */
    record Goodbye(String name) implements AccountsState {}
}
