package dev.slotquest.audit;

import dev.slotquest.shared.PersonErased;
import dev.slotquest.shared.Subject;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an erased person out of what was written about them. That something happened, when, and by whom stays; the database
 * lets nothing else of an entry be changed.
 */
@Repository
class AuditEraser {

    /** Fields that tell who somebody is, or hold what people typed about them. */
    private static final Set<String> PERSONAL =
            Set.of("customer", "name", "first_name", "last_name", "phone", "email", "note", "detail", "text");

    private static final String NOBODY = "–";

    private final JdbcTemplate jdbc;
    private final AuditJson json;

    AuditEraser(JdbcTemplate jdbc, AuditJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Words(
            long id,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PersonErased event) {
        List<Words> entries = new ArrayList<>();
        event.about().forEach(subject -> entries.addAll(about(subject)));
        event.traces().forEach(trace -> entries.addAll(naming(trace)));
        for (Words words : entries) {
            jdbc.update(
                    "update audit_entry set before_json = ?, after_json = ?, reason = ?, erased_at = ? where id = ?",
                    erased(words.before(), event),
                    erased(words.after(), event),
                    words.reason() == null ? null : NOBODY,
                    Timestamp.from(event.occurredAt()),
                    words.id());
        }
    }

    private List<Words> about(Subject subject) {
        return words("subject_type = ? and subject_id = ?", subject.type(), subject.id());
    }

    private List<Words> naming(String trace) {
        String part = "%" + trace.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return words("before_json like ? or after_json like ? or reason like ?", part, part, part);
    }

    private List<Words> words(String condition, Object... arguments) {
        return jdbc.query(
                "select id, before_json, after_json, reason from audit_entry where " + condition,
                (row, n) -> new Words(
                        row.getLong("id"),
                        row.getString("before_json"),
                        row.getString("after_json"),
                        row.getString("reason")),
                arguments);
    }

    private @Nullable String erased(@Nullable String kept, PersonErased event) {
        if (kept == null) {
            return null;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>(json.read(kept));
        values.replaceAll((field, value) ->
                value != null && (PERSONAL.contains(field) || event.isIn(value.toString())) ? NOBODY : value);
        return json.write(values);
    }
}
