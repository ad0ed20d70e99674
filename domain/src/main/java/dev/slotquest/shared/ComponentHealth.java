package dev.slotquest.shared;

/**
 * A part of the product that can say how it is. Modules contribute beans of this type; whoever reports the health of the
 * whole gathers them. A part without a bean in this process counts as {@link State#OFF}.
 */
public interface ComponentHealth {

    /** The part's name in lower case, unique, for example {@code calendar}. */
    String name();

    /**
     * How the part is right now. May ask the database or a remote service: the caller waits for about two seconds, and
     * takes a fault thrown here or a later answer for {@link State#DOWN}.
     */
    Health check();

    /** Whether the product is of no use without this part. The other parts only degrade it. */
    default boolean essential() {
        return false;
    }

    /** How a part, or the whole, is. */
    enum State {
        UP,
        /** Not switched on, so nothing is missing. */
        OFF,
        /** Works in part, or worked a moment ago. */
        DEGRADED,
        DOWN
    }

    /**
     * What a check found.
     *
     * @param state how the part is
     * @param detail one line for the operator, without secrets and without personal data; may be empty
     */
    record Health(State state, String detail) {

        public static Health up(String detail) {
            return new Health(State.UP, detail);
        }

        public static Health off(String detail) {
            return new Health(State.OFF, detail);
        }

        public static Health degraded(String detail) {
            return new Health(State.DEGRADED, detail);
        }

        public static Health down(String detail) {
            return new Health(State.DOWN, detail);
        }
    }
}
