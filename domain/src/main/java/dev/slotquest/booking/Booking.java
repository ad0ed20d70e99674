package dev.slotquest.booking;

import dev.slotquest.customers.Customer;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One customer on one seat, made by one person. Its reference never changes.
 *
 * @param id key
 * @param reference such as {@code SQ-7F3K2M}
 * @param consultantId who holds the appointment
 * @param startsAt start
 * @param endsAt end, exclusive
 * @param seat number of the seat, {@code null} once cancelled
 * @param status whether it stands
 * @param outcome what became of it, {@code null} while not known
 * @param customer the customer as named for this appointment
 * @param note for the consultant
 * @param potential how promising
 * @param campaign where the customer comes from
 * @param bookedBy id of the person who made it
 * @param channel where it was made
 * @param points promised when it was made
 * @param cancelReason why it was called off
 * @param cancelNote in words
 * @param cancelledAt when it was called off
 * @param icsSequence rises with each move, for calendar files
 * @param version rises with each change
 * @param createdAt when it was made
 */
public record Booking(
        long id,
        String reference,
        long consultantId,
        Instant startsAt,
        Instant endsAt,
        @Nullable Integer seat,
        BookingStatus status,
        @Nullable Outcome outcome,
        BookedCustomer customer,
        @Nullable String note,
        Potential potential,
        @Nullable String campaign,
        long bookedBy,
        Channel channel,
        int points,
        @Nullable CancelReason cancelReason,
        @Nullable String cancelNote,
        @Nullable Instant cancelledAt,
        int icsSequence,
        int version,
        Instant createdAt) {

    /**
     * The customer as named for one appointment.
     *
     * @param id key of the customer
     * @param phone E.164
     */
    public record BookedCustomer(
            long id,
            String firstName,
            String lastName,
            @Nullable String phone,
            @Nullable String email) {

        /** First and last name, or the one there is. */
        public String name() {
            return firstName.isEmpty() ? lastName : firstName + " " + lastName;
        }

        /** Whether the person was erased, so that nobody can tell any more who it was. */
        public boolean erased() {
            return lastName.equals(Customer.NOBODY);
        }
    }

    /** From when to when. */
    public TimeSpan span() {
        return new TimeSpan(startsAt, endsAt);
    }

    /** Whether it has its seat. */
    public boolean stands() {
        return status == BookingStatus.BOOKED;
    }

    /** Whether it stands and lies in the future. */
    public boolean comingAt(Instant now) {
        return stands() && startsAt.isAfter(now);
    }
}
