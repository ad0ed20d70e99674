package dev.slotquest.bot.team;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to the places of the team. */
sealed interface TeamPlaceEvent extends DomainEvent {

    Channel channel();

    String conversation();

    @Override
    default Subject subject() {
        return new Subject("chat-group", channel() + ":" + conversation());
    }

    /** Somebody wants the team to hear its news there. */
    record Chosen(Instant occurredAt, Actor actor, Channel channel, String conversation, String title)
            implements TeamPlaceEvent {
        @Override
        public String action() {
            return "chat-group.chosen";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("title", title);
        }
    }

    /** Nothing is posted there any more. */
    record GivenUp(Instant occurredAt, Actor actor, Channel channel, String conversation) implements TeamPlaceEvent {
        @Override
        public String action() {
            return "chat-group.given-up";
        }
    }
}
