package dev.slotquest.identity;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may use the product.
 *
 * @param username what they log in with; unique whatever the case, never changes
 * @param profile what may change about them
 * @param service a program, not a person: acts through API keys, cannot log in
 * @param active whether they may do anything at all
 * @param hasPassword whether they can log in with a password
 * @param version rises with each change
 * @param passwordChangedAt since when the present password counts; who logged in earlier is logged out
 */
public record User(
        long id,
        String username,
        Profile profile,
        boolean service,
        boolean active,
        boolean hasPassword,
        int version,
        Instant createdAt,
        @Nullable Instant lastLoginAt,
        @Nullable Instant passwordChangedAt) {

    public String displayName() {
        return profile.displayName();
    }

    public Role role() {
        return profile.role();
    }

    public Locale locale() {
        return profile.locale();
    }

    public Theme theme() {
        return profile.theme();
    }

    /** The consultant this person is, or {@code null}. */
    public @Nullable Long consultantId() {
        return profile.consultantId();
    }

    public boolean may(Permission permission) {
        return active && role().may(permission);
    }

    /** This person as the one who acts. */
    public Actor toActor(Channel channel) {
        return new Actor(id, username, channel);
    }
}
