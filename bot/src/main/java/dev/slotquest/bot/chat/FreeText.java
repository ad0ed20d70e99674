package dev.slotquest.bot.chat;

/** A command that also takes what is written without any command while no question is open. There is one. */
public interface FreeText extends ChatCommand {}
