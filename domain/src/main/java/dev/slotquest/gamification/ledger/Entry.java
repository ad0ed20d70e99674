package dev.slotquest.gamification.ledger;

import java.time.Instant;

/**
 * One line of the ledger.
 *
 * @param amount more or less; 0 where only the state is another one
 * @param kind what it is for
 * @param cause what it is about; unique with person, currency and kind, so a further entry about the same has a number
 * @param state how what it is about stands since then
 * @param earnedAt for which time it counts
 * @param recordedAt when it was written
 */
public record Entry(
        long id,
        Currency currency,
        int amount,
        EntryKind kind,
        String cause,
        EntryState state,
        Instant earnedAt,
        Instant recordedAt) {}
