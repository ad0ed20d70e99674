package dev.slotquest.portal.api;

import dev.slotquest.booking.Hold;
import dev.slotquest.booking.HoldSlot;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Seats kept while the customer is on the phone. */
@RestController
@RequestMapping("/api/v1/holds")
class HoldController {

    private final HoldSlot holdSlot;
    private final NamedConsultants consultants;
    private final Refusals refusals;
    private final SlotMoments moments;

    HoldController(HoldSlot holdSlot, NamedConsultants consultants, Refusals refusals, SlotMoments moments) {
        this.holdSlot = holdSlot;
        this.consultants = consultants;
        this.refusals = refusals;
        this.moments = moments;
    }

    record Wish(@Nullable String consultant, @Nullable OffsetDateTime startsAt) {}

    record Held(long id, String consultant, OffsetDateTime startsAt, OffsetDateTime endsAt, OffsetDateTime expiresAt) {}

    @PostMapping
    ResponseEntity<Held> hold(@RequestBody Wish wish, @CurrentUser User user) {
        new Required()
                .text("consultant", wish.consultant())
                .field("starts_at", wish.startsAt())
                .check();
        long consultantId = Objects.requireNonNull(consultants.idOf("consultant", wish.consultant()));
        Instant start = moments.slotStart(Objects.requireNonNull(wish.startsAt()));
        return switch (holdSlot.hold(consultantId, start, user)) {
            case HoldSlot.Result.Held(Hold hold) ->
                ResponseEntity.created(URI.create("/api/v1/holds/" + hold.id())).body(held(hold));
            case HoldSlot.Result.Taken taken -> throw refusals.taken(taken.alternatives());
            case HoldSlot.Result.Refused refused -> throw refusals.refused(refused.refusals());
        };
    }

    /** A hold that has expired or was used is gone already. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable long id, @CurrentUser User user) {
        holdSlot.release(id, user);
    }

    private Held held(Hold hold) {
        return new Held(
                hold.id(),
                consultants.nameOf(hold.consultantId()),
                moments.local(hold.startsAt()),
                moments.local(hold.endsAt()),
                moments.local(hold.expiresAt()));
    }
}
