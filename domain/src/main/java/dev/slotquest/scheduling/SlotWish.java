package dev.slotquest.scheduling;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
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
 * @param fit who fits the customer well
 */
public record SlotWish(
        Instant from,
        @Nullable Instant to,
        @Nullable Instant near,
        @Nullable Long consultantId,
        @Nullable LocalTime earliest,
        @Nullable LocalTime latest,
        Fit fit) {

    /** A wish that any consultant fits. */
    public SlotWish(
            Instant from,
            @Nullable Instant to,
            @Nullable Instant near,
            @Nullable Long consultantId,
            @Nullable LocalTime earliest,
            @Nullable LocalTime latest) {
        this(from, to, near, consultantId, earliest, latest, Fit.ANYBODY);
    }

    /**
     * Which consultants fit the customer well, as far as whoever asks knows. An empty set says nothing.
     *
     * @param metBefore have met the customer already
     * @param speakLanguage speak the customer's language
     * @param knowCampaign have held appointments of the customer's campaign
     */
    public record Fit(Set<Long> metBefore, Set<Long> speakLanguage, Set<Long> knowCampaign) {

        /** Nothing is known. */
        public static final Fit ANYBODY = new Fit(Set.of(), Set.of(), Set.of());
    }

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
        return new SlotWish(from, to, near, consultant, earliest, latest, fit);
    }

    /** The same for a customer whom some consultants fit well. */
    public SlotWish fitting(Fit known) {
        return new SlotWish(from, to, near, consultantId, earliest, latest, known);
    }
}
