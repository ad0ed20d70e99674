package dev.slotquest.gamification;

/**
 * Something about a person's game is otherwise than it was, told inside the transaction in which it becomes so. A change of a
 * balance tells this, too.
 *
 * @param userId whose game
 */
public record FactsChanged(long userId) {}
