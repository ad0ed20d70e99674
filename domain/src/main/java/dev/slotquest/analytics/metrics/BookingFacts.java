package dev.slotquest.analytics.metrics;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.CancelReason;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What of a booking is counted.
 *
 * @param hour business-local hour of the start
 * @param points as promised when it was booked
 */
record BookingFacts(
        LocalDate madeOn,
        LocalDate heldOn,
        long consultantId,
        long bookedBy,
        String campaign,
        String potential,
        String channel,
        int hour,
        LeadTime leadTime,
        CountedAs state,
        int points) {

    /** Nothing for a booking that was taken back: it is as if it had never been. */
    static Optional<BookingFacts> of(Booking booking, ZoneId zone) {
        if (booking.cancelReason() == CancelReason.UNDONE) {
            return Optional.empty();
        }
        LocalDate made = LocalDate.ofInstant(booking.createdAt(), zone);
        ZonedDateTime start = booking.startsAt().atZone(zone);
        return Optional.of(new BookingFacts(
                made,
                start.toLocalDate(),
                booking.consultantId(),
                booking.bookedBy(),
                Objects.requireNonNullElse(booking.campaign(), ""),
                booking.potential().name(),
                booking.channel().name(),
                start.getHour(),
                LeadTime.between(made, start.toLocalDate()),
                CountedAs.of(booking),
                booking.points()));
    }

    LocalDate day(Basis basis) {
        return switch (basis) {
            case MADE -> madeOn;
            case HELD -> heldOn;
        };
    }
}
