package dev.slotquest.portal.play.tv;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.Secrets;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Walls are known by a secret in their address, of which only a hash is kept. */
@Service
class Displays {

    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_TOKEN = 100;
    private static final Duration NOTED_AGAIN_AFTER = Duration.ofMinutes(5);

    private final DisplayRows rows;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Displays(DisplayRows rows, TransactionRetry transaction, BusinessTime time, ApplicationEventPublisher events) {
        this.rows = rows;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    List<Display> all() {
        return transaction.execute(rows::all);
    }

    /** Lets a wall in; the secret that comes back cannot be read again. */
    String add(String name, Actor actor) {
        String secret = Secrets.random(SECRET_BYTES);
        transaction.run(() -> {
            rows.add(name, Secrets.hash(secret), actor.name(), time.now());
            events.publishEvent(new DisplayEvent(time.now(), actor, name, true));
        });
        return secret;
    }

    /** Makes the secret of a wall worthless; tells whether there was such a wall. */
    boolean withdraw(long id, Actor actor) {
        return transaction.execute(() -> {
            Optional<Display> display = rows.find(id).filter(found -> rows.remove(id));
            display.ifPresent(found -> events.publishEvent(new DisplayEvent(time.now(), actor, found.name(), false)));
            return display.isPresent();
        });
    }

    /** Whether some wall has this secret. */
    boolean knows(String token) {
        if (token.isBlank() || token.length() > LONGEST_TOKEN) {
            return false;
        }
        return transaction.execute(() -> {
            Optional<Display> display = rows.withHash(Secrets.hash(token));
            display.filter(this::isLongUnseen).ifPresent(found -> rows.seen(found.id(), time.now()));
            return display.isPresent();
        });
    }

    private boolean isLongUnseen(Display display) {
        Instant seen = display.lastSeenAt();
        return seen == null || seen.isBefore(time.now().minus(NOTED_AGAIN_AFTER));
    }
}
