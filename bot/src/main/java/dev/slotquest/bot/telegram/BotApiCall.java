package dev.slotquest.bot.telegram;

import dev.slotquest.bot.chat.Attachment;
import java.io.ByteArrayInputStream;
import java.util.concurrent.CompletableFuture;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Writes a letter as the call of the Bot API that shows it. */
final class BotApiCall {
    private static final String HTML = "HTML";

    private BotApiCall() {}

    /** Starts the call; completes with the id of the message shown. */
    static CompletableFuture<Integer> send(TelegramClient client, Letter letter) throws TelegramApiException {
        return switch (letter.content()) {
            case Letter.Content.Text(String html)
            when letter.edits() != null ->
                client.executeAsync(edit(letter, letter.edits(), html)).thenApply(_ -> letter.edits());
            case Letter.Content.Text(String html) ->
                client.executeAsync(message(letter, html)).thenApply(Message::getMessageId);
            case Letter.Content.Picture(Attachment file, String html) ->
                client.executeAsync(photo(letter, file, html)).thenApply(Message::getMessageId);
            case Letter.Content.Document(Attachment file, String html) ->
                client.executeAsync(document(letter, file, html)).thenApply(Message::getMessageId);
        };
    }

    private static SendMessage message(Letter letter, String html) {
        return SendMessage.builder()
                .chatId(letter.chat())
                .text(html)
                .parseMode(HTML)
                .linkPreviewOptions(noPreview())
                .disableNotification(quiet(letter))
                .replyMarkup(letter.keyboard())
                .build();
    }

    private static EditMessageText edit(Letter letter, int place, String html) {
        return EditMessageText.builder()
                .chatId(letter.chat())
                .messageId(place)
                .text(html)
                .parseMode(HTML)
                .linkPreviewOptions(noPreview())
                .replyMarkup(letter.keyboard())
                .build();
    }

    private static SendPhoto photo(Letter letter, Attachment file, String html) {
        return SendPhoto.builder()
                .chatId(letter.chat())
                .photo(input(file))
                .caption(html)
                .parseMode(HTML)
                .disableNotification(quiet(letter))
                .replyMarkup(letter.keyboard())
                .build();
    }

    private static SendDocument document(Letter letter, Attachment file, String html) {
        return SendDocument.builder()
                .chatId(letter.chat())
                .document(input(file))
                .caption(html)
                .parseMode(HTML)
                .disableNotification(quiet(letter))
                .replyMarkup(letter.keyboard())
                .build();
    }

    private static InputFile input(Attachment file) {
        return new InputFile(new ByteArrayInputStream(file.content()), file.fileName());
    }

    private static boolean quiet(Letter letter) {
        return letter.urgency() == Urgency.NOTIFICATION;
    }

    private static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }
}
