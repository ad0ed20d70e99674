package dev.slotquest.shared.health;

import dev.slotquest.shared.ComponentHealth.Health;
import dev.slotquest.shared.ComponentHealth.State;
import java.time.OffsetDateTime;
import java.util.SortedMap;

/**
 * How the product is.
 *
 * @param state of the whole: {@code UP}, {@code DEGRADED}, or {@code DOWN} when it is of no use
 * @param parts what each part says about itself, by its name
 * @param at when they were asked
 */
public record HealthReport(State state, SortedMap<String, Health> parts, OffsetDateTime at) {}
