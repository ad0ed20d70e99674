package dev.slotquest.portal.play.tv;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The walls, each with the hash of its secret. */
@Repository
class DisplayRows {

    private static final String SELECT = "select id, name, created_by, created_at, last_seen_at from display ";

    private final JdbcClient jdbc;

    DisplayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Display> all() {
        return jdbc.sql(SELECT + "order by name, id")
                .query((row, n) -> display(row))
                .list();
    }

    Optional<Display> withHash(String hash) {
        return jdbc.sql(SELECT + "where secret_hash = ?")
                .param(hash)
                .query((row, n) -> display(row))
                .optional();
    }

    Optional<Display> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, n) -> display(row))
                .optional();
    }

    void add(String name, String hash, String by, Instant now) {
        jdbc.sql("insert into display (name, secret_hash, created_by, created_at) values (?, ?, ?, ?)")
                .param(name)
                .param(hash)
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    boolean remove(long id) {
        return jdbc.sql("delete from display where id = ?").param(id).update() == 1;
    }

    void seen(long id, Instant now) {
        jdbc.sql("update display set last_seen_at = ? where id = ?")
                .param(Timestamp.from(now))
                .param(id)
                .update();
    }

    private static Display display(ResultSet row) throws SQLException {
        Timestamp seen = row.getTimestamp("last_seen_at");
        return new Display(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("name")),
                Objects.requireNonNull(row.getString("created_by")),
                row.getTimestamp("created_at").toInstant(),
                seen == null ? null : seen.toInstant());
    }
}
