package dev.slotquest.portal.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slotquest.booking.Potential;
import dev.slotquest.booking.WaitRange;
import dev.slotquest.booking.WaitRange.Daypart;
import dev.slotquest.booking.WaitWish;
import dev.slotquest.customers.CustomerDetails;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A customer who is to wait.
 *
 * @param from first day
 * @param to last day, included; the first when left out
 * @param daypart instead of the times
 * @param earliest earliest start
 * @param latest latest start, exclusive
 */
record WaitWishJson(
        BookingWishJson.@Nullable Customer customer,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Daypart daypart,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime earliest,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime latest,
        @Nullable String consultant,
        @Nullable String note,
        @Nullable Potential potential) {

    /** @throws ApiProblem when something is missing that every entry needs */
    void check() {
        new Required().field("customer", customer).field("from", from).check();
    }

    WaitWish asked(@Nullable Long consultantId) {
        var who = Objects.requireNonNull(customer);
        return new WaitWish(
                new CustomerDetails(
                        Objects.requireNonNullElse(who.firstName(), ""),
                        Objects.requireNonNullElse(who.lastName(), ""),
                        who.phone(),
                        who.email()),
                range(Objects.requireNonNull(from)),
                consultantId,
                note,
                Objects.requireNonNullElse(potential, Potential.NORMAL));
    }

    private WaitRange range(LocalDate first) {
        LocalDate last = Objects.requireNonNullElse(to, first);
        return daypart == null ? new WaitRange(first, last, earliest, latest) : WaitRange.days(first, last, daypart);
    }

    /** Names nobody: it may be written to a log. */
    @Override
    public String toString() {
        return "WaitWishJson[from=%s, to=%s]".formatted(from, to);
    }
}
