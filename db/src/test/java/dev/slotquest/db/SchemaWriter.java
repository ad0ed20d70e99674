package dev.slotquest.db;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down a database as statements: what MariaDB says it would take to make it again. */
final class SchemaWriter {
    private static final int DEFINITION_OF_TABLE = 2;
    private static final int DEFINITION_OF_VIEW = 2;
    private static final int DEFINITION_OF_TRIGGER = 3;

    private final TestDatabase database;
    private final JdbcClient jdbc;

    private SchemaWriter(TestDatabase database) {
        this.database = database;
        this.jdbc = database.jdbc();
    }

    static SchemaScript write(TestDatabase database) {
        var writer = new SchemaWriter(database);
        return new SchemaScript(writer.structure(), writer.rows());
    }

    private String structure() {
        var statements = new ArrayList<String>();
        for (var table : names("tables", "table_name", "table_schema", "table_type = 'BASE TABLE'")) {
            statements.add(definition("TABLE", table, DEFINITION_OF_TABLE));
        }
        for (var view : names("views", "table_name", "table_schema", "TRUE")) {
            statements.add(definition("VIEW", view, DEFINITION_OF_VIEW).replace("`" + database.name() + "`.", ""));
        }
        for (var trigger : names("triggers", "trigger_name", "trigger_schema", "TRUE")) {
            statements.add(definition("TRIGGER", trigger, DEFINITION_OF_TRIGGER));
        }
        return String.join(";\n", statements);
    }

    private String rows() {
        return names("tables", "table_name", "table_schema", "table_type = 'BASE TABLE'").stream()
                .map(this::rows)
                .filter(statement -> !statement.isEmpty())
                .collect(Collectors.joining(";\n"));
    }

    private String rows(String table) {
        var columns = jdbc.sql("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name = ? AND is_generated = 'NEVER'
                ORDER BY ordinal_position
                """).param(table).query(String.class).list();
        var values = columns.stream()
                .map(column -> "QUOTE(`" + column + "`)")
                .collect(Collectors.joining(
                        ", ", "SELECT CONCAT('(', CONCAT_WS(', ', ", "), ')') FROM `" + table + "`"));
        var tuples = jdbc.sql(values).query(String.class).list();
        var names = columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
        return tuples.isEmpty()
                ? ""
                : "INSERT INTO `" + table + "` (" + names + ") VALUES\n" + String.join(",\n", tuples);
    }

    private List<String> names(String view, String name, String schema, String condition) {
        return jdbc.sql("SELECT " + name + " FROM information_schema." + view + " WHERE " + schema
                        + " = DATABASE() AND " + condition + " ORDER BY " + name)
                .query(String.class)
                .list();
    }

    private String definition(String kind, String name, int column) {
        return jdbc.sql("SHOW CREATE " + kind + " `" + name + "`")
                .query((row, _) -> row.getString(column))
                .single();
    }
}
