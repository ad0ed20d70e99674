package dev.slotquest.booking;

import dev.slotquest.shared.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Seats that may be had since a moment ago, as long as somebody on the wait list has not been asked. */
@Repository
class WaitOpenings {

    private final JdbcTemplate jdbc;

    WaitOpenings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that may be had.
     *
     * @param consultantId whose; {@code null}: everybody's
     * @param window the slot that was given back, or a stretch of time in which slots may have opened
     * @param freed whether a seat of exactly this slot was given back
     * @param freedAt since when it is looking for somebody
     */
    record Opening(long id, @Nullable Long consultantId, TimeSpan window, boolean freed, Instant freedAt) {}

    /** Notes an opening, if anybody waits for something like it. */
    void addIfAwaited(
            @Nullable Long consultantId, TimeSpan window, boolean freed, Instant freedAt, Instant now, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(window.start(), zone);
        LocalDate last = LocalDate.ofInstant(window.end(), zone);
        jdbc.update(
                """
                insert into wait_opening (consultant_id, starts_at, ends_at, freed, freed_at, next_look)
                select ?, ?, ?, ?, ?, ? from dual
                 where exists (select 1 from wait_entry
                                where state in ('WAITING', 'OFFERED') and last_day >= ? and first_day <= ?
                                  and (? is null or consultant_id is null or consultant_id = ?))""",
                consultantId,
                window.start(),
                window.end(),
                freed,
                freedAt,
                now,
                first,
                last,
                consultantId,
                consultantId);
    }

    List<Opening> due(Instant now, int most) {
        return find("where next_look <= ? order by freed_at, id limit ?", now, most);
    }

    /** Locks the opening until the transaction ends; whether it is still there. */
    boolean lock(Opening opening) {
        return !find("where id = ? for update", opening.id()).isEmpty();
    }

    void delete(Opening opening) {
        jdbc.update("delete from wait_opening where id = ?", opening.id());
    }

    void lookAgainAt(Opening opening, Instant at) {
        jdbc.update("update wait_opening set next_look = ? where id = ?", at, opening.id());
    }

    /** Somebody who had another offer may take one of these now. */
    void lookAgainAtAll(Instant now) {
        jdbc.update("update wait_opening set next_look = ? where next_look > ?", now, now);
    }

    private List<Opening> find(String rest, Object... arguments) {
        return jdbc.query("select * from wait_opening " + rest, (row, n) -> opening(row), arguments);
    }

    private static Opening opening(ResultSet row) throws SQLException {
        long consultant = row.getLong("consultant_id");
        Long consultantOrAll = row.wasNull() ? null : consultant;
        return new Opening(
                row.getLong("id"),
                consultantOrAll,
                new TimeSpan(BookingRows.instant(row, "starts_at"), BookingRows.instant(row, "ends_at")),
                row.getBoolean("freed"),
                BookingRows.instant(row, "freed_at"));
    }
}
