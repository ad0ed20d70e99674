package dev.slotquest.outcomes;

/**
 * How many appointments came to what. What was taken back at once counts nowhere.
 *
 * @param all every booking, also those that were called off and those that are still to come
 * @param past those whose start is over
 * @param came the customer was there
 * @param noShow the customer was not there
 * @param ghost the customer was not there and cannot be reached
 * @param cancelled called off
 * @param moved taken place at another time
 * @param open over, and nobody has said what became of it
 */
public record OutcomeCounts(
        long all, long past, long came, long noShow, long ghost, long cancelled, long moved, long open) {

    /** Nothing at all. */
    public static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0, 0, 0, 0, 0);

    /** Both together. */
    public OutcomeCounts plus(OutcomeCounts other) {
        return new OutcomeCounts(
                all + other.all,
                past + other.past,
                came + other.came,
                noShow + other.noShow,
                ghost + other.ghost,
                cancelled + other.cancelled,
                moved + other.moved,
                open + other.open);
    }

    /** No-shows and ghosts. */
    public long missed() {
        return noShow + ghost;
    }

    /** Where it is known whether the customer was there. */
    public long decided() {
        return came + missed();
    }
}
