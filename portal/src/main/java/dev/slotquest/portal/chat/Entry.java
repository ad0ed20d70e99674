package dev.slotquest.portal.chat;

import dev.slotquest.bot.chat.Screen;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation.
 *
 * @param change rises with each change of the conversation
 * @param editedAt when it was last replaced by another look of it, if it was
 */
record Entry(
        long id,
        long change,
        Content content,
        Instant saidAt,
        @Nullable Instant editedAt) {

    sealed interface Content {

        /** What the person wrote, as it was written. */
        record Written(String text) implements Content {}

        /** What the bot shows; empty when an earlier version of the product kept it in another form. */
        record Shown(Optional<Screen> screen) implements Content {}
    }

    Optional<Screen> screen() {
        return content instanceof Content.Shown(var screen) ? screen : Optional.empty();
    }
}
