package dev.slotquest.bot.telegram;

import dev.slotquest.bot.chat.Attachment;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * A message on its way to a chat.
 *
 * @param edits the message whose place it takes, or {@code null} for a new one; only a text can take a place
 * @param keyboard the buttons below it, if any
 * @param delivery completes with what became of it, never with an exception
 */
record Letter(
        long chat,
        Urgency urgency,
        @Nullable Integer edits,
        Content content,
        @Nullable InlineKeyboardMarkup keyboard,
        CompletableFuture<Delivery> delivery) {

    /** What is shown; texts and captions are Telegram's HTML. */
    sealed interface Content {
        record Text(String html) implements Content {}

        record Picture(Attachment file, String html) implements Content {}

        record Document(Attachment file, String html) implements Content {}
    }

    static Letter to(
            long chat,
            Urgency urgency,
            @Nullable Integer edits,
            Content content,
            @Nullable InlineKeyboardMarkup keyboard) {
        Integer place = content instanceof Content.Text ? edits : null;
        return new Letter(chat, urgency, place, content, keyboard, new CompletableFuture<>());
    }

    Letter asNew() {
        return new Letter(chat, urgency, null, content, keyboard, delivery);
    }

    Letter movedTo(long otherChat) {
        return new Letter(otherChat, urgency, null, content, keyboard, delivery);
    }

    boolean makesObsolete(Letter earlier) {
        return edits != null && Objects.equals(edits, earlier.edits);
    }
}
