package dev.slotquest.bot.chat;

import dev.slotquest.shared.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message we have shown. */
record ChatMessage(
        long id,
        String owner,
        Channel channel,
        String conversation,
        @Nullable String dialogue,
        @Nullable String state,
        int version,
        @Nullable String reference,
        Instant changedAt) {

    boolean isIn(Origin origin) {
        return channel == origin.channel() && conversation.equals(origin.conversation());
    }
}
