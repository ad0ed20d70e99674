package dev.slotquest.language;

/**
 * A time of day as minutes: a point, or a stretch.
 *
 * @param end the minute it ends, beyond the day's last when it goes past midnight; {@link #POINT} for a point
 */
record Slice(int start, int end, Grain grain) {

    static final int POINT = -1;

    boolean isPoint() {
        return end == POINT;
    }
}
