package dev.slotquest.gamification.weekly;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something about somebody's week became different.
 *
 * @param week in which week, {@code null} when it is not about one
 * @param what what happened, for example {@code goal-set}
 */
public record WeeklyEvent(
        Instant occurredAt,
        Actor actor,
        String username,
        @Nullable IsoWeek week,
        String what,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after,
        @Nullable String reason)
        implements DomainEvent {

    /** Everything about one week has this subject; what is about no week, the one without. */
    public static Subject subjectOf(@Nullable IsoWeek week) {
        return new Subject("weekly-points", week == null ? "participants" : week.toString());
    }

    @Override
    public Subject subject() {
        return subjectOf(week);
    }

    @Override
    public String action() {
        return "weekly." + what;
    }
}
