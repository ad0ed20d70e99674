package dev.slotquest.gamification.levels;

import dev.slotquest.gamification.CurrentStreaks;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The streaks of many people. One is worked out anew when a day has gone by, or when somebody's days with a booking are
 * others than before; else it is as it was.
 */
@Component
class StreaksNow implements CurrentStreaks {

    /** Days further back hardly ever change. */
    private static final int RECENT = 14;

    private final Streaks streaks;
    private final StreakRows rows;
    private final BusinessTime time;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    StreaksNow(Streaks streaks, StreakRows rows, BusinessTime time) {
        this.streaks = streaks;
        this.rows = rows;
        this.time = time;
    }

    /** @param days what it was worked out from */
    private record Known(LocalDate today, StreakRows.@Nullable Extent days, int streak) {}

    @Override
    public Map<Long, Integer> of(Collection<Long> userIds) {
        Map<Long, StreakRows.Extent> days = rows.extents(time.today().minusDays(RECENT));
        Map<Long, Integer> found = new HashMap<>();
        userIds.forEach(user -> found.put(user, now(user, days.get(user))));
        return found;
    }

    private int now(long user, StreakRows.@Nullable Extent days) {
        LocalDate today = time.today();
        Known last = known.get(user);
        if (last != null && last.today().equals(today) && Objects.equals(last.days(), days)) {
            return last.streak();
        }
        int streak = streaks.of(user).current();
        known.put(user, new Known(today, days, streak));
        return streak;
    }
}
