package dev.slotquest.outcomes;

import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Appointments of which nobody has said what became of them: who was asked, what is overdue, and the daily runs. */
@Repository
class OpenOutcomeTable {

    private static final String OPEN = "b.outcome is null and b.seat is not null";

    private static final RowMapper<Long> ID = (row, n) -> row.getLong("id");

    private final JdbcTemplate jdbc;

    OpenOutcomeTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that ended within a stretch of time and were not asked about. */
    List<Long> notAskedAbout(Instant from, Instant until, int most) {
        return jdbc.query(
                "select b.id from booking b left join outcome_prompt p on p.booking_id = b.id where " + OPEN
                        + " and b.ends_at > ? and b.ends_at <= ? and p.booking_id is null"
                        + " order by b.ends_at, b.id limit ?",
                ID,
                from,
                until,
                most);
    }

    /** Notes that the consultant is asked; whether nobody had been. */
    boolean ask(long bookingId, Instant now) {
        return jdbc.update("insert ignore into outcome_prompt (booking_id, asked_at) values (?, ?)", bookingId, now)
                == 1;
    }

    /** Puts everything that is over and open on the list of what is overdue; how much is new on it. */
    int markOverdue(Instant endedBy, Instant now) {
        return jdbc.update(
                "insert ignore into outcome_overdue (booking_id, since) select b.id, ? from booking b where " + OPEN
                        + " and b.ends_at <= ?",
                now,
                endedBy);
    }

    /** Takes from the list what is known meanwhile. */
    int forgetKnown() {
        return jdbc.update(
                "delete o from outcome_overdue o join booking b on b.id = o.booking_id where not (" + OPEN + ")");
    }

    /** What is overdue, the oldest appointment first. */
    List<Long> overdue(int most) {
        return jdbc.query(
                "select b.id from outcome_overdue o join booking b on b.id = o.booking_id where " + OPEN
                        + " order by b.ends_at, b.id limit ?",
                ID,
                most);
    }

    long overdueCount() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from outcome_overdue o join booking b on b.id = o.booking_id where " + OPEN,
                Long.class));
    }

    boolean anyOverdue() {
        return !overdue(1).isEmpty();
    }

    /** What ended within a stretch of time and is open, the oldest first. */
    List<Long> open(Instant from, Instant until, int most) {
        return jdbc.query(
                "select b.id from booking b where " + OPEN
                        + " and b.ends_at > ? and b.ends_at <= ? order by b.ends_at, b.id limit ?",
                ID,
                from,
                until,
                most);
    }

    /** One page of what is over and open and fits, the oldest first. */
    Page<Long> find(OpenOutcomes wanted, Instant from, Instant until, PageRequest page) {
        List<Object> arguments = new ArrayList<>(List.of(from, until));
        String conditions = conditions(wanted, arguments);
        long total = Objects.requireNonNull(
                jdbc.queryForObject("select count(*)" + conditions, Long.class, arguments.toArray()));
        arguments.add(page.size());
        arguments.add(page.offset());
        List<Long> ids = jdbc.query(
                "select b.id" + conditions + " order by b.ends_at, b.id limit ? offset ?", ID, arguments.toArray());
        return new Page<>(ids, page.page(), page.size(), total);
    }

    private static String conditions(OpenOutcomes wanted, List<Object> arguments) {
        StringBuilder sql = new StringBuilder(" from booking b")
                .append(wanted.overdue() ? " join outcome_overdue o on o.booking_id = b.id" : "")
                .append(" where ")
                .append(OPEN)
                .append(" and b.ends_at > ? and b.ends_at <= ?");
        add(sql, arguments, " and b.starts_at >= ?", wanted.from());
        add(sql, arguments, " and b.starts_at < ?", wanted.to());
        add(sql, arguments, " and b.consultant_id = ?", wanted.consultantId());
        add(sql, arguments, " and b.booked_by = ?", wanted.bookedBy());
        return sql.toString();
    }

    private static void add(StringBuilder sql, List<Object> arguments, String condition, @Nullable Object argument) {
        if (argument != null) {
            sql.append(condition);
            arguments.add(argument);
        }
    }

    /** Notes the last run of a day. */
    void noteRun(LocalDate day, long overdue, OutcomeCounts week, Instant now) {
        jdbc.update("""
                insert into daily_outcomes (day, ran_at, overdue, came, missed) values (?, ?, ?, ?, ?)
                on duplicate key update ran_at = values(ran_at), overdue = values(overdue), came = values(came),
                    missed = values(missed)""", day, now, overdue, week.came(), week.missed());
    }

    /** Notes that people are told of the share of no-shows; whether they had not been on that day. */
    boolean tellShare(LocalDate day) {
        return jdbc.update("update daily_outcomes set share_told = true where day = ? and not share_told", day) == 1;
    }
}
