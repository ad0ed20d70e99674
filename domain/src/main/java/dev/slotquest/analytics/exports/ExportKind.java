package dev.slotquest.analytics.exports;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.BookingView;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be exported of bookings; the fields of {@link #BOOKINGS} are those that an import understands. */
public enum ExportKind {
    /** Each booking with everything about it. */
    BOOKINGS(
            "id",
            "starts_at",
            "ends_at",
            "consultant",
            "customer_name",
            "customer_phone",
            "customer_email",
            "booked_by",
            "booked_at",
            "status",
            "potential",
            "campaign",
            "note",
            "channel",
            "points",
            "cancel_reason",
            "cancelled_at",
            "customer_first_name",
            "customer_last_name") {
        @Override
        List<@Nullable Object> row(BookingView view, ZoneId zone) {
            Booking booking = view.booking();
            List<@Nullable Object> row = new ArrayList<>();
            row.add(booking.reference());
            row.add(moment(booking.startsAt(), zone));
            row.add(moment(booking.endsAt(), zone));
            row.add(view.consultantName());
            row.add(booking.customer().name());
            row.add(booking.customer().phone());
            row.add(booking.customer().email());
            row.add(view.bookedByUsername());
            row.add(moment(booking.createdAt(), zone));
            row.add(BookingFilter.stateOf(booking).name());
            row.add(booking.potential().name());
            row.add(booking.campaign());
            row.add(booking.note());
            row.add(booking.channel().name());
            row.add(booking.points());
            row.add(nameOf(booking.cancelReason()));
            row.add(moment(booking.cancelledAt(), zone));
            row.add(booking.customer().firstName());
            row.add(booking.customer().lastName());
            return row;
        }
    },
    /** What became of each booking, without anything about the customer. */
    OUTCOMES(
            "id",
            "starts_at",
            "consultant",
            "booked_by",
            "status",
            "cancel_reason",
            "potential",
            "campaign",
            "points") {
        @Override
        List<@Nullable Object> row(BookingView view, ZoneId zone) {
            Booking booking = view.booking();
            return Arrays.asList(
                    booking.reference(),
                    moment(booking.startsAt(), zone),
                    view.consultantName(),
                    view.bookedByUsername(),
                    BookingFilter.stateOf(booking).name(),
                    nameOf(booking.cancelReason()),
                    booking.potential().name(),
                    booking.campaign(),
                    booking.points());
        }
    };

    private final String fields;

    ExportKind(String... fields) {
        this.fields = String.join(",", fields);
    }

    /** The names of the fields, in their order. */
    public List<String> fields() {
        return List.of(fields.split(",", -1));
    }

    abstract List<@Nullable Object> row(BookingView view, ZoneId zone);

    private static @Nullable String moment(@Nullable Instant instant, ZoneId zone) {
        return Optional.ofNullable(instant)
                .map(at -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone)))
                .orElse(null);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
