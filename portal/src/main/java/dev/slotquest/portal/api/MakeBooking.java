package dev.slotquest.portal.api;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Books for a call; whatever comes of it but a booking is a problem. */
@Component
class MakeBooking {

    private final BookSlot bookSlot;
    private final Refusals refusals;

    MakeBooking(BookSlot bookSlot, Refusals refusals) {
        this.bookSlot = bookSlot;
        this.refusals = refusals;
    }

    BookSlot.Result.Done make(BookingWish wish, User by, Channel channel, UnaryOperator<String> fieldNames) {
        return switch (bookSlot.book(wish, by, channel)) {
            case BookSlot.Result.Done done -> done;
            case BookSlot.Result.Taken taken -> throw refusals.taken(taken.alternatives());
            case BookSlot.Result.Refused refused -> throw refusals.refused(refused.refusals(), fieldNames);
            case BookSlot.Result.NeedsConfirmation unsure -> throw refusals.unconfirmed(unsure.warnings());
        };
    }

    /** The warnings that a call names as seen. */
    static Set<Warning> confirmed(@Nullable List<@Nullable Warning> warnings) {
        return warnings == null
                ? Set.of()
                : warnings.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** The answer's frame: where the booking is found, and whether the same request had made it before. */
    static ResponseEntity.BodyBuilder created(BookSlot.Result.Done done) {
        var answer = ResponseEntity.created(
                URI.create("/api/v1/bookings/" + done.booking().reference()));
        return done.replayed() ? answer.header(IdempotencyFilter.REPLAYED, "true") : answer;
    }
}
