package dev.slotquest.bot.chat;

import dev.slotquest.identity.User;
import org.jspecify.annotations.Nullable;

/**
 * Whom we talk to: a person, whatever the channel, or a chat account that is nobody's yet. Dialogs belong to parties, so
 * that one begun on a phone can be ended at a desk.
 */
record Party(String owner, @Nullable Long openMessage) {

    static String ownerOf(@Nullable User user, Origin origin) {
        return user == null ? ownerOf(origin) : "user:" + user.id();
    }

    static String ownerOf(Origin origin) {
        return origin.channel() + ":" + origin.account();
    }
}
