package dev.slotquest.gamification.badges;

import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.Potential;
import dev.slotquest.gamification.badges.BadgeFigures.Deeds;
import dev.slotquest.gamification.ledger.MadeBookings;
import dev.slotquest.shared.BusinessTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The bookings that count for badges, kept in narrow rows so that they are quickly counted. */
@Repository
class BadgeDeedRows {

    private final JdbcTemplate jdbc;
    private final BusinessTime time;

    BadgeDeedRows(JdbcTemplate jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** What a booking counts as now; empty when it is as if it never was. */
    Optional<Deed> asBooked(long booking) {
        return booked("b.id = ?", booking).stream().findFirst();
    }

    /** All bookings of somebody that count. */
    List<Deed> allBooked(long user) {
        return booked("b.booked_by = ?", user);
    }

    private List<Deed> booked(String condition, long id) {
        String sql = """
                select b.id, b.booked_by, b.consultant_id, b.starts_at, b.outcome, b.note, b.potential
                  from booking b where %s and not %s""".formatted(condition, MadeBookings.neverWas("b"));
        return jdbc.query(sql, (row, n) -> booked(row), id);
    }

    private Deed booked(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return Deed.of(
                row.getLong("id"),
                row.getLong("booked_by"),
                row.getLong("consultant_id"),
                LocalDateTime.ofInstant(row.getTimestamp("starts_at").toInstant(), time.zone()),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("note"),
                Potential.valueOf(Objects.requireNonNull(row.getString("potential"))));
    }

    Optional<Deed> kept(long booking) {
        return kept("booking_id = ?", booking).stream().findFirst();
    }

    List<Deed> allKept(long user) {
        return kept("user_id = ?", user);
    }

    private List<Deed> kept(String condition, long id) {
        return jdbc.query(
                "select * from badge_deed where " + condition,
                (row, n) -> new Deed(
                        row.getLong("booking_id"),
                        row.getLong("user_id"),
                        row.getLong("consultant_id"),
                        row.getBoolean("came"),
                        row.getBoolean("noted"),
                        row.getBoolean("evening"),
                        row.getBoolean("morning"),
                        row.getBoolean("friday"),
                        row.getBoolean("won_back")),
                id);
    }

    void keep(Collection<Deed> deeds) {
        jdbc.batchUpdate(
                """
                replace into badge_deed (booking_id, user_id, consultant_id, came, noted, evening, morning, friday, won_back)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                deeds.stream()
                        .map(deed -> new Object[] {
                            deed.bookingId(),
                            deed.userId(),
                            deed.consultantId(),
                            deed.came(),
                            deed.noted(),
                            deed.evening(),
                            deed.morning(),
                            deed.friday(),
                            deed.wonBack()
                        })
                        .toList());
    }

    void forget(Collection<Deed> deeds) {
        jdbc.batchUpdate(
                "delete from badge_deed where booking_id = ?",
                deeds.stream().map(deed -> new Object[] {deed.bookingId()}).toList());
    }

    Deeds counted(long user) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                select count(*) as bookings, coalesce(sum(came), 0) as shows, coalesce(sum(noted), 0) as notes,
                       coalesce(sum(evening), 0) as evenings, coalesce(sum(morning), 0) as mornings,
                       coalesce(sum(friday), 0) as fridays, coalesce(sum(won_back), 0) as win_backs,
                       count(distinct consultant_id) as consultants
                  from badge_deed where user_id = ?""",
                (row, n) -> new Deeds(
                        row.getLong("bookings"),
                        row.getLong("shows"),
                        row.getLong("notes"),
                        row.getLong("evenings"),
                        row.getLong("mornings"),
                        row.getLong("fridays"),
                        row.getLong("win_backs"),
                        row.getLong("consultants")),
                user));
    }

    /** When somebody's latest booking was made; empty when there is none. */
    Optional<Instant> lastMade(long user) {
        return Optional.ofNullable(jdbc.queryForObject(
                        "select max(created_at) from booking where booked_by = ?", Timestamp.class, user))
                .map(Timestamp::toInstant);
    }

    boolean madeBefore(long user, Instant moment) {
        String sql = "select id from booking where booked_by = ? and created_at < ? limit 1";
        return !jdbc.queryForList(sql, Long.class, user, Timestamp.from(moment)).isEmpty();
    }

    boolean isCounted(long user) {
        return !jdbc.queryForList("select user_id from badge_player where user_id = ?", Long.class, user)
                .isEmpty();
    }

    void setCounted(long user, Instant now) {
        jdbc.update("insert ignore into badge_player (user_id, counted_at) values (?, ?)", user, Timestamp.from(now));
    }

    /** Everybody who was ever paid for anything. */
    List<Long> everybody() {
        return jdbc.query("select user_id from ledger_account group by user_id", (row, n) -> row.getLong("user_id"));
    }
}
