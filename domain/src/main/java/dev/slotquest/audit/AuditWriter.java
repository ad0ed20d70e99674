package dev.slotquest.audit;

import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.sql.Timestamp;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes one entry per event, in the transaction of the event: it is kept exactly when the deed is. */
@Repository
class AuditWriter {

    private static final int LONGEST_REASON = 1_000;

    private static final String INSERT = """
            insert into audit_entry (occurred_at, actor_id, actor_name, channel, action, subject_type, subject_id,
                                     before_json, after_json, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final AuditJson json;

    AuditWriter(JdbcTemplate jdbc, AuditJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(DomainEvent event) {
        write(
                event,
                event.action(),
                event.subject(),
                json.write(event.before()),
                json.write(event.after()),
                shortened(event.reason()));
    }

    /** Notes what this module itself did because of an event. */
    void note(DomainEvent cause, String action, Subject subject, Map<String, @Nullable Object> after) {
        write(cause, action, subject, null, json.write(after), null);
    }

    private void write(
            DomainEvent event,
            String action,
            Subject subject,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        jdbc.update(
                INSERT,
                Timestamp.from(event.occurredAt()),
                event.actor().userId(),
                event.actor().name(),
                event.actor().channel().name(),
                action,
                subject.type(),
                subject.id(),
                before,
                after,
                reason);
    }

    private static @Nullable String shortened(@Nullable String reason) {
        return reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
