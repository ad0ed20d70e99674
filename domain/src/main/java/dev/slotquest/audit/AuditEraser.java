package dev.slotquest.audit;

import dev.slotquest.shared.PersonErased;
import dev.slotquest.shared.Subject;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /** What is noted about it: which entries, and the digest of what was left in each. */
    static final String ACTION = "audit.erased";

    static final String LEFT = "left";

    /** It is about the trail, and stands in nobody's history. */
    static final Subject ERASURES = new Subject("audit", "erasures");

    private final JdbcTemplate jdbc;
    private final AuditJson json;
    private final Seals seals;
    private final AuditWriter writer;

    AuditEraser(JdbcTemplate jdbc, AuditJson json, Seals seals, AuditWriter writer) {
        this.jdbc = jdbc;
        this.json = json;
        this.seals = seals;
        this.writer = writer;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PersonErased event) {
        Map<Long, Words> entries = new TreeMap<>();
        event.about().forEach(subject -> entries.putAll(about(subject)));
        event.traces().forEach(trace -> entries.putAll(naming(trace)));
        Map<String, String> left = new LinkedHashMap<>();
        entries.forEach((id, words) -> left.put(
                id.toString(), HexFormat.of().formatHex(erase(id, words, event).left())));
        if (!left.isEmpty()) {
            writer.note(event, ACTION, ERASURES, Map.of("entries", left.size(), LEFT, left));
        }
    }

    private Words erase(long id, Words words, PersonErased event) {
        var left = new Words(
                erased(words.before(), event), erased(words.after(), event), words.reason() == null ? null : NOBODY);
        jdbc.update(
                "update audit_entry set before_json = ?, after_json = ?, reason = ?, erased_at = ? where id = ?",
                left.before(),
                left.after(),
                left.reason(),
                Timestamp.from(event.occurredAt()),
                id);
        seals.forgetSalt(id);
        return left;
    }

    private Map<Long, Words> about(Subject subject) {
        return words("subject_type = ? and subject_id = ?", subject.type(), subject.id());
    }

    private Map<Long, Words> naming(String trace) {
        String part = "%" + trace.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return words("before_json like ? or after_json like ? or reason like ?", part, part, part);
    }

    /** What this class itself noted names nobody. */
    private Map<Long, Words> words(String condition, Object... arguments) {
        Map<Long, Words> found = new HashMap<>();
        jdbc.query(
                "select id, before_json, after_json, reason from audit_entry where action <> '" + ACTION + "' and ("
                        + condition + ")",
                row -> {
                    found.put(
                            row.getLong("id"),
                            new Words(
                                    row.getString("before_json"),
                                    row.getString("after_json"),
                                    row.getString("reason")));
                },
                arguments);
        return found;
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
