package dev.slotquest.bot.discord;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;

/** What became of a message. */
sealed interface Delivery {
    /** It stands there under this id. */
    record Shown(String reference) implements Delivery {}

    /** The message to edit is gone, or the interaction can no longer be answered. */
    record Gone() implements Delivery {}

    /** The person cannot be written to. */
    record Unreachable(String reason) implements Delivery {}

    /** It was not shown. */
    record Failed(String reason) implements Delivery {}

    /** Reads what the client library threw. */
    static Delivery of(Throwable thrown) {
        Throwable fault = thrown;
        while ((fault instanceof ExecutionException || fault instanceof CompletionException)
                && fault.getCause() != null) {
            fault = fault.getCause();
        }
        return fault instanceof ErrorResponseException refused ? of(refused) : new Failed(String.valueOf(fault));
    }

    private static Delivery of(ErrorResponseException refused) {
        String reason = refused.getErrorCode() + " " + refused.getMeaning();
        return switch (refused.getErrorResponse()) {
            case UNKNOWN_MESSAGE, UNKNOWN_WEBHOOK, UNKNOWN_INTERACTION, INVALID_WEBHOOK_TOKEN -> new Gone();
            case CANNOT_SEND_TO_USER,
                    NO_MUTUAL_GUILDS,
                    UNKNOWN_USER,
                    UNKNOWN_CHANNEL,
                    MISSING_ACCESS,
                    MISSING_PERMISSIONS -> new Unreachable(reason);
            default -> new Failed(reason);
        };
    }
}
