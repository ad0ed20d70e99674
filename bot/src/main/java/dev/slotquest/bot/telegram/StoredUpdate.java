package dev.slotquest.bot.telegram;

/** An update in the inbox that is still to do. */
record StoredUpdate(long id, long chatId, String payload) {}
