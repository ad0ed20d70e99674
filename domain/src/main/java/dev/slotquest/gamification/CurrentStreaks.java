package dev.slotquest.gamification;

import java.util.Collection;
import java.util.Map;

/** Knows how long the streaks of many people are at present. */
public interface CurrentStreaks {

    /** By person; who has none is 0. */
    Map<Long, Integer> of(Collection<Long> userIds);
}
