package dev.slotquest.identity;

import dev.slotquest.shared.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A chat account as its platform describes it.
 *
 * @param externalId the platform's own id of the account, never the user name, which may change hands
 * @param conversation where messages to this account go, or {@code null} when nothing may be sent unasked
 * @param name what the platform calls the account
 */
public record ChatAccount(
        Channel channel, String externalId, @Nullable String conversation, String name) {}
