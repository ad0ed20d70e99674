package dev.slotquest.portal.api;

import dev.slotquest.identity.User;
import dev.slotquest.notifications.push.PushSubscription;
import dev.slotquest.notifications.push.PushSubscriptions;
import dev.slotquest.notifications.push.PushSubscriptions.Result;
import dev.slotquest.notifications.push.PushSubscriptions.Wish;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The browsers in which the caller is told by push messages. */
@RestController
@RequestMapping("/api/v1/notifications/push-subscriptions")
class PushSubscriptionController {

    private final PushSubscriptions subscriptions;

    PushSubscriptionController(PushSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** A browser. Its address and keys are told to nobody. */
    record BrowserJson(long id, String device, Instant createdAt) {

        static BrowserJson of(PushSubscription subscription) {
            return new BrowserJson(subscription.id(), subscription.device(), subscription.createdAt());
        }
    }

    /**
     * The caller's browsers.
     *
     * @param publicKey with which a browser subscribes ({@code applicationServerKey}), base64url
     */
    record Browsers(String publicKey, List<BrowserJson> items, int total) {}

    /** As {@code PushSubscription.toJSON()} says it in a browser. */
    record SubscriptionJson(
            @Nullable String endpoint, @Nullable KeysJson keys) {}

    record KeysJson(@Nullable String p256dh, @Nullable String auth) {}

    @GetMapping
    Browsers list(@CurrentUser User me) {
        List<BrowserJson> items =
                subscriptions.of(me).stream().map(BrowserJson::of).toList();
        return new Browsers(subscriptions.publicKey(), items, items.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BrowserJson subscribe(
            @RequestBody SubscriptionJson sent,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String agent,
            @CurrentUser User me,
            @CurrentUser Actor actor) {
        return switch (subscriptions.subscribe(me, wish(sent, agent), actor)) {
            case Result.Subscribed(PushSubscription subscription) -> BrowserJson.of(subscription);
            case Result.BadEndpoint _ ->
                throw ApiProblem.invalid(List.of(FieldFault.of("endpoint", "NO_PUSH_SERVICE")));
            case Result.BadKeys _ -> throw ApiProblem.invalid(List.of(FieldFault.of("keys", "NO_KEYS")));
            case Result.TooMany(int most) ->
                throw ApiProblem.invalid(
                        List.of(FieldFault.of("endpoint", "TOO_MANY_BROWSERS", Integer.toString(most))));
        };
    }

    private static Wish wish(SubscriptionJson sent, @Nullable String agent) {
        KeysJson keys = sent.keys() == null ? new KeysJson(null, null) : sent.keys();
        new Required()
                .text("endpoint", sent.endpoint())
                .text("keys.p256dh", keys.p256dh())
                .text("keys.auth", keys.auth())
                .check();
        return new Wish(
                Objects.requireNonNull(sent.endpoint()),
                Objects.requireNonNull(keys.p256dh()),
                Objects.requireNonNull(keys.auth()),
                agent == null ? "" : agent);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, @CurrentUser User me, @CurrentUser Actor actor) {
        if (!subscriptions.end(me, id, actor)) {
            throw ApiProblem.notFound("push-subscription");
        }
    }
}
