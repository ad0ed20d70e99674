package dev.slotquest.gamification;

/**
 * Somebody has just reached what it takes for something to wear; published inside the transaction in which it becomes theirs.
 *
 * @param item its id
 */
public record SomethingUnlocked(long userId, String item) {}
