package dev.slotquest.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which column stands for which field: what somebody has said, else the name of the column itself.
 *
 * @param said column to field, or to {@code feature:NAME}
 */
record ColumnMapping(ImportKind kind, Map<String, String> said) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FEATURE = Pattern.compile(ImportKind.FEATURE + "[A-Za-z0-9_.-]{1,40}");
    private static final int LONGEST = 4_000;

    /** Reads what somebody has said as JSON, {@code {"their column": "our field"}} or the other way round. */
    static Optional<ColumnMapping> read(ImportKind kind, @Nullable String json) {
        if (json == null || json.isBlank()) {
            return Optional.of(new ColumnMapping(kind, Map.of()));
        }
        if (json.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Map<String, String> read = JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
            return read == null ? Optional.empty() : of(kind, read);
        } catch (JacksonException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<ColumnMapping> of(ImportKind kind, Map<String, String> read) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : read.entrySet()) {
            String left = entry.getKey().strip();
            String right = entry.getValue() == null ? "" : entry.getValue().strip();
            if (isTarget(kind, right)) {
                said.put(left, right);
            } else if (isTarget(kind, left)) {
                said.put(right, left);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new ColumnMapping(kind, said));
    }

    private static boolean isTarget(ImportKind kind, String name) {
        return kind.fields().contains(name) || FEATURE.matcher(name).matches();
    }

    /** Whether rows with these columns can be read. */
    boolean suffices(List<String> columns) {
        Map<String, String> row = new LinkedHashMap<>();
        columns.forEach(column -> row.put(column, column));
        Set<String> fields = apply(row).keySet();
        return kind.needed().stream()
                .allMatch(field -> fields.contains(field)
                        || (field.equals("customer_name") && fields.contains("customer_last_name")));
    }

    /** The values of a row by field; what stands for nothing is left out. */
    Map<String, String> apply(Map<String, String> row) {
        Map<String, String> fields = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            String target = said.get(column.strip());
            if (target != null) {
                fields.put(target, value);
            } else {
                kind.fieldNamed(column)
                        .filter(field -> !said.containsValue(field))
                        .ifPresent(field -> fields.put(field, value));
            }
        });
        return fields;
    }

    /** The ids that these rows have, as far as they can be ids. */
    List<String> ids(List<SourceRow> rows) {
        return rows.stream()
                .map(row -> apply(row.values()).getOrDefault("id", "").strip())
                .filter(id -> !id.isEmpty() && id.length() <= RowReading.LONGEST_ID)
                .distinct()
                .toList();
    }
}
