package dev.slotquest.notifications.push;

import java.time.Instant;

/**
 * A browser that takes push messages.
 *
 * @param endpoint the address at the push service that reaches it
 * @param publicKey what only this browser can read is written with, base64url
 * @param secret shared with the browser, base64url
 * @param device what the browser calls itself, for people to recognise it
 */
public record PushSubscription(
        long id, long userId, String endpoint, String publicKey, String secret, String device, Instant createdAt) {

    @Override
    public String toString() {
        return "PushSubscription[%d of %d]".formatted(id, userId);
    }
}
