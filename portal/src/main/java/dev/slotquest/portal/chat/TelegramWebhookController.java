package dev.slotquest.portal.chat;

import dev.slotquest.bot.telegram.TelegramWebhook;
import dev.slotquest.bot.telegram.TelegramWebhook.Answer;
import dev.slotquest.bot.telegram.WebhookEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where Telegram brings what people write, when it is asked to. Answers as soon as it is kept. */
@RestController
class TelegramWebhookController implements WebhookEndpoint {

    private final ObjectProvider<TelegramWebhook> webhook;

    TelegramWebhookController(ObjectProvider<TelegramWebhook> webhook) {
        this.webhook = webhook;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> brought(
            @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", defaultValue = "") String secret,
            HttpServletRequest request)
            throws IOException {
        TelegramWebhook open = webhook.getIfAvailable();
        if (open == null) {
            return status(HttpStatus.NOT_FOUND);
        }
        byte[] body = body(request);
        return body.length > TelegramWebhook.LONGEST
                ? status(HttpStatus.CONTENT_TOO_LARGE)
                : status(meaning(open.take(secret, body)));
    }

    /** No more than one byte too much, whatever is sent. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        try (InputStream body = request.getInputStream()) {
            return body.readNBytes(TelegramWebhook.LONGEST + 1);
        }
    }

    private static HttpStatus meaning(Answer answer) {
        return switch (answer) {
            case TAKEN -> HttpStatus.OK;
            case REFUSED -> HttpStatus.UNAUTHORIZED;
            case UNREADABLE -> HttpStatus.BAD_REQUEST;
            case LATER -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static ResponseEntity<Void> status(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
