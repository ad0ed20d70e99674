package dev.slotquest.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How each work is getting on, over all processes and beyond their end. */
@Repository
class WorkRuns {

    private static final int LONGEST_ERROR = 500;

    private final JdbcTemplate jdbc;

    WorkRuns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what one process tells; a later success or failure of another process stays. */
    @Transactional
    public void keep(List<WorkState> states) {
        jdbc.batchUpdate("""
                insert into work_run (name, last_success, last_failure, last_error, failures_in_a_row)
                values (?, ?, ?, ?, ?)
                on duplicate key update
                    last_success = coalesce(greatest(last_success, values(last_success)),
                                            values(last_success), last_success),
                    last_failure = coalesce(greatest(last_failure, values(last_failure)),
                                            values(last_failure), last_failure),
                    last_error = coalesce(values(last_error), last_error),
                    failures_in_a_row = values(failures_in_a_row)""", states.stream().map(WorkRuns::row).toList());
    }

    /** What is known, by name. */
    @Transactional(readOnly = true)
    public List<WorkState> all() {
        return jdbc.query("select * from work_run order by name", (row, _) -> state(row));
    }

    private static @Nullable Object[] row(WorkState state) {
        String error = state.lastError();
        return new @Nullable Object[] {
            state.name(),
            state.lastSuccess(),
            state.lastFailure(),
            error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR),
            state.failuresInARow()
        };
    }

    private static WorkState state(ResultSet row) throws SQLException {
        return new WorkState(
                row.getString("name"),
                instant(row.getTimestamp("last_success")),
                instant(row.getTimestamp("last_failure")),
                row.getString("last_error"),
                row.getInt("failures_in_a_row"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
