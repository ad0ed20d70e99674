package dev.slotquest.analytics.exports;

import dev.slotquest.audit.AuditEntry;
import dev.slotquest.audit.AuditSearch;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Writes the audit trail into a file: the entries that a list with the same search shows, latest first. */
@Service
public class ExportAudit {

    private static final List<String> FIELDS =
            List.of("id", "at", "actor", "channel", "action", "object_type", "object_id", "before", "after", "reason");

    private final AuditTrail trail;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    ExportAudit(AuditTrail trail, TransactionRetry transaction, BusinessTime time, ApplicationEventPublisher events) {
        this.trail = trail;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /**
     * Writes them while they are read; the stream stays open. That somebody exported is noted before the first row.
     *
     * @throws UncheckedIOException when nobody takes what is written
     */
    public void write(AuditSearch search, ExportFormat format, OutputStream out, User viewer, Channel channel) {
        transaction.run(() -> events.publishEvent(
                new ExportMade(time.now(), viewer.toActor(channel), "AUDIT", format.name(), rows(search))));
        try (RowWriter rows = format.writer(out, FIELDS)) {
            trail.inPortions(search, portion -> write(rows, format, portion));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What was looked for in reasons may be somebody's name, and is not kept. */
    private static String rows(AuditSearch search) {
        return "from %s, to %s, actor %s, action %s, object %s %s, %s"
                .formatted(
                        search.from(),
                        search.to(),
                        search.actor(),
                        search.action(),
                        search.subjectType(),
                        search.subjectId(),
                        search.reason() == null ? "any reason" : "certain words");
    }

    private void write(RowWriter rows, ExportFormat format, List<AuditEntry> portion) {
        try {
            for (AuditEntry entry : portion) {
                rows.write(row(entry, format));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<@Nullable Object> row(AuditEntry entry, ExportFormat format) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(entry.id());
        row.add(entry.occurredAt().atZone(time.zone()).toOffsetDateTime().toString());
        row.add(entry.actor().name());
        row.add(entry.actor().channel().name());
        row.add(entry.action());
        row.add(entry.subject().type());
        row.add(entry.subject().id());
        row.add(values(entry.before(), format));
        row.add(values(entry.after(), format));
        row.add(entry.reason());
        return row;
    }

    /** A cell of a sheet has no fields of its own. */
    private static @Nullable Object values(Map<String, @Nullable Object> values, ExportFormat format) {
        if (format != ExportFormat.CSV) {
            return values;
        }
        var cell = new StringJoiner("; ");
        values.forEach((field, value) -> cell.add(field + "=" + value));
        return cell.toString();
    }
}
