package dev.slotquest.notifications.delivery;

import dev.slotquest.notifications.delivery.Deliveries.Backlog;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.ComponentHealth;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Whether what people are told reaches their chats. */
@Component
class DeliveryHealth implements ComponentHealth {

    /** Longer than a platform's hiccup. */
    private static final Duration WORRYING_WAIT = Duration.ofMinutes(5);

    private final Deliveries deliveries;
    private final BusinessTime time;
    private final Instant startedAt;

    DeliveryHealth(Deliveries deliveries, BusinessTime time) {
        this.deliveries = deliveries;
        this.time = time;
        this.startedAt = time.now();
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public Health check() {
        Backlog backlog = deliveries.backlog(time.now());
        String detail = "%d waiting, %d given up".formatted(backlog.waiting(), backlog.givenUp());
        boolean worrying = backlog.givenUp() > 0 || hasWaitedTooLong(backlog);
        return worrying ? Health.degraded(detail) : Health.up(detail);
    }

    /** What waited while no process ran is not counted. */
    private boolean hasWaitedTooLong(Backlog backlog) {
        Instant oldest = backlog.oldest();
        if (oldest == null) {
            return false;
        }
        Instant from = oldest.isBefore(startedAt) ? startedAt : oldest;
        return from.isBefore(time.now().minus(WORRYING_WAIT));
    }
}
