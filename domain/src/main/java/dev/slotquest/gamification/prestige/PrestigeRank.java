package dev.slotquest.gamification.prestige;

/**
 * What somebody who has ascended so often is.
 *
 * @param number how often
 * @param level the level from which one can ascend to it; 0 for where everybody begins
 * @param symbol its badge
 * @param colour of its frame
 */
public record PrestigeRank(int number, int level, String symbol, String colour) {

    /** By how many percent more experience bookings earn. */
    public int bonus() {
        return number * PrestigeTable.PERCENT;
    }
}
