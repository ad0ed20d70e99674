package dev.slotquest.gamification.ledger;

import java.time.Instant;

/**
 * A balance is another one now. A signal to the other parts of the game, inside the transaction.
 *
 * @param at the latest time for which any of the new entries counts
 */
public record BalanceChanged(long userId, Currency currency, long before, long after, Instant at) {}
