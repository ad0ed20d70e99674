package dev.slotquest.portal.api;

import dev.slotquest.identity.User;
import dev.slotquest.outcomes.CountOutcomes;
import dev.slotquest.outcomes.CountOutcomes.Which;
import dev.slotquest.outcomes.NoShowAlert;
import dev.slotquest.outcomes.NoShowAlerts;
import dev.slotquest.outcomes.OutcomeCounts;
import dev.slotquest.outcomes.ResolveNoShow;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers who did not come, until somebody has acted; for those who lead the team. */
@RestController
@RequestMapping("/api/v1/no-show-alerts")
class NoShowAlertController {

    private final NoShowAlerts alerts;
    private final ResolveNoShow resolveNoShow;
    private final CountOutcomes countOutcomes;
    private final BookingDocuments documents;
    private final SlotMoments moments;

    NoShowAlertController(
            NoShowAlerts alerts,
            ResolveNoShow resolveNoShow,
            CountOutcomes countOutcomes,
            BookingDocuments documents,
            SlotMoments moments) {
        this.alerts = alerts;
        this.resolveNoShow = resolveNoShow;
        this.countOutcomes = countOutcomes;
        this.documents = documents;
        this.moments = moments;
    }

    /** Whether somebody has to act. */
    enum State {
        OPEN,
        RESOLVED
    }

    /** What can be done about one. */
    enum Action {
        /** The booker calls the customer back. */
        CALL_BACK,
        /** The caller of this API calls the customer back. */
        CALL_MYSELF,
        /** The caller of this API books a new time. */
        NEW_TIME,
        GHOST,
        DISMISS
    }

    /** What is to be done. */
    record Wish(@Nullable Action action) {}

    /** Earlier appointments of the customer. */
    record History(long appointments, long came, long missed, long cancelled) {}

    /** One customer who did not come. */
    record AlertJson(
            long id,
            State state,
            BookingJson booking,
            History history,
            OffsetDateTime raisedAt,
            NoShowAlert.@Nullable Resolution resolution,
            @Nullable OffsetDateTime resolvedAt,
            @Nullable String resolvedBy) {}

    /** Those that wait for somebody, the oldest first; or what was resolved, the latest first. */
    @GetMapping
    Page<AlertJson> list(
            @RequestParam(defaultValue = "OPEN") State state,
            @SortableBy({}) PageRequest page,
            @CurrentUser User user) {
        Page<NoShowAlert> found = state == State.OPEN ? Pages.of(alerts.open(user), page) : alerts.recent(user, page);
        Map<Long, BookingJson> bookings = documents.known(
                found.items().stream().map(alert -> alert.booking().id()).toList());
        return found.map(alert ->
                shown(alert, Objects.requireNonNull(bookings.get(alert.booking().id()))));
    }

    @GetMapping("/{id}")
    AlertJson show(@PathVariable long id, @CurrentUser User user) {
        return shown(alerts.byId(id, user).orElseThrow(NoShowAlertController::unknown));
    }

    /** Acts, for everybody: whoever comes later gets a conflict that says what was decided. */
    @PostMapping("/{id}/resolve")
    AlertJson resolve(@PathVariable long id, @RequestBody Wish wish, @CurrentUser User user, @CurrentUser Actor actor) {
        new Required().field("action", wish.action()).check();
        return switch (act(id, Objects.requireNonNull(wish.action()), user, actor.channel())) {
            case ResolveNoShow.Result.Done(var alert) -> shown(alert);
            case ResolveNoShow.Result.DecidedBefore(var alert) ->
                throw ApiProblem.of(HttpStatus.CONFLICT, "no-show-decided").with("current", shown(alert));
            case ResolveNoShow.Result.Unknown() -> throw unknown();
        };
    }

    private ResolveNoShow.Result act(long id, Action action, User user, Channel channel) {
        return switch (action) {
            case CALL_BACK -> resolveNoShow.callBack(id, user, channel);
            case CALL_MYSELF -> resolveNoShow.callBackMyself(id, user, channel);
            case NEW_TIME -> resolveNoShow.offerNewTime(id, user, channel);
            case GHOST -> resolveNoShow.markGhost(id, user, channel);
            case DISMISS -> resolveNoShow.dismiss(id, user, channel);
        };
    }

    private AlertJson shown(NoShowAlert alert) {
        long id = alert.booking().id();
        return shown(alert, Objects.requireNonNull(documents.known(List.of(id)).get(id)));
    }

    private AlertJson shown(NoShowAlert alert, BookingJson booking) {
        OutcomeCounts earlier = countOutcomes.of(Which.ofCustomer(
                alert.booking().customer().id(), alert.booking().startsAt()));
        return new AlertJson(
                alert.id(),
                alert.open() ? State.OPEN : State.RESOLVED,
                booking,
                new History(earlier.all(), earlier.came(), earlier.missed(), earlier.cancelled()),
                moments.local(alert.raisedAt()),
                alert.resolution(),
                alert.resolvedAt() == null ? null : moments.local(alert.resolvedAt()),
                alert.resolvedBy());
    }

    private static ApiProblem unknown() {
        return ApiProblem.notFound("no-show-alert");
    }
}
