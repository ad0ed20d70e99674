package dev.slotquest.imports;

import dev.slotquest.imports.ImportRun.State;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of imports and of what is wrong with their rows. */
@Repository
class ImportRuns {

    private static final String SELECT =
            "select r.*, u.username from import_run r left join user_account u on u.id = r.started_by ";

    private final JdbcTemplate jdbc;

    ImportRuns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows came to what. */
    record Tally(long position, long imported, long unchanged, List<RowFault> faults) {

        long refused() {
            return faults.stream().map(RowFault::row).distinct().count();
        }
    }

    long add(
            ImportKind kind,
            boolean dryRun,
            String fileName,
            String storedAs,
            @Nullable String mapping,
            Actor by,
            Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var insert = connection.prepareStatement("""
                            insert into import_run (kind, dry_run, file_name, stored_as, mapping, state, position,
                                                    imported, unchanged, refused, started_by, channel, created_at)
                            values (?, ?, ?, ?, ?, 'WAITING', 0, 0, 0, 0, ?, ?, ?)""", new String[] {"id"});
                    insert.setString(1, kind.name());
                    insert.setBoolean(2, dryRun);
                    insert.setString(3, fileName);
                    insert.setString(4, storedAs);
                    insert.setString(5, mapping);
                    insert.setObject(6, by.userId());
                    insert.setString(7, by.channel().name());
                    insert.setTimestamp(8, Timestamp.from(now));
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    Optional<ImportRun> byId(long id) {
        return jdbc.query(SELECT + "where r.id = ?", ImportRuns::run, id).stream()
                .findFirst();
    }

    List<ImportRun> latest(int most, long offset) {
        return jdbc.query(SELECT + "order by r.id desc limit ? offset ?", ImportRuns::run, most, offset);
    }

    long count() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from import_run", Long.class));
    }

    /** Locks all imports that are not over; the oldest first. */
    List<Open> lockOpen() {
        return jdbc.query(
                "select id, stored_as, claimed_until, created_at from import_run"
                        + " where state in ('WAITING', 'RUNNING') order by id for update",
                (row, n) -> new Open(
                        row.getLong("id"),
                        row.getString("stored_as"),
                        maybeInstant(row, "claimed_until"),
                        Objects.requireNonNull(row.getTimestamp("created_at")).toInstant()));
    }

    /** An import that is not over. */
    record Open(
            long id, @Nullable String storedAs, @Nullable Instant claimedUntil, Instant createdAt) {

        boolean claimedAt(Instant now) {
            return claimedUntil != null && claimedUntil.isAfter(now);
        }
    }

    void claim(long id, Instant until) {
        jdbc.update("update import_run set state = 'RUNNING', claimed_until = ? where id = ?", until, id);
    }

    void release(long id) {
        jdbc.update("update import_run set claimed_until = null where id = ?", id);
    }

    void counted(long id, long total) {
        jdbc.update("update import_run set total = ? where id = ?", total, id);
    }

    /** Adds what came of a portion. */
    void add(long id, Tally tally, Instant claimedUntil) {
        jdbc.update("""
                update import_run set position = ?, imported = imported + ?, unchanged = unchanged + ?,
                                      refused = refused + ?, claimed_until = ?
                 where id = ?""", tally.position(), tally.imported(), tally.unchanged(), tally.refused(), claimedUntil, id);
        if (tally.faults().isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        tally.faults()
                .forEach(fault -> Collections.addAll(
                        values, id, fault.row(), fault.field(), fault.code().name()));
        jdbc.update(
                "insert ignore into import_error (import_id, row_no, field, code) values "
                        + String.join(", ", Collections.nCopies(tally.faults().size(), "(?, ?, ?, ?)")),
                values.toArray());
    }

    void finish(long id, State state, @Nullable String fault, Instant now) {
        jdbc.update("""
                update import_run set state = ?, fault = ?, claimed_until = null, stored_as = null, finished_at = ?
                 where id = ?""", state.name(), fault, now, id);
    }

    List<RowFault> faults(long id, long afterRow, int most) {
        return jdbc.query(
                "select * from import_error where import_id = ? and row_no > ? order by row_no, field, code limit ?",
                (row, n) -> new RowFault(
                        row.getLong("row_no"),
                        Objects.requireNonNull(row.getString("field")),
                        RowFault.Code.valueOf(row.getString("code"))),
                id,
                afterRow,
                most);
    }

    /** Who brought the file. */
    Actor actor(long id) {
        return jdbc.query(
                        "select r.started_by, r.channel, u.username from import_run r"
                                + " left join user_account u on u.id = r.started_by where r.id = ?",
                        (row, n) -> {
                            long user = row.getLong("started_by");
                            String name = row.getString("username");
                            return name == null
                                    ? Actor.system()
                                    : new Actor(user, name, Channel.valueOf(row.getString("channel")));
                        },
                        id)
                .getFirst();
    }

    int removeErrorsOfRunsBefore(Instant instant, int most) {
        return jdbc.update("""
                delete from import_error
                 where import_id in (select id from import_run where finished_at < ?) limit ?""", instant, most);
    }

    private static ImportRun run(ResultSet row, int number) throws SQLException {
        long total = row.getLong("total");
        Long totalOrNone = row.wasNull() ? null : total;
        return new ImportRun(
                row.getLong("id"),
                ImportKind.valueOf(row.getString("kind")),
                row.getBoolean("dry_run"),
                Objects.requireNonNull(row.getString("file_name")),
                row.getString("stored_as"),
                row.getString("mapping"),
                State.valueOf(row.getString("state")),
                row.getString("fault"),
                totalOrNone,
                row.getLong("position"),
                row.getLong("imported"),
                row.getLong("unchanged"),
                row.getLong("refused"),
                row.getString("username"),
                Objects.requireNonNull(row.getTimestamp("created_at")).toInstant(),
                maybeInstant(row, "finished_at"));
    }

    private static @Nullable Instant maybeInstant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
