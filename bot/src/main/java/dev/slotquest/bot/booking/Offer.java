package dev.slotquest.bot.booking;

import dev.slotquest.scheduling.Suggestion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A slot of a consultant, as it is offered in the chat.
 *
 * @param reason why it is offered before others, {@code null} when it was asked for
 */
public record Offer(
        long consultantId, String consultant, Instant startsAt, Instant endsAt, Suggestion.@Nullable Reason reason) {

    /** A slot that was found. */
    public static Offer of(Suggestion suggestion) {
        return new Offer(
                suggestion.consultantId(),
                suggestion.consultantName(),
                suggestion.startsAt(),
                suggestion.endsAt(),
                suggestion.reason());
    }

    boolean isAt(Instant start, long consultant) {
        return startsAt.equals(start) && consultantId == consultant;
    }
}
