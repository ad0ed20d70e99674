package dev.slotquest.notifications.push;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to push messages of a person. */
sealed interface PushEvent extends DomainEvent {

    String username();

    @Override
    default Subject subject() {
        return new Subject("user", username());
    }

    /** A browser is told from now on. */
    record Subscribed(Instant occurredAt, Actor actor, String username, String device) implements PushEvent {

        @Override
        public String action() {
            return "user.push-subscribed";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("device", device);
        }
    }

    /** A browser is not told any more. */
    record Unsubscribed(Instant occurredAt, Actor actor, String username, String device) implements PushEvent {

        @Override
        public String action() {
            return "user.push-unsubscribed";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return Map.of("device", device);
        }
    }
}
