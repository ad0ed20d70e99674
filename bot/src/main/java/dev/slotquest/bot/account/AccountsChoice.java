package dev.slotquest.bot.account;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What can be pressed below a person's chat accounts. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface AccountsChoice {

    record AskToUnlink(long link) implements AccountsChoice {}

    record Unlink(long link) implements AccountsChoice {}

    record Keep() implements AccountsChoice {}
}
