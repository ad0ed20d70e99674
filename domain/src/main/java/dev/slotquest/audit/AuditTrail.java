package dev.slotquest.audit;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import dev.slotquest.shared.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what happened. */
@Repository
public class AuditTrail {

    private static final int LONGEST_HISTORY = 1_000;
    private static final int PORTION = 1_000;

    private static final String SELECT = """
            select id, occurred_at, actor_id, actor_name, channel, action, subject_type, subject_id,
                   before_json, after_json, reason
            from audit_entry
            """;

    private final JdbcClient jdbc;
    private final AuditJson json;

    AuditTrail(JdbcClient jdbc, AuditJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The history of one object, oldest first; of a very long one the latest {@value #LONGEST_HISTORY} entries. */
    public List<AuditEntry> of(Subject subject) {
        return jdbc.sql(SELECT + """
                where subject_type = :type and subject_id = :id
                order by id desc limit :longest
                """)
                .param("type", subject.type())
                .param("id", subject.id())
                .param("longest", LONGEST_HISTORY)
                .query(this::entry)
                .list()
                .reversed();
    }

    /** All entries that were looked for, latest first; the wanted sort does not matter. */
    public Page<AuditEntry> search(AuditSearch search, PageRequest wanted) {
        var params = new LinkedHashMap<String, Object>();
        String where = where(search, params);
        long total = jdbc.sql("select count(*) from audit_entry " + where)
                .params(params)
                .query((row, _) -> row.getLong(1))
                .single();
        params.put("size", wanted.size());
        params.put("offset", wanted.offset());
        List<AuditEntry> items = jdbc.sql(SELECT + where + " order by id desc limit :size offset :offset")
                .params(params)
                .query(this::entry)
                .list();
        return new Page<>(items, wanted.page(), wanted.size(), total);
    }

    /** All entries that were looked for, latest first, a portion at a time: as many as there are need no more memory. */
    public void inPortions(AuditSearch search, Consumer<List<AuditEntry>> reader) {
        var params = new LinkedHashMap<String, Object>();
        String where = where(search, params) + " and id < :before order by id desc limit " + PORTION;
        long before = Long.MAX_VALUE;
        List<AuditEntry> portion;
        do {
            params.put("before", before);
            portion = jdbc.sql(SELECT + where).params(params).query(this::entry).list();
            if (!portion.isEmpty()) {
                reader.accept(portion);
                before = portion.getLast().id();
            }
        } while (portion.size() == PORTION);
    }

    /** The kinds of objects that anything happened to, in order. */
    public List<String> subjectTypes() {
        return jdbc.sql("select distinct subject_type from audit_entry order by subject_type")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    /** The latest entry of all; 0 when there is none. */
    public long latest() {
        return jdbc.sql("select coalesce(max(id), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    /** Entries after one of them, the oldest first. */
    public List<AuditEntry> after(long id, int most) {
        return jdbc.sql(SELECT + "where id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query(this::entry)
                .list();
    }

    /** Those of these that are there, the oldest first. */
    public List<AuditEntry> among(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where id in (:ids) order by id")
                        .param("ids", ids)
                        .query(this::entry)
                        .list();
    }

    private static String where(AuditSearch search, Map<String, Object> params) {
        var where = new StringBuilder("where true");
        if (search.from() != null) {
            where.append(" and occurred_at >= :from");
            params.put("from", Timestamp.from(search.from()));
        }
        if (search.to() != null) {
            where.append(" and occurred_at < :to");
            params.put("to", Timestamp.from(search.to()));
        }
        if (search.actor() != null) {
            where.append(" and actor_name = :actor");
            params.put("actor", search.actor());
        }
        String action = search.action();
        if (action != null && action.endsWith("*")) {
            where.append(" and left(action, char_length(:action)) = :action");
            params.put("action", action.substring(0, action.length() - 1));
        } else if (action != null) {
            where.append(" and action = :action");
            params.put("action", action);
        }
        if (search.subjectType() != null) {
            where.append(" and subject_type = :type");
            params.put("type", search.subjectType());
        }
        if (search.subjectId() != null) {
            where.append(" and subject_id = :subject");
            params.put("subject", search.subjectId());
        }
        if (search.reason() != null) {
            where.append(" and locate(:reason, reason) > 0");
            params.put("reason", search.reason());
        }
        return where.toString();
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("occurred_at").toInstant(),
                new Actor(actorId(row), row.getString("actor_name"), Channel.valueOf(row.getString("channel"))),
                row.getString("action"),
                new Subject(row.getString("subject_type"), row.getString("subject_id")),
                json.read(row.getString("before_json")),
                json.read(row.getString("after_json")),
                row.getString("reason"));
    }

    private static @Nullable Long actorId(ResultSet row) throws SQLException {
        long id = row.getLong("actor_id");
        return row.wasNull() ? null : id;
    }
}
