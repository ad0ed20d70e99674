package dev.slotquest.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When each job runs. */
@Repository
class JobTable {

    private final JdbcTemplate jdbc;

    JobTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A job as it is kept.
     *
     * @param usual what the program proposed last
     * @param since from when on it is expected to run by its schedule
     * @param missedSince since when people know that it fails or stays out
     */
    record Kept(
            String name,
            JobSchedule schedule,
            boolean enabled,
            JobSchedule usual,
            Instant since,
            @Nullable Instant missedSince) {}

    List<Kept> all() {
        return jdbc.query("select * from job order by name", (row, _) -> kept(row));
    }

    Optional<Kept> find(String name) {
        return jdbc.query("select * from job where name = ?", (row, _) -> kept(row), name).stream()
                .findFirst();
    }

    /** Takes on what the program proposes, unless somebody wants it otherwise. */
    @Transactional
    public Kept propose(String name, JobSchedule proposed, Instant now) {
        jdbc.update(
                """
                insert ignore into job (name, cron, zone, enabled, usual_cron, usual_zone, since)
                values (?, ?, ?, true, ?, ?, ?)""",
                name,
                proposed.cron(),
                proposed.zone().name(),
                proposed.cron(),
                proposed.zone().name(),
                now);
        Kept kept = lock(name).orElseThrow();
        if (kept.usual().equals(proposed)) {
            return kept;
        }
        jdbc.update(
                "update job set usual_cron = ?, usual_zone = ? where name = ?",
                proposed.cron(),
                proposed.zone().name(),
                name);
        if (kept.schedule().equals(kept.usual())) {
            change(name, proposed, kept.enabled(), now);
        }
        return find(name).orElseThrow();
    }

    /** For somebody who is about to change it. */
    Optional<Kept> lock(String name) {
        return jdbc.query("select * from job where name = ? for update", (row, _) -> kept(row), name).stream()
                .findFirst();
    }

    void change(String name, JobSchedule schedule, boolean enabled, Instant now) {
        jdbc.update(
                "update job set cron = ?, zone = ?, enabled = ?, since = ? where name = ?",
                schedule.cron(),
                schedule.zone().name(),
                enabled,
                now,
                name);
    }

    /** Notes that people are told of a job that fails or stays out; whether they had not been told. */
    boolean missed(String name, Instant now) {
        return jdbc.update("update job set missed_since = ? where name = ? and missed_since is null", now, name) == 1;
    }

    /** Notes that a job is as it should be; whether people had been told otherwise. */
    boolean found(String name) {
        return jdbc.update("update job set missed_since = null where name = ? and missed_since is not null", name) == 1;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("name"),
                JobSchedule.cron(row.getString("cron"), JobSchedule.Zone.valueOf(row.getString("zone"))),
                row.getBoolean("enabled"),
                JobSchedule.cron(row.getString("usual_cron"), JobSchedule.Zone.valueOf(row.getString("usual_zone"))),
                row.getTimestamp("since").toInstant(),
                instant(row.getTimestamp("missed_since")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
