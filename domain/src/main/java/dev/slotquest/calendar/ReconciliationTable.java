package dev.slotquest.calendar;

import dev.slotquest.calendar.Reconciliation.Finding;
import dev.slotquest.calendar.Reconciliation.Kind;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the reports about differences between bookings and calendars. */
@Repository
class ReconciliationTable {

    private static final String LOCAL = "consultant:";

    private final JdbcTemplate jdbc;
    private final BusinessTime time;

    ReconciliationTable(JdbcTemplate jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Asks for a report. */
    @Transactional
    void request(Actor by) {
        jdbc.update("insert into reconciliation_run (started_by, requested_at) values (?, ?)", by.name(), time.now());
    }

    /** Takes on a report that was asked for; the first process that comes gets it. */
    @Transactional
    Optional<Long> claim() {
        List<Long> waiting = jdbc.query(
                "select id from reconciliation_run where started_at is null order by id limit 1 for update skip locked",
                (row, n) -> row.getLong("id"));
        waiting.forEach(id -> jdbc.update("update reconciliation_run set started_at = ? where id = ?", time.now(), id));
        return waiting.stream().findFirst();
    }

    /** Begins a report. */
    @Transactional
    long begin(Actor by) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                insert into reconciliation_run (started_by, requested_at, started_at) values (?, ?, ?) returning id""", Long.class, by.name(), time.now(), time.now()));
    }

    @Transactional
    void finish(long run, int calendars, int compared) {
        jdbc.update(
                "update reconciliation_run set finished_at = ?, calendars = ?, compared = ? where id = ?",
                time.now(),
                calendars,
                compared,
                run);
    }

    /**
     * A difference as it is found.
     *
     * @param key name of the calendar
     */
    record Found(
            String key,
            @Nullable Long consultantId,
            @Nullable Long bookingId,
            @Nullable String eventId,
            Kind kind,
            @Nullable String detail,
            @Nullable Instant startsAt,
            boolean healed) {}

    @Transactional
    void add(long run, Found found) {
        jdbc.update(
                """
                insert into reconciliation_finding (run_id, calendar_key, consultant_id, booking_id, event_id, kind, detail,
                                                    starts_at, healed)
                values (?, ?, ?, ?, ?, ?, left(?, 500), ?, ?)""",
                run,
                found.key(),
                found.consultantId(),
                found.bookingId(),
                found.eventId(),
                found.kind().name(),
                found.detail(),
                found.startsAt(),
                found.healed());
    }

    /** Notes who decided about a difference; whether nobody had before. */
    @Transactional
    boolean settle(long finding, Actor by) {
        return jdbc.update("""
                        update reconciliation_finding set settled_at = ?, settled_by = ?
                         where id = ? and not healed and settled_at is null""", time.now(), by.name(), finding) == 1;
    }

    /** Has the event of a difference removed by whoever works next. */
    @Transactional
    void removalDue(long finding) {
        jdbc.update("update reconciliation_finding set removal_due = true where id = ?", finding);
    }

    List<Finding> removalsDue() {
        return jdbc.query(
                "select * from reconciliation_finding where removal_due and event_id is not null limit 100",
                (row, n) -> finding(row));
    }

    @Transactional
    void removed(long finding) {
        jdbc.update("update reconciliation_finding set removal_due = false where id = ?", finding);
    }

    Optional<Finding> finding(long id) {
        return jdbc.query("select * from reconciliation_finding where id = ?", (row, n) -> finding(row), id).stream()
                .findFirst();
    }

    @Transactional(readOnly = true)
    Optional<Reconciliation> latest() {
        return runs(" where started_at is not null order by id desc limit 1").stream()
                .findFirst()
                .map(run -> withFindings(run));
    }

    @Transactional(readOnly = true)
    Optional<Reconciliation> byId(long id) {
        return runs(" where id = ?", id).stream().findFirst().map(run -> withFindings(run));
    }

    List<Reconciliation> recent(int most) {
        return runs(" where started_at is not null order by id desc limit ?", most);
    }

    private List<Reconciliation> runs(String rest, Object... arguments) {
        return jdbc.query(
                "select * from reconciliation_run" + rest,
                (row, n) -> new Reconciliation(
                        row.getLong("id"),
                        row.getString("started_by"),
                        Objects.requireNonNull(WishRows.instant(row, "started_at")),
                        WishRows.instant(row, "finished_at"),
                        row.getInt("calendars"),
                        row.getInt("compared"),
                        List.of()),
                arguments);
    }

    private Reconciliation withFindings(Reconciliation run) {
        return new Reconciliation(
                run.id(),
                run.startedBy(),
                run.startedAt(),
                run.finishedAt(),
                run.calendars(),
                run.compared(),
                jdbc.query("""
                        select * from reconciliation_finding where run_id = ?
                         order by healed or settled_at is not null, id limit 2000""", (row, n) -> finding(row), run.id()));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        String key = Objects.requireNonNull(row.getString("calendar_key"));
        return new Finding(
                row.getLong("id"),
                row.getObject("consultant_id", Long.class),
                key.startsWith(LOCAL) ? null : key,
                row.getObject("booking_id", Long.class),
                row.getString("event_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("detail"),
                WishRows.instant(row, "starts_at"),
                row.getBoolean("healed"),
                WishRows.instant(row, "settled_at"),
                row.getString("settled_by"));
    }
}
