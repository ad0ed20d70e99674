package dev.slotquest.identity;

import dev.slotquest.shared.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chat account that belongs to a person.
 *
 * @param externalId the platform's own id of the account, unique per channel
 * @param conversation where messages to this person go, or {@code null} when nothing may be sent unasked
 * @param name what the platform calls the account, for people to recognise it
 */
public record AccountLink(
        long id,
        long userId,
        Channel channel,
        String externalId,
        @Nullable String conversation,
        String name,
        Instant linkedAt) {}
