package dev.slotquest.bot.booking;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.bot.booking.BookingState.Booked;
import org.jspecify.annotations.Nullable;

/** What the message in which a booking is edited shows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface EditState {

    /** Which booking is edited, as it was when it was shown. */
    Edited edited();

    /** What is to be different? */
    record Choosing(Edited edited, @Nullable Notice notice) implements EditState {}

    /** How is it to be? */
    record Writing(Edited edited, Part part, @Nullable Notice notice) implements EditState {}

    /**
     * A booking that is edited.
     *
     * @param version the version that was shown
     * @param from the message that told of the booking when it was made; {@code null} when it was found in a list
     */
    record Edited(String reference, int version, @Nullable Booked from) {

        Edited at(int otherVersion) {
            return new Edited(reference, otherVersion, from);
        }
    }

    /** What can be different. */
    enum Part {
        NOTE,
        POTENTIAL,
        CAMPAIGN,
        CUSTOMER
    }
}
