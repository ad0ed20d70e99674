package dev.slotquest.portal.api;

import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.BookingWish.ConsentGiven;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.Potential;
import dev.slotquest.customers.CustomerDetails;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A booking to be made.
 *
 * @param consultant name; whoever fits best when it is left out
 * @param confirm warnings that were seen and overruled
 * @param overrideReason why a supervisor books although something stands in the way
 */
record BookingWishJson(
        @Nullable String consultant,
        @Nullable OffsetDateTime startsAt,
        @Nullable Customer customer,
        @Nullable String note,
        @Nullable Potential potential,
        @Nullable String campaign,
        @Nullable Consent consent,
        @Nullable List<@Nullable Warning> confirm,
        @Nullable String overrideReason) {

    /** Who wants to come. */
    record Customer(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String phone,
            @Nullable String email) {}

    /** What the customer agreed to, and in which way. */
    record Consent(@Nullable String purpose, @Nullable String how) {}

    /** @throws ApiProblem when something is missing that every booking needs */
    void check() {
        var required = new Required().field("starts_at", startsAt).field("customer", customer);
        if (consent != null) {
            required.text("consent.purpose", consent.purpose()).text("consent.how", consent.how());
        }
        required.check();
    }

    BookingWish asked(@Nullable Long consultantId, Instant start, @Nullable String requestKey) {
        Customer who = Objects.requireNonNull(customer);
        return new BookingWish(
                consultantId,
                start,
                new CustomerDetails(
                        Objects.requireNonNullElse(who.firstName(), ""),
                        Objects.requireNonNullElse(who.lastName(), ""),
                        who.phone(),
                        who.email()),
                note,
                Objects.requireNonNullElse(potential, Potential.NORMAL),
                campaign,
                consent == null
                        ? null
                        : new ConsentGiven(
                                Objects.requireNonNull(consent.purpose()), Objects.requireNonNull(consent.how())),
                requestKey,
                MakeBooking.confirmed(confirm),
                overrideReason);
    }

    /** Names nobody: it may be written to a log. */
    @Override
    public String toString() {
        return "BookingWishJson[startsAt=%s]".formatted(startsAt);
    }
}
