package dev.slotquest.bot.chat;

import dev.slotquest.identity.User;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom we talk to: a person, whatever the channel, or a chat account that is nobody's yet. Dialogs belong to parties, so
 * that one begun on a phone can be ended at a desk.
 */
record Party(String owner, @Nullable Long openMessage) {

    private static final String USER = "user:";

    static String ownerOf(@Nullable User user, Origin origin) {
        return user == null ? ownerOf(origin) : USER + user.id();
    }

    /** The person, unless it is a chat account that is nobody's yet. */
    static Optional<Long> userOf(String owner) {
        return owner.startsWith(USER) ? Optional.of(Long.valueOf(owner.substring(USER.length()))) : Optional.empty();
    }

    static String ownerOf(Origin origin) {
        return origin.channel() + ":" + origin.account();
    }
}
