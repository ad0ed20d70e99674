package dev.slotquest.gamification.levels;

/**
 * A level, and how far it is to the next: 1 below 100 XP, else 1 + √(XP/100), rounded down.
 *
 * @param number the level
 * @param xp the experience that makes it
 */
public record Level(int number, long xp) {

    private static final long STEP = 100;

    /** The level that so much experience makes. */
    public static Level of(long xp) {
        long steps = Math.max(0, xp) / STEP;
        return new Level(1 + (int) Math.sqrt((double) steps), xp);
    }

    /** Where a level begins. */
    public static long beginOf(int level) {
        return (level - 1L) * (level - 1L) * STEP;
    }

    /** How much experience is missing for the next level. */
    public long xpToNext() {
        return beginOf(number + 1) - xp;
    }

    /** How far it is from where this level begins to where the next does, in percent, rounded down. */
    public int percent() {
        long begin = beginOf(number);
        long far = 100 * (xp - begin) / (beginOf(number + 1) - begin);
        return (int) Math.max(0, far);
    }
}
