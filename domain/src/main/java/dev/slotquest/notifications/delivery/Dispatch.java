package dev.slotquest.notifications.delivery;

import dev.slotquest.identity.AccountLink;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.notifications.NotificationJson;
import dev.slotquest.notifications.delivery.Deliveries.Due;
import dev.slotquest.notifications.delivery.DeliveryChannel.Delivered;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows what waits in the outbox wherever this process may. Talks to platforms outside of any transaction. */
@Component
class Dispatch implements ContinuousWork {

    static final String NAME = "notifications";

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
    private static final int PORTION = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_DELIVERY = Duration.ofSeconds(60);

    /** Longer than any portion takes: whoever is killed at work gives its rows back after that. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int MOST_ATTEMPTS = 12;
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(30);

    private final Deliveries deliveries;
    private final ObjectProvider<DeliveryChannel> channels;
    private final People people;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    Dispatch(
            Deliveries deliveries,
            ObjectProvider<DeliveryChannel> channels,
            People people,
            BusinessTime time,
            TransactionTemplate transaction) {
        this.deliveries = deliveries;
        this.channels = channels;
        this.people = people;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean doSome() {
        boolean more = false;
        for (DeliveryChannel channel : channels.orderedStream().toList()) {
            Set<Channel> open = channel.open();
            more |= !open.isEmpty() && doSome(channel, open);
        }
        return more;
    }

    private boolean doSome(DeliveryChannel channel, Set<Channel> open) {
        List<Due> due = Objects.requireNonNull(transaction.execute(status -> {
            List<Due> locked = deliveries.lockDue(open, time.now(), PORTION);
            deliveries.lease(locked, time.now().plus(LEASE));
            return locked;
        }));
        List<CompletableFuture<Delivered>> under = due.stream()
                .map(row -> begin(channel, row)
                        .completeOnTimeout(
                                new Delivered.Failed(null, "No answer for too long."),
                                LONGEST_DELIVERY.toMillis(),
                                TimeUnit.MILLISECONDS))
                .toList();
        for (int i = 0; i < due.size(); i++) {
            note(due.get(i), under.get(i).join());
        }
        return due.size() == PORTION;
    }

    private CompletableFuture<Delivered> begin(DeliveryChannel channel, Due row) {
        try {
            return envelope(row)
                    .map(channel::deliver)
                    .map(delivery -> delivery.toCompletableFuture()
                            .exceptionally(fault -> new Delivered.Failed(null, fault.toString())))
                    .orElseGet(() -> CompletableFuture.completedFuture(new Delivered.Nothing()));
        } catch (RuntimeException fault) {
            return CompletableFuture.completedFuture(new Delivered.Failed(null, fault.toString()));
        }
    }

    /** Nothing when there is nothing to show, or nobody there to show it to. */
    private Optional<Envelope> envelope(Due row) {
        if (row.settled() && row.handle() == null) {
            return Optional.empty();
        }
        return people.findById(row.userId())
                .filter(User::active)
                .flatMap(user -> conversation(row, user)
                        .flatMap(conversation -> NotificationJson.read(row.content())
                                .map(notification -> new Envelope(
                                        notification,
                                        row.settled(),
                                        user,
                                        row.channel(),
                                        row.account(),
                                        conversation,
                                        row.handle()))));
    }

    private Optional<String> conversation(Due row, User user) {
        return row.channel() == Channel.BROWSER_CHAT || row.channel() == Channel.PORTAL
                ? Optional.of(row.account())
                : people.linksOf(user).stream()
                        .filter(link -> link.channel() == row.channel()
                                && link.externalId().equals(row.account()))
                        .findFirst()
                        .map(AccountLink::conversation);
    }

    private void note(Due row, Delivered delivered) {
        Instant now = time.now();
        transaction.executeWithoutResult(status -> {
            switch (delivered) {
                case Delivered.Shown(String handle) -> deliveries.shown(row, handle, now);
                case Delivered.Nothing() -> deliveries.letGo(row);
                case Delivered.Unreachable(String reason) -> {
                    log.info("Nobody is reached any more on {}: {}", row.channel(), reason);
                    deliveries.unreachable(row, reason, now);
                }
                case Delivered.Failed(String handle, String reason) -> {
                    log.warn("A notification was not shown on {}: {}", row.channel(), reason);
                    deliveries.failed(row, handle, reason, nextTry(row.attempts(), now), now);
                }
            }
        });
    }

    /** Nothing once it has failed so often that somebody has to look after it. */
    private static @Nullable Instant nextTry(int attempts, Instant now) {
        if (attempts + 1 >= MOST_ATTEMPTS) {
            return null;
        }
        long ceiling = Math.min(LONGEST_BACK_OFF.toMillis(), 1_000L << attempts);
        return now.plusMillis(ceiling / 2 + ThreadLocalRandom.current().nextLong(ceiling / 2 + 1));
    }
}
