package dev.slotquest.gamification;

/** What of the game is looked over every night. The parts of this module contribute beans. */
public interface NightlyCheck {

    /** Looks it over; how many things are noticed now that were not before, or are right again. */
    int check();
}
