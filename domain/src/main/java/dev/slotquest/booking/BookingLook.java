package dev.slotquest.booking;

import dev.slotquest.booking.Seats.Surroundings;
import dev.slotquest.scheduling.SeatsTaken;
import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers availability's question about seats, and keeps what else the same statement told. */
final class BookingLook implements SeatsTaken {

    private final Seats seats;
    private final Slot slot;
    private final long customerId;
    private final Instant customerSince;
    private final SeatHolder holder;
    private final @Nullable String requestKey;
    private @Nullable Surroundings around;

    /** The slot that is looked at. */
    record Slot(long consultantId, Instant start) {}

    BookingLook(
            Seats seats,
            Slot slot,
            long customerId,
            Instant customerSince,
            SeatHolder holder,
            @Nullable String requestKey) {
        this.seats = seats;
        this.slot = slot;
        this.customerId = customerId;
        this.customerSince = customerSince;
        this.holder = holder;
        this.requestKey = requestKey;
    }

    @Override
    public List<Seat> within(TimeSpan span, @Nullable Long consultantId) {
        Surroundings seen = seats.around(span, customerId, customerSince, holder.person(), requestKey);
        around = seen;
        return seen.takenByOthers(holder, slot.consultantId(), slot.start(), null);
    }

    /** What was seen; only once availability has asked. */
    Surroundings around() {
        return Objects.requireNonNull(around, "Availability has not looked yet.");
    }
}
