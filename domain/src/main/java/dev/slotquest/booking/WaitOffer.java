package dev.slotquest.booking;

import dev.slotquest.shared.TimeSpan;
import java.time.Instant;

/**
 * A seat that is kept for a customer on the wait list until somebody says yes or no.
 *
 * @param id key
 * @param entryId for whom
 * @param consultantId whose slot
 * @param startsAt start of the slot
 * @param endsAt end of the slot
 * @param state what it has come to
 * @param freedAt since when the seat is looking for somebody
 * @param expiresAt from then on it goes to the next
 */
public record WaitOffer(
        long id,
        long entryId,
        long consultantId,
        Instant startsAt,
        Instant endsAt,
        State state,
        Instant freedAt,
        Instant expiresAt) {

    /** What an offer can have come to. */
    public enum State {
        /** The seat is kept. */
        OPEN,
        /** It was booked. */
        ACCEPTED,
        /** The customer does not want it. */
        DECLINED,
        /** Nobody answered in time. */
        EXPIRED,
        /** There was nobody left to offer it to. */
        WITHDRAWN
    }

    /** From when to when. */
    public TimeSpan span() {
        return new TimeSpan(startsAt, endsAt);
    }

    /** Whether it can still be accepted. */
    public boolean openAt(Instant now) {
        return state == State.OPEN && expiresAt.isAfter(now);
    }
}
