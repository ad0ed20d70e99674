package dev.slotquest.gamification;

import java.util.Map;
import java.util.Set;

/**
 * Tells numbers about people's games: each part of the game implements it for what only it knows. A source reads its own rows
 * and never asks {@link Facts}, which is made of all sources.
 */
public interface FactSource {

    /** Which facts it knows; no other source knows them. */
    Set<Fact> known();

    /** What it knows about somebody; what is not mentioned is nothing. */
    Map<Fact, Long> facts(long userId);
}
