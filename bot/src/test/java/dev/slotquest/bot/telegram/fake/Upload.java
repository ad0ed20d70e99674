package dev.slotquest.bot.telegram.fake;

/** A file that came with a call; its size in bytes. */
record Upload(String name, int size) {}
