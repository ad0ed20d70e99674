package dev.slotquest.customers;

import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The texts of other modules in which a person may be named in passing. */
@Repository
class TextTraces {

    private final JdbcTemplate jdbc;
    private final ObjectProvider<TextColumn> columns;
    private final JsonMapper json = JsonMapper.builder().build();

    TextTraces(JdbcTemplate jdbc, ObjectProvider<TextColumn> columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    /** Takes a person out of all texts; in JSON only out of values, so that it stays what it was. */
    void takeOut(PersonalWords words) {
        if (!words.expression().isEmpty()) {
            columns.forEach(column -> takeOut(words, column));
        }
    }

    private void takeOut(PersonalWords words, TextColumn where) {
        String name = where.column();
        List<String> texts = jdbc.query(
                "select distinct %1$s from %2$s where %1$s regexp ?".formatted(name, where.table()),
                (row, n) -> Objects.requireNonNull(row.getString(1)),
                words.expression());
        jdbc.batchUpdate(
                "update %2$s set %1$s = ? where %1$s = ?".formatted(name, where.table()),
                texts.stream()
                        .map(text -> new Object[] {without(words, text), text})
                        .toList());
    }

    private String without(PersonalWords words, String text) {
        String start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return words.takenOutOf(text);
        }
        try {
            return json.writeValueAsString(without(words, json.readTree(text)));
        } catch (JacksonException _) {
            return words.takenOutOf(text);
        }
    }

    private JsonNode without(PersonalWords words, JsonNode node) {
        return switch (node) {
            case StringNode value -> StringNode.valueOf(words.takenOutOf(value.stringValue()));
            case ObjectNode object -> {
                object.propertyNames().stream()
                        .filter(name -> !name.startsWith("@"))
                        .toList()
                        .forEach(name -> object.set(name, without(words, object.get(name))));
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, without(words, array.get(i)));
                }
                yield array;
            }
            default -> node;
        };
    }
}
