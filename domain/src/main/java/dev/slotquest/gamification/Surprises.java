package dev.slotquest.gamification;

import java.util.Optional;

/** What boxes hold: the shop puts something into them, games hand them out. */
public interface Surprises {

    /**
     * Gives somebody something to wear that they do not have, in the transaction at hand.
     *
     * @return what it is, or nothing when they have all that boxes hold
     */
    Optional<String> give(long userId);
}
