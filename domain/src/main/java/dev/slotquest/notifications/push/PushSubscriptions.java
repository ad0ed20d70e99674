package dev.slotquest.notifications.push;

import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The browsers in which people want push messages. */
@Service
public class PushSubscriptions {

    private static final int MOST = 10;
    private static final int LONGEST_DEVICE = 120;

    private final PushSubscriptionRows rows;
    private final PushServices services;
    private final VapidKeys keys;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    PushSubscriptions(
            PushSubscriptionRows rows,
            PushServices services,
            VapidKeys keys,
            ApplicationEventPublisher events,
            BusinessTime time) {
        this.rows = rows;
        this.services = services;
        this.keys = keys;
        this.events = events;
        this.time = time;
    }

    /**
     * What a browser says when it subscribes.
     *
     * @param endpoint the address at its push service
     * @param publicKey its key {@code p256dh}, base64url
     * @param secret its secret {@code auth}, base64url
     * @param device what it calls itself
     */
    public record Wish(String endpoint, String publicKey, String secret, String device) {

        @Override
        public String toString() {
            return "Wish[%s]".formatted(device);
        }
    }

    /** What became of it. */
    public sealed interface Result {

        /** The browser is told from now on. */
        record Subscribed(PushSubscription subscription) implements Result {}

        /** The address is none of a push service. */
        record BadEndpoint() implements Result {}

        /** Key or secret are none. */
        record BadKeys() implements Result {}

        /** The person has that many browsers already. */
        record TooMany(int most) implements Result {}
    }

    /** The key by which browsers know our messages: the uncompressed point, base64url. */
    public String publicKey() {
        return keys.publicKey();
    }

    /** The browsers of a person, the oldest first. */
    @Transactional(readOnly = true)
    public List<PushSubscription> of(User user) {
        return rows.of(user);
    }

    /** Tells a person in this browser, too; the same browser again stays one. */
    @Transactional
    public Result subscribe(User user, Wish wish, Actor actor) {
        if (!services.isOne(wish.endpoint())) {
            return new Result.BadEndpoint();
        }
        if (!PushMessages.areKeys(wish.publicKey(), wish.secret())) {
            return new Result.BadKeys();
        }
        List<PushSubscription> before = rows.of(user);
        Optional<PushSubscription> same = find(before, wish.endpoint());
        if (same.isEmpty() && before.size() >= MOST) {
            return new Result.TooMany(MOST);
        }
        rows.keep(user, wish.endpoint(), wish.publicKey(), wish.secret(), shortened(wish.device()), time.now());
        PushSubscription kept = find(rows.of(user), wish.endpoint()).orElseThrow();
        if (same.isEmpty()) {
            events.publishEvent(new PushEvent.Subscribed(time.now(), actor, user.username(), kept.device()));
        }
        return new Result.Subscribed(kept);
    }

    /** Ends one of a person's own; whether there was one. */
    @Transactional
    public boolean end(User user, long id, Actor actor) {
        Optional<PushSubscription> own = rows.byId(id).filter(subscription -> subscription.userId() == user.id());
        if (own.isEmpty() || !rows.end(id, user.id())) {
            return false;
        }
        events.publishEvent(new PushEvent.Unsubscribed(
                time.now(), actor, user.username(), own.get().device()));
        return true;
    }

    private static Optional<PushSubscription> find(List<PushSubscription> subscriptions, String endpoint) {
        return subscriptions.stream()
                .filter(subscription -> subscription.endpoint().equals(endpoint))
                .findFirst();
    }

    private static String shortened(String device) {
        return device.length() <= LONGEST_DEVICE ? device : device.substring(0, LONGEST_DEVICE);
    }
}
