package dev.slotquest.notifications;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody wants to be told otherwise than before. */
record PreferencesChanged(
        Instant occurredAt,
        Actor actor,
        String username,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("user", username);
    }

    @Override
    public String action() {
        return "user.notifications-changed";
    }
}
