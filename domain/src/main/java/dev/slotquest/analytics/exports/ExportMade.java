package dev.slotquest.analytics.exports;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took data out of the product.
 *
 * @param kind what
 * @param format as what
 * @param filter which rows
 */
public record ExportMade(Instant occurredAt, Actor actor, String kind, String format, String filter)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("export", kind);
    }

    @Override
    public String action() {
        return "export.made";
    }

    @Override
    public Map<String, @Nullable Object> after() {
        return Map.of("format", format, "filter", filter);
    }
}
