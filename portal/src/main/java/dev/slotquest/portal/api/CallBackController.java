package dev.slotquest.portal.api;

import dev.slotquest.identity.User;
import dev.slotquest.outcomes.CallBack;
import dev.slotquest.outcomes.CallBacks;
import dev.slotquest.outcomes.Successor;
import dev.slotquest.outcomes.Successors;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers who are to be called because their appointment did not take place. */
@RestController
@RequestMapping("/api/v1/call-backs")
class CallBackController {

    private final CallBacks callBacks;
    private final Successors successors;
    private final BookingDocuments documents;
    private final SlotMoments moments;

    CallBackController(CallBacks callBacks, Successors successors, BookingDocuments documents, SlotMoments moments) {
        this.callBacks = callBacks;
        this.successors = successors;
        this.documents = documents;
        this.moments = moments;
    }

    /**
     * A customer to be called.
     *
     * @param booking the appointment that did not take place
     * @param assignedTo who calls; {@code null}: whoever leads the team
     * @param attempts how often nobody answered
     * @param successors references of the bookings that were made instead
     */
    record CallBackJson(
            long id,
            CallBack.State state,
            BookingJson booking,
            @Nullable String assignedTo,
            int attempts,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime triedAt,
            @Nullable OffsetDateTime closedAt,
            @Nullable String closedBy,
            List<String> successors) {}

    /**
     * Who is to be called, those first who were not tried for the longest time.
     *
     * @param mine only what is the caller's own; otherwise everybody's for who leads the team
     */
    @GetMapping
    Page<CallBackJson> list(
            @RequestParam(defaultValue = "false") boolean mine,
            @SortableBy({}) PageRequest page,
            @CurrentUser User user) {
        Page<CallBack> found = Pages.of(mine ? callBacks.openOf(user) : callBacks.open(user), page);
        Map<Long, BookingJson> bookings = documents.known(
                found.items().stream().map(call -> call.booking().id()).toList());
        return found.map(call ->
                shown(call, Objects.requireNonNull(bookings.get(call.booking().id()))));
    }

    @GetMapping("/{id}")
    CallBackJson show(@PathVariable long id, @CurrentUser User user) {
        return shown(callBacks.byId(id, user).orElseThrow(CallBackController::unknown));
    }

    /** The customer was reached, and wants no new appointment. */
    @PostMapping("/{id}/reached")
    CallBackJson reached(@PathVariable long id, @CurrentUser User user, @CurrentUser Actor actor) {
        return noted(callBacks.reached(id, user, actor.channel()));
    }

    /** Nobody answered; it stays open. */
    @PostMapping("/{id}/not-reached")
    CallBackJson notReached(@PathVariable long id, @CurrentUser User user, @CurrentUser Actor actor) {
        return noted(callBacks.notReached(id, user, actor.channel()));
    }

    private CallBackJson noted(CallBacks.Result result) {
        return switch (result) {
            case CallBacks.Result.Done(var callBack) -> shown(callBack);
            case CallBacks.Result.ClosedBefore(var callBack) ->
                throw ApiProblem.of(HttpStatus.CONFLICT, "call-back-closed").with("current", shown(callBack));
            case CallBacks.Result.Unknown() -> throw unknown();
        };
    }

    private CallBackJson shown(CallBack callBack) {
        long id = callBack.booking().id();
        return shown(
                callBack, Objects.requireNonNull(documents.known(List.of(id)).get(id)));
    }

    private CallBackJson shown(CallBack callBack, BookingJson booking) {
        return new CallBackJson(
                callBack.id(),
                callBack.state(),
                booking,
                callBack.assignee(),
                callBack.attempts(),
                moments.local(callBack.createdAt()),
                local(callBack.triedAt()),
                local(callBack.closedAt()),
                callBack.closedBy(),
                instead(booking.id()));
    }

    private List<String> instead(long bookingId) {
        List<Long> ids =
                successors.of(bookingId).stream().map(Successor::successorId).toList();
        return documents.known(ids).values().stream()
                .map(BookingJson::reference)
                .toList();
    }

    private @Nullable OffsetDateTime local(@Nullable Instant instant) {
        return instant == null ? null : moments.local(instant);
    }

    private static ApiProblem unknown() {
        return ApiProblem.notFound("call-back");
    }
}
