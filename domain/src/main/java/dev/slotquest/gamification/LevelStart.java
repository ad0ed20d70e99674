package dev.slotquest.gamification;

/** Tells from where on levels count: who has ascended begins anew, and loses nothing. */
public interface LevelStart {

    /** From where the level of somebody counts at present. */
    Start of(long userId);

    /**
     * Where a level begins.
     *
     * @param xp the experience that no longer makes the level
     * @param highest the highest level that was left behind; 0 when none was
     */
    record Start(long xp, int highest) {

        /** Nothing was left behind. */
        public static final Start NONE = new Start(0, 0);
    }
}
