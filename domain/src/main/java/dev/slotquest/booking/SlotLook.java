package dev.slotquest.booking;

import dev.slotquest.booking.Seats.Surroundings;
import dev.slotquest.scheduling.SeatsTaken;
import dev.slotquest.shared.TimeSpan;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** As {@link BookingLook}, where no customer is concerned: for holding and moving. */
final class SlotLook implements SeatsTaken {

    private final Seats seats;
    private final BookingLook.Slot slot;
    private final long user;
    private final @Nullable Long bookingItself;
    private @Nullable Surroundings around;

    /** @param bookingItself the booking that is moved and so does not stand in its own way */
    SlotLook(Seats seats, BookingLook.Slot slot, long user, @Nullable Long bookingItself) {
        this.seats = seats;
        this.slot = slot;
        this.user = user;
        this.bookingItself = bookingItself;
    }

    @Override
    public List<Seat> within(TimeSpan span, @Nullable Long consultantId) {
        Surroundings seen = seats.around(span);
        around = seen;
        return seen.takenByOthers(user, slot.consultantId(), slot.start(), bookingItself);
    }

    /** What was seen; only once availability has asked. */
    Surroundings around() {
        return Objects.requireNonNull(around, "Availability has not looked yet.");
    }
}
