package dev.slotquest.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What came in under which id, so that the same id again is the same thing. */
@Repository
class Sources {

    private final JdbcTemplate jdbc;

    Sources(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Long> known(ImportKind kind, Collection<String> ids) {
        Map<String, Long> known = new HashMap<>();
        if (ids.isEmpty()) {
            return known;
        }
        List<Object> arguments = new ArrayList<>();
        arguments.add(kind.name());
        arguments.addAll(ids);
        jdbc.query(
                "select source_id, target_id from import_source where kind = ? and source_id in ("
                        + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")",
                row -> {
                    known.put(Objects.requireNonNull(row.getString("source_id")), row.getLong("target_id"));
                },
                arguments.toArray());
        return known;
    }

    void keep(ImportKind kind, long run, Map<String, Long> targets) {
        if (targets.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        targets.forEach((source, target) -> Collections.addAll(values, kind.name(), source, target, run));
        jdbc.update(
                "insert into import_source (kind, source_id, target_id, import_id) values "
                        + String.join(", ", Collections.nCopies(targets.size(), "(?, ?, ?, ?)")),
                values.toArray());
    }

    /** Keeps what only a model reads. */
    void keepFeatures(Map<Long, Map<String, String>> features) {
        List<Object> values = new ArrayList<>();
        features.forEach((booking, known) ->
                known.forEach((feature, content) -> Collections.addAll(values, booking, feature, content)));
        if (!values.isEmpty()) {
            jdbc.update(
                    "insert into booking_feature (booking_id, feature, content) values "
                            + String.join(", ", Collections.nCopies(values.size() / 3, "(?, ?, ?)")),
                    values.toArray());
        }
    }
}
