package dev.slotquest.scheduling;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param from earliest start
 * @param to latest start, exclusive; {@code null} as far as can be booked
 * @param near the start that was asked for; {@code null}: the sooner the better
 * @param consultantId only this consultant; {@code null}: anybody
 * @param earliest earliest time of day, business-local
 * @param latest latest time of day to start at, business-local, exclusive
 */
public record SlotWish(
        Instant from,
        @Nullable Instant to,
        @Nullable Instant near,
        @Nullable Long consultantId,
        @Nullable LocalTime earliest,
        @Nullable LocalTime latest) {

    /** Any slot from now on. */
    public static SlotWish from(Instant from) {
        return new SlotWish(from, null, null, null, null, null);
    }

    /** Slots around a start that could not be had. */
    public static SlotWish near(Instant near, Instant now) {
        return new SlotWish(now, null, near, null, null, null);
    }

    /** The same with one consultant only. */
    public SlotWish with(@Nullable Long consultant) {
        return new SlotWish(from, to, near, consultant, earliest, latest);
    }
}
