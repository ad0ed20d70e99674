package dev.slotquest.bot.telegram;

/** Somebody waits for an answer, or is merely told something. */
enum Urgency {
    ANSWER,
    NOTIFICATION
}
