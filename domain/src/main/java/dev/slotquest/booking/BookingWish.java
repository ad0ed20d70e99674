package dev.slotquest.booking;

import dev.slotquest.customers.CustomerDetails;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants booked.
 *
 * @param consultantId whose slot; {@code null}: whoever fits best
 * @param startsAt start of the slot
 * @param customer as typed
 * @param note up to {@value #LONGEST_NOTE} characters
 * @param potential how promising
 * @param campaign up to {@value #LONGEST_CAMPAIGN} characters
 * @param consent what the customer agreed to
 * @param requestKey the same key of the same person again gives the same booking; up to {@value #LONGEST_KEY} characters
 * @param confirmed warnings that were seen and overruled
 * @param overrideReason why a supervisor books although something stands in the way
 * @param begunAt when whoever books began with it; {@code null} when nobody saw it
 */
public record BookingWish(
        @Nullable Long consultantId,
        Instant startsAt,
        CustomerDetails customer,
        @Nullable String note,
        Potential potential,
        @Nullable String campaign,
        @Nullable ConsentGiven consent,
        @Nullable String requestKey,
        Set<Warning> confirmed,
        @Nullable String overrideReason,
        @Nullable Instant begunAt) {

    /** Longest note. */
    public static final int LONGEST_NOTE = 500;

    /** Longest campaign. */
    public static final int LONGEST_CAMPAIGN = 100;

    /** Longest request key. */
    public static final int LONGEST_KEY = 100;

    public BookingWish {
        confirmed = Set.copyOf(confirmed);
    }

    /** A wish of which nobody saw the beginning. */
    public BookingWish(
            @Nullable Long consultantId,
            Instant startsAt,
            CustomerDetails customer,
            @Nullable String note,
            Potential potential,
            @Nullable String campaign,
            @Nullable ConsentGiven consent,
            @Nullable String requestKey,
            Set<Warning> confirmed,
            @Nullable String overrideReason) {
        this(
                consultantId,
                startsAt,
                customer,
                note,
                potential,
                campaign,
                consent,
                requestKey,
                confirmed,
                overrideReason,
                null);
    }

    /** A wish with only what is needed. */
    public static BookingWish of(@Nullable Long consultantId, Instant startsAt, CustomerDetails customer) {
        return new BookingWish(
                consultantId, startsAt, customer, null, Potential.NORMAL, null, null, null, Set.of(), null);
    }

    public BookingWish withNote(@Nullable String text) {
        return new BookingWish(
                consultantId,
                startsAt,
                customer,
                text,
                potential,
                campaign,
                consent,
                requestKey,
                confirmed,
                overrideReason,
                begunAt);
    }

    public BookingWish withPotential(Potential changed) {
        return new BookingWish(
                consultantId,
                startsAt,
                customer,
                note,
                changed,
                campaign,
                consent,
                requestKey,
                confirmed,
                overrideReason,
                begunAt);
    }

    public BookingWish withCampaign(@Nullable String name) {
        return new BookingWish(
                consultantId,
                startsAt,
                customer,
                note,
                potential,
                name,
                consent,
                requestKey,
                confirmed,
                overrideReason,
                begunAt);
    }

    public BookingWish withConsent(@Nullable ConsentGiven given) {
        return new BookingWish(
                consultantId,
                startsAt,
                customer,
                note,
                potential,
                campaign,
                given,
                requestKey,
                confirmed,
                overrideReason,
                begunAt);
    }

    public BookingWish withRequestKey(@Nullable String key) {
        return new BookingWish(
                consultantId,
                startsAt,
                customer,
                note,
                potential,
                campaign,
                consent,
                key,
                confirmed,
                overrideReason,
                begunAt);
    }

    public BookingWish withConfirmed(Set<Warning> warnings) {
        return new BookingWish(
                consultantId,
                startsAt,
                customer,
                note,
                potential,
                campaign,
                consent,
                requestKey,
                warnings,
                overrideReason,
                begunAt);
    }

    public BookingWish withOverrideReason(@Nullable String reason) {
        return new BookingWish(
                consultantId,
                startsAt,
                customer,
                note,
                potential,
                campaign,
                consent,
                requestKey,
                confirmed,
                reason,
                begunAt);
    }

    public BookingWish withBegunAt(@Nullable Instant at) {
        return new BookingWish(
                consultantId,
                startsAt,
                customer,
                note,
                potential,
                campaign,
                consent,
                requestKey,
                confirmed,
                overrideReason,
                at);
    }

    BookingWish at(long consultant) {
        return new BookingWish(
                consultant,
                startsAt,
                customer,
                note,
                potential,
                campaign,
                consent,
                requestKey,
                confirmed,
                overrideReason,
                begunAt);
    }

    /**
     * What a customer agreed to.
     *
     * @param purpose what may be done, for example to be called about the appointment
     * @param how in which way it was given, for example {@code phone}
     */
    public record ConsentGiven(String purpose, String how) {}

    /** Something worth asking about before booking. */
    public enum Warning {
        /** The customer has an appointment on that day already. */
        CUSTOMER_BOOKED_THAT_DAY,
        /** The customer, or the customer's number, must not be called. */
        DO_NOT_CALL
    }
}
