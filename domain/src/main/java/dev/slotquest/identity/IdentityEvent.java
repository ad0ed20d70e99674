package dev.slotquest.identity;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to people and their access. */
public sealed interface IdentityEvent extends DomainEvent {

    long userId();

    String username();

    @Override
    default Subject subject() {
        return new Subject("user", username());
    }

    /** Somebody new may use the product. */
    record UserJoined(
            Instant occurredAt, Actor actor, long userId, String username, Map<String, @Nullable Object> after)
            implements IdentityEvent {
        @Override
        public String action() {
            return "user.joined";
        }
    }

    /** Name, role, language or the like became different. */
    record UserChanged(
            Instant occurredAt,
            Actor actor,
            long userId,
            String username,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after)
            implements IdentityEvent {
        @Override
        public String action() {
            return "user.changed";
        }
    }

    /** Somebody may no longer use the product: sessions and keys are dead from here on. */
    record UserLeft(Instant occurredAt, Actor actor, long userId, String username) implements IdentityEvent {
        @Override
        public String action() {
            return "user.left";
        }
    }

    /** Somebody who had left is back. */
    record UserReturned(Instant occurredAt, Actor actor, long userId, String username) implements IdentityEvent {
        @Override
        public String action() {
            return "user.returned";
        }
    }

    /** A password was set or changed. */
    record PasswordChanged(Instant occurredAt, Actor actor, long userId, String username) implements IdentityEvent {
        @Override
        public String action() {
            return "user.password-changed";
        }
    }

    /** A one-time code for linking a chat account was shown. */
    record LinkCodeIssued(Instant occurredAt, Actor actor, long userId, String username, Instant expiresAt)
            implements IdentityEvent {
        @Override
        public String action() {
            return "user.link-code-issued";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("expires_at", expiresAt.toString());
        }
    }

    /** A link that logs somebody in once was shown. */
    record LogInLinkIssued(Instant occurredAt, Actor actor, long userId, String username, Instant expiresAt)
            implements IdentityEvent {
        @Override
        public String action() {
            return "user.log-in-link-issued";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("expires_at", expiresAt.toString());
        }
    }

    /** Somebody came in by such a link. */
    record LoggedInByLink(Instant occurredAt, Actor actor, long userId, String username) implements IdentityEvent {
        @Override
        public String action() {
            return "user.logged-in-by-link";
        }
    }

    /** A chat account now belongs to somebody. */
    record AccountLinked(
            Instant occurredAt,
            Actor actor,
            long userId,
            String username,
            Channel channel,
            String externalId,
            String name)
            implements IdentityEvent {
        @Override
        public String action() {
            return "user.account-linked";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("channel", channel.name(), "external_id", externalId, "name", name);
        }
    }

    /** A chat account belongs to nobody any more. */
    record AccountUnlinked(
            Instant occurredAt,
            Actor actor,
            long userId,
            String username,
            Channel channel,
            String externalId,
            String name)
            implements IdentityEvent {
        @Override
        public String action() {
            return "user.account-unlinked";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return Map.of("channel", channel.name(), "external_id", externalId, "name", name);
        }
    }

    /** A program may now act as somebody. */
    record ApiKeyIssued(
            Instant occurredAt, Actor actor, long userId, String username, long keyId, String name, List<String> scopes)
            implements IdentityEvent {
        @Override
        public String action() {
            return "user.api-key-issued";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("key_id", keyId, "name", name, "scopes", scopes);
        }
    }

    /** A key is dead. */
    record ApiKeyRevoked(Instant occurredAt, Actor actor, long userId, String username, long keyId, String name)
            implements IdentityEvent {
        @Override
        public String action() {
            return "user.api-key-revoked";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return Map.of("key_id", keyId, "name", name);
        }
    }
}
