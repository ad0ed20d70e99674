package dev.slotquest.gamification.ledger;

import java.time.Instant;

/**
 * How something is to stand in somebody's ledger, whatever stands there now.
 *
 * @param about what it is about; at most 72 characters of ASCII
 * @param promised what it was worth at first
 * @param amount what it is worth now
 * @param state how it stands
 * @param earnedAt for which time it counts
 */
public record Aim(
        Currency currency,
        EntryKind kind,
        String about,
        int promised,
        int amount,
        EntryState state,
        Instant earnedAt) {}
