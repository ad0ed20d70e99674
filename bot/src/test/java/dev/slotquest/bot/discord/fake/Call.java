package dev.slotquest.bot.discord.fake;

/** A call of the REST API as it was answered. */
public record Call(String method, String path, int status, long atMillis) {}
