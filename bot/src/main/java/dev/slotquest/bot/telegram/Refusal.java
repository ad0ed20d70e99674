package dev.slotquest.bot.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Why a call to Telegram brought nothing, in the words that decide what to do next. */
sealed interface Refusal {
    /** The message already looks like this. */
    record Unchanged() implements Refusal {}

    /** The message to edit is gone, or is of a kind that cannot be edited so. */
    record Gone() implements Refusal {}

    /** The group has become another one. */
    record Moved(long chat) implements Refusal {}

    /** The person has blocked the bot, left, or never opened it. */
    record Unreachable(String reason) implements Refusal {}

    /** The pressed button no longer waits for an answer. */
    record TooLate() implements Refusal {}

    /** Too many messages; nothing was done. */
    record Wait(Duration duration) implements Refusal {}

    /** The service or the way to it has a fault that passes. */
    record Passing(boolean possiblyDone, String reason) implements Refusal {}

    /** The token is not one of Telegram's. */
    record WrongToken(String reason) implements Refusal {}

    /** The call itself is wrong; repeating it would not help. */
    record Final(String reason) implements Refusal {}

    /** Reads what the client library threw. */
    static Refusal of(Throwable thrown) {
        Throwable fault = thrown;
        while ((fault instanceof ExecutionException || fault instanceof CompletionException)
                && fault.getCause() != null) {
            fault = fault.getCause();
        }
        return switch (fault) {
            case Passage.Failed failed -> new Passing(failed.isPossiblyDone(), failed.reason());
            case TelegramApiRequestException refused -> of(refused);
            case Throwable unknown
            when unknown.getCause() instanceof Passage.Failed failed ->
                new Passing(failed.isPossiblyDone(), failed.reason());
            case Throwable unknown -> new Passing(true, String.valueOf(unknown.getMessage()));
        };
    }

    private static Refusal of(TelegramApiRequestException refused) {
        int code = refused.getErrorCode() == null ? 0 : refused.getErrorCode();
        String reason =
                String.valueOf(refused.getApiResponse() == null ? refused.getMessage() : refused.getApiResponse());
        return switch (code) {
            case 0 -> new Passing(true, reason);
            case 401, 404 -> new WrongToken(reason);
            case 403 -> new Unreachable(reason);
            case 429 -> new Wait(retryAfter(refused));
            case 400 -> moved(refused).orElseGet(() -> badRequest(reason));
            default -> new Final(code + " " + reason);
        };
    }

    private static Optional<Refusal> moved(TelegramApiRequestException refused) {
        return Optional.ofNullable(refused.getParameters())
                .map(ResponseParameters::getMigrateToChatId)
                .map(Moved::new);
    }

    private static Refusal badRequest(String reason) {
        String words = reason.toLowerCase(Locale.ROOT);
        if (words.contains("message is not modified")) {
            return new Unchanged();
        }
        if (words.contains("message to edit not found")
                || words.contains("message can't be edited")
                || words.contains("no text in the message to edit")
                || words.contains("message_id_invalid")) {
            return new Gone();
        }
        if (words.contains("query is too old")) {
            return new TooLate();
        }
        if (words.contains("chat not found")) {
            return new Unreachable(reason);
        }
        return new Final(reason);
    }

    private static Duration retryAfter(TelegramApiRequestException refused) {
        @Nullable
        Integer seconds =
                refused.getParameters() == null ? null : refused.getParameters().getRetryAfter();
        return Duration.ofSeconds(seconds == null ? 1 : Math.max(1, seconds));
    }
}
