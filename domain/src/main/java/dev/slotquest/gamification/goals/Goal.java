package dev.slotquest.gamification.goals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a person wants to reach.
 *
 * @param template the key of its template, or {@code null} when it is said in the own words
 * @param text the own words
 * @param progress never below 0, and never more than the target
 * @param xp what it brings when it is claimed; a goal in the own words brings none
 * @param ownReward what the person treats themselves to
 * @param lastDay until when
 * @param setBy who set it, when that was somebody else
 */
public record Goal(
        long id,
        long userId,
        @Nullable String template,
        @Nullable String text,
        String sign,
        int progress,
        int target,
        int xp,
        @Nullable String ownReward,
        LocalDate lastDay,
        @Nullable String setBy,
        State state) {

    /** How a goal stands. */
    public enum State {
        /** Somebody who leads the team suggests it: the person has not agreed yet. */
        SUGGESTED,
        OPEN,
        /** It is reached, and can be claimed. */
        REACHED,
        CLAIMED,
        /** Its time is over. */
        EXPIRED
    }

    /** Whether the person says how far it is. */
    public boolean byHand() {
        return template == null;
    }
}
