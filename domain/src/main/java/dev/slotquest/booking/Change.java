package dev.slotquest.booking;

import dev.slotquest.scheduling.Suggestion;
import java.util.List;

/** What came of changing a booking. */
public sealed interface Change {

    /** Done; this is the booking now. */
    record Done(Booking booking) implements Change {}

    /** The new slot is taken; the booking stands where it was. */
    record Taken(List<Suggestion> alternatives) implements Change {}

    /** Rules stand against it; the booking is as it was. */
    record Refused(List<Refusal> refusals) implements Change {

        static Refused by(Refusal.Rule rule) {
            return new Refused(List.of(Refusal.of(rule)));
        }
    }

    /** Somebody else has changed the booking since this version was read. */
    record ChangedMeanwhile(Booking current) implements Change {}

    /** There is no such booking, or none that this person may know of. */
    record Unknown() implements Change {}
}
