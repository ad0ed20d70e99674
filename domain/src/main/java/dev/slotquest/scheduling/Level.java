package dev.slotquest.scheduling;

/** How much is left of a slot, by utilisation = taken / capacity. */
public enum Level {
    /** Less than half is taken. */
    HIGH,
    /** At least half is taken. */
    MEDIUM,
    /** At least four fifths are taken: few left. */
    LOW,
    /** Nothing left. */
    FULL,
    /** Nobody offers it. */
    CLOSED;

    /** The level of a slot with this many seats, of which this many are taken. */
    public static Level of(int taken, int capacity) {
        if (capacity <= 0) {
            return CLOSED;
        }
        if (taken >= capacity) {
            return FULL;
        }
        // taken / capacity >= 0.8, in whole numbers
        if (taken * 5 >= capacity * 4) {
            return LOW;
        }
        return taken * 2 >= capacity ? MEDIUM : HIGH;
    }
}
