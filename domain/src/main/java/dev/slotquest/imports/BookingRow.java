package dev.slotquest.imports;

import dev.slotquest.booking.BookingFilter.State;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.ForeignBooking;
import dev.slotquest.booking.Potential;
import dev.slotquest.customers.CustomerCheck;
import dev.slotquest.imports.RowFault.Code;
import dev.slotquest.scheduling.SlotRule;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row that is a booking.
 *
 * @param more what need not be told
 */
record BookingRow(
        String id, Instant startsAt, String consultant, CustomerCheck.Valid customer, State state, More more) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_CAMPAIGN = 100;
    private static final int MOST_POINTS = 1_000;

    /** What can be so only once the appointment is over. */
    private static final Set<State> HAPPENED = Set.of(State.CAME, State.NO_SHOW, State.GHOST);

    /** What need not be told of a booking. */
    record More(
            @Nullable Instant endsAt,
            @Nullable Instant bookedAt,
            @Nullable Instant cancelledAt,
            @Nullable String bookedBy,
            @Nullable Potential potential,
            @Nullable CancelReason cancelReason,
            @Nullable Channel channel,
            @Nullable String note,
            @Nullable String campaign,
            int points) {

        private static More read(RowReading row) {
            return new More(
                    row.moment("ends_at").orElse(null),
                    row.moment("booked_at").orElse(null),
                    row.moment("cancelled_at").orElse(null),
                    row.text("booked_by", LONGEST_NAME),
                    row.word("potential", Potential.class),
                    row.word("cancel_reason", CancelReason.class),
                    row.word("channel", Channel.class),
                    row.text("note", LONGEST_NOTE),
                    row.text("campaign", LONGEST_CAMPAIGN),
                    row.number("points", MOST_POINTS));
        }
    }

    /** Reads a row; nothing when something is wrong with it. */
    static Optional<BookingRow> read(RowReading row, String id, Instant now) {
        More more = More.read(row);
        Optional<Instant> start = row.neededMoment("starts_at");
        Optional<CustomerCheck.Valid> customer = row.customer();
        String consultant = row.needed("consultant", LONGEST_NAME);
        row.needed("status", RowReading.LONGEST_WORD);
        State state = row.word("status", State.class);
        if (start.isEmpty() || customer.isEmpty() || state == null) {
            return Optional.empty();
        }
        var read = new BookingRow(id, start.get(), consultant, customer.get(), state, more);
        read.checkTimes(row, now);
        return row.good() ? Optional.of(read) : Optional.empty();
    }

    private void checkTimes(RowReading row, Instant now) {
        if (more.endsAt() != null) {
            Duration length = Duration.between(startsAt, more.endsAt());
            if (!length.isPositive() || length.compareTo(SlotRule.LONGEST) > 0) {
                row.wrong("ends_at", Code.NO_SPAN);
            }
        }
        if (more.bookedAt() != null && more.bookedAt().isAfter(now)) {
            row.wrong("booked_at", Code.AHEAD);
        }
        if (HAPPENED.contains(state) && startsAt.isAfter(now)) {
            row.wrong("status", Code.AHEAD);
        }
    }

    /** The booking that it is, with the people it names. */
    ForeignBooking booking(long consultantId, long bookedBy, Supplier<Duration> usualLength, Instant now) {
        return new ForeignBooking(
                id,
                consultantId,
                startsAt,
                more.endsAt() == null ? startsAt.plus(usualLength.get()) : more.endsAt(),
                state,
                customer,
                more.note(),
                Objects.requireNonNullElse(more.potential(), Potential.NORMAL),
                more.campaign(),
                bookedBy,
                Objects.requireNonNullElse(more.channel(), Channel.SYSTEM),
                more.points(),
                more.cancelReason(),
                more.cancelledAt(),
                Objects.requireNonNullElse(more.bookedAt(), startsAt.isBefore(now) ? startsAt : now));
    }
}
