package dev.slotquest.gamification;

import java.util.List;

/**
 * Tells what makes a person's bookings earn more. What was told once stays so: what a booking earned belongs to the time at
 * which it was made, and comes out the same whenever it is worked out anew.
 */
public interface BonusSource {

    /** All bonuses that somebody ever came to; they add up. */
    List<Bonus> bonuses(long userId);
}
