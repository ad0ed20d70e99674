package dev.slotquest.notifications.delivery;

import dev.slotquest.shared.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be shown, however often it was tried.
 *
 * @param person display name of whom it was for
 * @param error what went wrong last
 * @param since when it was tried last
 */
public record DeadLetter(
        long id,
        String person,
        Channel channel,
        int attempts,
        @Nullable String error,
        Instant since) {}
