package dev.slotquest.jobs;

import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every run of every job; of each job the latest hundreds, and always its last good and its last bad one. */
@Repository
class JobRuns {

    static final int MOST_KEPT = 500;

    private final JdbcTemplate jdbc;

    JobRuns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A run that somebody asked for; {@code fresh} when nobody else had. */
    record Asked(long id, boolean fresh) {}

    /** Notes that somebody wants a run; who comes while one is waiting gets that one. */
    @Transactional
    public Asked ask(String job, String by, Instant now) {
        List<Long> waiting = jdbc.query(
                "select id from job_run where state = 'WAITING' and job = ? order by id limit 1 for update",
                (row, _) -> row.getLong("id"),
                job);
        return waiting.isEmpty()
                ? new Asked(add(job, "WAITING", by, null, now, null), true)
                : new Asked(waiting.getFirst(), false);
    }

    /** Begins a run whose time has come. */
    @Transactional
    public long begin(String job, String instance, Instant planned, Instant now) {
        return add(job, "RUNNING", null, instance, planned, now);
    }

    /** Begins a run that somebody wanted; a row for it that is gone comes back. */
    @Transactional
    public void beginAsked(long id, String instance, Instant now) {
        jdbc.update(
                "update job_run set state = 'RUNNING', instance = ?, started_at = ?, alive_at = ?, ended_at = null,"
                        + " error = null where id = ?",
                instance,
                now,
                now,
                id);
    }

    private long add(
            String job,
            String state,
            @Nullable String by,
            @Nullable String instance,
            Instant planned,
            @Nullable Instant now) {
        return Objects.requireNonNull(
                jdbc.queryForObject("""
                insert into job_run (job, state, asked_by, instance, planned_at, started_at, alive_at)
                values (?, ?, ?, ?, ?, ?, ?) returning id""", Long.class, job, state, by, instance, planned, now, now));
    }

    @Transactional
    public void done(long id, int changed, Instant now) {
        jdbc.update(
                "update job_run set state = 'DONE', ended_at = ?, changed = ?, error = null where id = ?",
                now,
                changed,
                id);
    }

    @Transactional
    public void failed(long id, String error, Instant now) {
        jdbc.update(
                "update job_run set state = 'FAILED', ended_at = ?, error = left(?, 500) where id = ?", now, error, id);
    }

    /** For which work somebody waits. */
    Set<String> waiting() {
        return Set.copyOf(jdbc.query(
                "select distinct job from job_run where state = 'WAITING'",
                (row, _) -> Objects.requireNonNull(row.getString("job"))));
    }

    /** Whoever waits for a work that is never finished is served by its next portion. */
    @Transactional
    public int doneWaiting(String work, Instant portionDone) {
        return jdbc.update("""
                update job_run set state = 'DONE', started_at = ?, ended_at = ?
                 where state = 'WAITING' and job = ? and planned_at <= ?""", portionDone, portionDone, work, portionDone);
    }

    /** The processes of these runs are at them. */
    @Transactional
    public void alive(Collection<Long> ids, Instant now) {
        jdbc.batchUpdate(
                "update job_run set alive_at = ? where id = ? and state = 'RUNNING'",
                ids.stream().map(id -> new Object[] {now, id}).toList());
    }

    /** Gives up runs whose process has been silent since, and wishes that nobody has taken up since; how many. */
    @Transactional
    public int loseThoseSilentSince(Instant silent, Instant waiting, Instant now) {
        return jdbc.update(
                        "update job_run set state = 'LOST', ended_at = ? where state = 'RUNNING' and alive_at < ?",
                        now,
                        silent)
                + jdbc.update(
                        "update job_run set state = 'LOST', ended_at = ? where state = 'WAITING' and planned_at < ?",
                        now,
                        waiting);
    }

    /** Forgets what is too old to be of use. */
    @Transactional
    public void prune(String job) {
        List<Long> oldest = jdbc.query(
                "select id from job_run where job = ? order by id desc limit 1 offset ?",
                (row, _) -> row.getLong("id"),
                job,
                MOST_KEPT - 1);
        if (!oldest.isEmpty()) {
            Long good = newest(job, "state = 'DONE'");
            Long bad = newest(job, "state in ('FAILED', 'LOST')");
            jdbc.update(
                    "delete from job_run where job = ? and id < ? and id <> ? and id <> ? and ended_at is not null",
                    job,
                    oldest.getFirst(),
                    good,
                    bad);
        }
    }

    private Long newest(String job, String condition) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select coalesce(max(id), 0) from job_run where job = ? and " + condition, Long.class, job));
    }

    Optional<JobRun> find(long id) {
        return jdbc.query("select * from job_run where id = ?", (row, _) -> run(row), id).stream()
                .findFirst();
    }

    @Transactional(readOnly = true)
    public Page<JobRun> of(String job, PageRequest wanted) {
        long total = Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from job_run where job = ?", Long.class, job));
        List<JobRun> items = jdbc.query(
                "select * from job_run where job = ? order by id desc limit ? offset ?",
                (row, _) -> run(row),
                job,
                wanted.size(),
                wanted.offset());
        return new Page<>(items, wanted.page(), wanted.size(), total);
    }

    /** Of each job its newest run in one of these states. */
    Map<String, JobRun> newest(JobRun.State... states) {
        String places = List.of(states).stream().map(state -> "?").collect(Collectors.joining(", "));
        Object[] names = List.of(states).stream().map(JobRun.State::name).toArray();
        return jdbc
                .query(
                        "select * from job_run where id in (select max(id) from job_run where state in (" + places
                                + ") group by job)",
                        (row, _) -> run(row),
                        names)
                .stream()
                .collect(Collectors.toMap(JobRun::job, Function.identity()));
    }

    private static JobRun run(ResultSet row) throws SQLException {
        return new JobRun(
                row.getLong("id"),
                row.getString("job"),
                JobRun.State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                row.getString("instance"),
                row.getTimestamp("planned_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ended_at")),
                row.getObject("changed", Integer.class),
                row.getString("error"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
