package dev.slotquest.bot.telegram.fake;

import org.jspecify.annotations.Nullable;

/** A button below a message: pressed it sends data to the bot, or it opens an address. */
public record SeenButton(
        String label, @Nullable String data, @Nullable String url) {}
