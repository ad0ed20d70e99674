package dev.slotquest.gamification.ledger;

/**
 * What somebody has for one thing.
 *
 * @param amount the sum of the entries about it
 * @param state how it stands since the last of them
 */
public record Earned(int amount, EntryState state) {}
