package dev.slotquest.gamification.mastery;

/**
 * How far somebody is with one kind of mastery.
 *
 * @param level the level that was claimed last; 0 for none
 * @param metric what was achieved
 */
public record MasteryStanding(MasteryCategory category, int level, long metric) {

    /** Whether there is no further level. */
    public boolean complete() {
        return level == MasteryTable.LEVELS;
    }

    /** What is needed for the next level, or was for the last. */
    public int needed() {
        return MasteryTable.neededFor(category, Math.min(level + 1, MasteryTable.LEVELS));
    }

    /** Whether the next level can be claimed. */
    public boolean claimable() {
        return !complete() && metric >= needed();
    }

    /** How much of what the next level needs is there, in percent, rounded down. */
    public int percent() {
        return (int) Math.min(100, 100 * metric / needed());
    }
}
