package dev.slotquest.notifications.delivery;

import dev.slotquest.identity.User;
import dev.slotquest.notifications.Notification;
import dev.slotquest.shared.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Something to be shown at one account of a person.
 *
 * @param settled whether there is nothing left to do about it
 * @param account the platform's id of the account
 * @param conversation where messages to it go
 * @param handle of what was shown before, which is to get the look it should have now; {@code null} for something new
 */
public record Envelope(
        Notification notification,
        boolean settled,
        User user,
        Channel channel,
        String account,
        String conversation,
        @Nullable String handle) {}
