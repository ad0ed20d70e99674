package dev.slotquest.shared.health;

import static dev.slotquest.shared.ComponentHealth.State.DEGRADED;
import static dev.slotquest.shared.ComponentHealth.State.DOWN;
import static dev.slotquest.shared.ComponentHealth.State.UP;

import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.ComponentHealth;
import dev.slotquest.shared.ComponentHealth.Health;
import dev.slotquest.shared.ComponentHealth.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks every part how it is, all at once, and answers within two seconds whatever they do. */
@Component
public class ProductHealth {

    private static final Logger log = LoggerFactory.getLogger(ProductHealth.class);
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** Parts everybody may rely on to be named, also where this process does not run them. */
    private static final List<String> ALWAYS_NAMED = List.of("database", "calendar", "telegram", "discord", "jobs");

    private final List<Checkup> checkups;
    private final BusinessTime time;
    private final Map<String, State> lastSeen = new ConcurrentHashMap<>();

    ProductHealth(List<ComponentHealth> parts, BusinessTime time) {
        this.checkups = parts.stream().map(Checkup::new).toList();
        this.time = time;
    }

    /** How the product is now. Tells the log about every part whose state has changed since the last call. */
    public HealthReport report() {
        var asked = checkups.stream().map(Checkup::begin).toList();
        long end = System.nanoTime() + PATIENCE.toNanos();

        SortedMap<String, Health> parts = new TreeMap<>();
        ALWAYS_NAMED.forEach(name -> parts.put(name, Health.off("not run by this process")));
        var whole = UP;
        for (var one : asked) {
            var found = one.within(Duration.ofNanos(end - System.nanoTime()));
            parts.put(one.part().name(), found);
            whole = worse(whole, weightFor(one.part(), found.state()));
        }
        parts.forEach(this::tellChange);
        return new HealthReport(whole, parts, time.local().toOffsetDateTime());
    }

    private static State weightFor(ComponentHealth part, State state) {
        return switch (state) {
            case UP, OFF -> UP;
            case DEGRADED -> DEGRADED;
            case DOWN -> part.essential() ? DOWN : DEGRADED;
        };
    }

    private static State worse(State one, State other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private void tellChange(String name, Health found) {
        State before = lastSeen.put(name, found.state());
        if (isWrong(found.state()) && found.state() != before) {
            log.warn("{} is {}: {}", name, found.state(), found.detail());
        } else if (before != null && isWrong(before) && !isWrong(found.state())) {
            log.info("{} is {} again: {}", name, found.state(), found.detail());
        }
    }

    private static boolean isWrong(State state) {
        return state == DEGRADED || state == DOWN;
    }
}
