package dev.slotquest.scheduling;

import dev.slotquest.shared.TimeSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The port through which those who take seats say which are taken. Exactly one statement a call. */
public interface SeatsTaken {

    /**
     * The seats taken in any slot that overlaps the span; expired holds are left out.
     *
     * @param consultantId only this consultant's, or everybody's
     */
    List<Seat> within(TimeSpan span, @Nullable Long consultantId);

    /**
     * One taken seat.
     *
     * @param consultantId whose
     * @param span the slot
     * @param number from 1
     * @param held {@code true} while it is only held for somebody on the phone
     * @param bookingId which booking takes it; {@code null} for a hold
     */
    record Seat(
            long consultantId,
            TimeSpan span,
            int number,
            boolean held,
            @Nullable Long bookingId) {

        /** A seat of which no more is known. */
        public Seat(long consultantId, TimeSpan span, int number, boolean held) {
            this(consultantId, span, number, held, null);
        }
    }
}
