package dev.slotquest.gamification.leaderboards;

/**
 * How much somebody has, and how much they had at the end of the day before.
 *
 * @param value what they have now
 * @param before what they had then
 */
record Figure(double value, double before) {

    static final Figure NONE = new Figure(0, 0);
}
