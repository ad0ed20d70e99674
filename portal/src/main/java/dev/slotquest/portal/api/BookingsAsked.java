package dev.slotquest.portal.api;

import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.Potential;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which bookings a call is about. */
@Component
class BookingsAsked {

    private final NamedConsultants consultants;
    private final People people;
    private final SlotMoments moments;

    BookingsAsked(NamedConsultants consultants, People people, SlotMoments moments) {
        this.consultants = consultants;
        this.people = people;
        this.moments = moments;
    }

    /** @throws ApiProblem when a part of it makes no sense */
    BookingFilter filter(
            @Nullable String from,
            @Nullable String to,
            @Nullable String consultant,
            @Nullable String bookedBy,
            BookingFilter.@Nullable State status,
            @Nullable Potential potential,
            @Nullable String words) {
        return new BookingFilter(
                moments.from("from", from),
                moments.to("to", to),
                consultants.idOf("consultant", consultant),
                personId(bookedBy),
                status,
                potential,
                words == null || words.isBlank() ? null : words);
    }

    private @Nullable Long personId(@Nullable String username) {
        return username == null || username.isBlank()
                ? null
                : people.findByUsername(username)
                        .map(User::id)
                        .orElseThrow(() -> ApiProblem.invalid(
                                List.of(FieldFault.worded("booked_by", "UNKNOWN", "identity.problem.UNKNOWN"))));
    }
}
