package dev.slotquest.booking;

import dev.slotquest.booking.Conflict.Kind;
import dev.slotquest.booking.Conflict.Resolution;
import dev.slotquest.shared.TimeSpan;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The conflicts of bookings. Whoever writes one holds the lock of the booking's row. */
@Repository
class Conflicts {

    private static final String SELECT = """
            select b.*, k.id as conflict_id, k.kind, k.detail, k.proposed_start, k.raised_at, k.resolution,
                   k.resolved_at, u.display_name as resolver
              from booking_conflict k
              join booking b on b.id = k.booking_id
              left join user_account u on u.id = k.resolved_by""";

    private final JdbcTemplate jdbc;

    Conflicts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether people know of such a conflict of this booking already. */
    boolean told(long bookingId, Kind kind) {
        return !jdbc.queryForList(
                        "select id from booking_conflict where booking_id = ? and told_kind = ?",
                        Long.class,
                        bookingId,
                        kind.name())
                .isEmpty();
    }

    long insert(long bookingId, Kind kind, @Nullable String detail, @Nullable Instant proposedStart, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement("""
                            insert into booking_conflict (booking_id, kind, told_kind, detail, proposed_start, raised_at)
                            values (?, ?, ?, ?, ?, ?)""", Statement.RETURN_GENERATED_KEYS);
                    insert.setLong(1, bookingId);
                    insert.setString(2, kind.name());
                    insert.setString(3, kind.name());
                    insert.setString(4, detail);
                    insert.setObject(5, proposedStart);
                    insert.setObject(6, now);
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    Optional<Conflict> byId(long id) {
        return find(" where k.id = ?", id).stream().findFirst();
    }

    /** The open conflicts of a booking, the oldest first. */
    List<Conflict> openOf(long bookingId) {
        return find(" where k.booking_id = ? and k.resolution is null order by k.id", bookingId);
    }

    /**
     * Settles a conflict that is open.
     *
     * @param by id of who decided, {@code null} when nobody did
     * @param toldOn whether the same is not to be told again while nothing changes
     */
    void settle(long id, Resolution resolution, @Nullable Long by, boolean toldOn, Instant now) {
        jdbc.update("""
                update booking_conflict set resolution = ?, resolved_at = ?, resolved_by = ?,
                                            told_kind = if(?, told_kind, null)
                 where id = ? and resolution is null""", resolution.name(), now, by, toldOn, id);
    }

    /** From now on, whatever was known of a booking may be told again. */
    void forgetTold(long bookingId) {
        jdbc.update("update booking_conflict set told_kind = null where booking_id = ?", bookingId);
    }

    /** From now on, this kind may be told again. */
    void forgetTold(long bookingId, Kind kind) {
        jdbc.update(
                "update booking_conflict set told_kind = null where booking_id = ? and told_kind = ?",
                bookingId,
                kind.name());
    }

    /** The bookings of a window of which a withdrawn slot is known, open or knowingly kept. */
    Set<Long> toldWithdrawnWithin(TimeSpan window, @Nullable Long consultantId) {
        return new HashSet<>(
                jdbc.queryForList("""
                select k.booking_id from booking_conflict k join booking b on b.id = k.booking_id
                 where k.told_kind = 'WITHDRAWN' and b.starts_at < ? and b.ends_at > ?
                   and (? is null or b.consultant_id = ?)""", Long.class, window.end(), window.start(), consultantId, consultantId));
    }

    /** Conflicts that fit a condition on {@code k} and {@code b}. */
    List<Conflict> find(String rest, Object... arguments) {
        return jdbc.query(SELECT + rest, Conflicts::conflict, arguments);
    }

    /** How many conflicts fit a condition on {@code k} and {@code b}. */
    long count(String where, Object... arguments) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from booking_conflict k join booking b on b.id = k.booking_id" + where,
                Long.class,
                arguments));
    }

    private static Conflict conflict(ResultSet row, int number) throws SQLException {
        String resolution = row.getString("resolution");
        return new Conflict(
                row.getLong("conflict_id"),
                BookingRows.booking(row),
                Kind.valueOf(row.getString("kind")),
                row.getString("detail"),
                BookingRows.maybeInstant(row, "proposed_start"),
                BookingRows.instant(row, "raised_at"),
                resolution == null ? null : Resolution.valueOf(resolution),
                BookingRows.maybeInstant(row, "resolved_at"),
                row.getString("resolver"));
    }
}
