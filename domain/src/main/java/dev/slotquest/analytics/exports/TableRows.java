package dev.slotquest.analytics.exports;

import dev.slotquest.shared.BusinessTime;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the rows of a statement in portions by key; the first column is the key and is not part of a row. */
@Repository
class TableRows {

    private static final int PORTION = 2_000;

    private final JdbcTemplate jdbc;
    private final BusinessTime time;

    TableRows(JdbcTemplate jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** A row with its key. */
    private record Keyed(long key, List<@Nullable Object> values) {}

    /** @param sql with the last key and the size of a portion as its last two places */
    void inPortions(String sql, List<Object> arguments, Consumer<List<List<@Nullable Object>>> reader) {
        long last = 0;
        List<Keyed> portion;
        do {
            List<Object> all = new ArrayList<>(arguments);
            all.add(last);
            all.add(PORTION);
            portion = jdbc.query(sql, (row, n) -> keyed(row), all.toArray());
            if (!portion.isEmpty()) {
                reader.accept(portion.stream().map(Keyed::values).toList());
                last = portion.getLast().key();
            }
        } while (portion.size() == PORTION);
    }

    private Keyed keyed(ResultSet row) throws SQLException {
        ResultSetMetaData meta = row.getMetaData();
        List<@Nullable Object> values = new ArrayList<>();
        for (int column = 2; column <= meta.getColumnCount(); column++) {
            values.add(plain(row.getObject(column)));
        }
        return new Keyed(row.getLong(1), values);
    }

    private @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Timestamp at ->
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.toInstant().atZone(time.zone()));
            case Date day -> day.toLocalDate().toString();
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }
}
