package dev.slotquest.outcomes;

import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Outcome;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says became of an appointment.
 *
 * @param outcome what
 * @param cancelReason why it was called off, for {@link Outcome#CANCELLED}; {@code null}: something else
 * @param note in words, for {@link Outcome#CANCELLED}
 * @param newStartsAt when it takes place instead, for {@link Outcome#MOVED}; {@code null}: not known yet
 * @param newConsultantId with whom; {@code null}: with the same consultant
 * @param confirmed warnings about the new time that were seen and overruled
 */
public record OutcomeWish(
        Outcome outcome,
        @Nullable CancelReason cancelReason,
        @Nullable String note,
        @Nullable Instant newStartsAt,
        @Nullable Long newConsultantId,
        Set<Warning> confirmed) {

    public OutcomeWish {
        confirmed = Set.copyOf(confirmed);
    }

    /** Just that. */
    public static OutcomeWish of(Outcome outcome) {
        return new OutcomeWish(outcome, null, null, null, null, Set.of());
    }

    /** It was called off. */
    public static OutcomeWish cancelled(CancelReason reason, @Nullable String note) {
        return new OutcomeWish(Outcome.CANCELLED, reason, note, null, null, Set.of());
    }

    /** It takes place at another time. */
    public static OutcomeWish movedTo(Instant startsAt, @Nullable Long consultantId) {
        return new OutcomeWish(Outcome.MOVED, null, null, startsAt, consultantId, Set.of());
    }

    OutcomeWish confirming(Set<Warning> warnings) {
        return new OutcomeWish(outcome, cancelReason, note, newStartsAt, newConsultantId, warnings);
    }
}
