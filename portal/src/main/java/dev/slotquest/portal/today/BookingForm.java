package dev.slotquest.portal.today;

import dev.slotquest.booking.Potential;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it is typed.
 *
 * @param start of the chosen slot, ISO instant
 * @param consultant id of the chosen consultant; {@code null} for whoever fits best
 * @param hold id of the seat kept meanwhile
 * @param requestKey the same on a form sent twice
 * @param name first and last name in any order, or a whole pasted signature
 * @param confirmed a warning that was overruled
 * @param override why a supervisor books although something stands in the way
 * @param instead another slot, chosen from those offered, as {@link SlotChoice} reads it
 * @param begun when the form was opened, as {@link Beginnings} seals it
 */
record BookingForm(
        @Nullable String start,
        @Nullable Long consultant,
        @Nullable Long hold,
        @Nullable String requestKey,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String note,
        @Nullable String potential,
        @Nullable String campaign,
        @Nullable Boolean consent,
        @Nullable String confirmed,
        @Nullable String override,
        @Nullable String instead,
        @Nullable String begun) {

    /** Nothing typed yet. */
    static BookingForm empty(Instant start, @Nullable Long consultant, @Nullable Long hold, Beginnings beginnings) {
        String requestKey = UUID.randomUUID().toString();
        return new BookingForm(
                start.toString(),
                consultant,
                hold,
                requestKey,
                null,
                null,
                null,
                null,
                Potential.NORMAL.name(),
                null,
                false,
                null,
                null,
                null,
                beginnings.now(requestKey));
    }

    /** The same for another slot. */
    BookingForm at(SlotChoice slot) {
        return new BookingForm(
                slot.startsAt().toString(),
                slot.consultantId(),
                hold,
                requestKey,
                name,
                phone,
                email,
                note,
                potential,
                campaign,
                consent,
                confirmed,
                override,
                null,
                begun);
    }
}
