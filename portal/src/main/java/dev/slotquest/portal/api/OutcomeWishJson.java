package dev.slotquest.portal.api;

import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Outcome;
import dev.slotquest.outcomes.OutcomeWish;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of an appointment.
 *
 * @param reason why it was called off: one of the known reasons, or in words; why it is known otherwise, from who corrects
 * @param note in words why it was called off, beside a known reason
 * @param newStartsAt when it takes place instead
 * @param consultant with whom it takes place instead; with the same one when left out
 * @param confirm warnings about the new time that were seen and overruled
 */
record OutcomeWishJson(
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable String note,
        @Nullable OffsetDateTime newStartsAt,
        @Nullable String consultant,
        @Nullable List<@Nullable Warning> confirm) {

    /** @throws ApiProblem when it does not say what became of it */
    void check() {
        new Required().field("outcome", outcome).check();
    }

    OutcomeWish asked(@Nullable Instant start, @Nullable Long consultantId) {
        Outcome what = Objects.requireNonNull(outcome);
        Optional<CancelReason> known = knownReason(reason);
        boolean cancels = what == Outcome.CANCELLED;
        return new OutcomeWish(
                what,
                cancels ? known.orElse(CancelReason.OTHER) : null,
                cancels ? (note == null && known.isEmpty() ? reason : note) : null,
                start,
                consultantId,
                MakeBooking.confirmed(confirm));
    }

    /** Whether it can be a correction: it says why, and asks for no other time. */
    boolean corrects() {
        return !why().isEmpty() && newStartsAt == null;
    }

    /** Why, in words. */
    String why() {
        String words = note == null || note.isBlank() ? reason : note;
        return words == null ? "" : words.strip();
    }

    /** That a booking was taken back is nothing to be claimed. */
    static Optional<CancelReason> knownReason(@Nullable String reason) {
        return Arrays.stream(CancelReason.values())
                .filter(known -> known != CancelReason.UNDONE)
                .filter(known -> known.name().equalsIgnoreCase(reason))
                .findFirst();
    }
}
