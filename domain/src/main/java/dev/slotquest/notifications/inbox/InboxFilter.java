package dev.slotquest.notifications.inbox;

import dev.slotquest.notifications.NotificationKind;
import org.jspecify.annotations.Nullable;

/**
 * A part of an inbox.
 *
 * @param kind {@code null} for all kinds
 * @param unread whether only what was not read yet
 */
public record InboxFilter(@Nullable NotificationKind kind, boolean unread) {

    /** The whole inbox. */
    public static final InboxFilter ALL = new InboxFilter(null, false);
}
