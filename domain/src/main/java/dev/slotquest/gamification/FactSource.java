package dev.slotquest.gamification;

import java.util.Map;

/**
 * Tells numbers about people's games: each part of the game implements it for what only it knows. A source reads its own rows
 * and never asks {@link Facts}, which is made of all sources.
 */
public interface FactSource {

    /** What it knows about somebody; what is not mentioned is nothing. */
    Map<Fact, Long> facts(long userId);
}
