package dev.slotquest.portal.login;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session remembers of a log-in; who the person is today is looked up with each request.
 *
 * @param at when, in milliseconds since 1970
 * @param address the network address it came from
 * @param agent what the browser called itself
 */
record LogIn(long userId, long at, String address, String agent) implements Serializable {

    Instant time() {
        return Instant.ofEpochMilli(at);
    }
}
