package dev.slotquest.gamification.leaderboards;

import dev.slotquest.gamification.ledger.EntryKind;
import java.time.Instant;

/**
 * Something that somebody has reached and others may know.
 *
 * @param name who
 * @param kind a level, a badge …
 * @param about which one, as the ledger has it
 */
public record Celebration(String name, EntryKind kind, String about, Instant at) {}
