package dev.slotquest.booking;

import java.time.Instant;

/**
 * A seat kept for one person while the customer is on the phone.
 *
 * @param id key
 * @param consultantId whose slot
 * @param startsAt start of the slot
 * @param endsAt end of the slot
 * @param seat number of the seat
 * @param heldBy id of the person
 * @param expiresAt from then on it counts for nothing
 */
public record Hold(
        long id, long consultantId, Instant startsAt, Instant endsAt, int seat, long heldBy, Instant expiresAt) {}
