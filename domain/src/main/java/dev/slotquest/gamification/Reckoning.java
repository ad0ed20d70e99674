package dev.slotquest.gamification;

/** Something of the game that follows from all that a person has ever booked. The parts of this module contribute beans. */
public interface Reckoning {

    /** Works it out anew from the first booking on, in the transaction at hand; when all was right, nothing changes. */
    void reckon(long userId);
}
