package dev.slotquest.analytics.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The figures, and what each booking has added to them. */
@Repository
class BookingMetrics {

    private static final int ROWS_AT_ONCE = 500;
    private static final String SHARE_ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SHARE = """
            %s into booking_metric_share (booking_id, made_on, held_on, consultant_id, booked_by, campaign, potential,
                                          channel, hour, lead_time, state, points)
            values %s""";

    private final JdbcTemplate jdbc;

    BookingMetrics(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Counting goes on beside other counting, but not while everything is counted all over again. */
    void enter() {
        jdbc.queryForObject("select id from booking_metric_gate lock in share mode", Integer.class);
    }

    /** Waits until nobody counts, and keeps everybody from it until the transaction ends. */
    void closeGate() {
        jdbc.queryForObject("select id from booking_metric_gate for update", Integer.class);
    }

    void openGate(Instant countedAt) {
        jdbc.update("update booking_metric_gate set counted_at = ?", countedAt);
    }

    @Nullable
    Instant countedAt() {
        return jdbc.query("select counted_at from booking_metric_gate", (row, n) -> row.getTimestamp(1)).stream()
                .filter(Objects::nonNull)
                .map(timestamp -> timestamp.toInstant())
                .findFirst()
                .orElse(null);
    }

    /** What a booking has added; locked until the transaction ends. */
    Optional<BookingFacts> shareOf(long bookingId) {
        return jdbc
                .query(
                        "select * from booking_metric_share where booking_id = ? for update",
                        (row, n) -> facts(row),
                        bookingId)
                .stream()
                .findFirst();
    }

    private static BookingFacts facts(ResultSet row) throws SQLException {
        return new BookingFacts(
                row.getObject("made_on", LocalDate.class),
                row.getObject("held_on", LocalDate.class),
                row.getLong("consultant_id"),
                row.getLong("booked_by"),
                row.getString("campaign"),
                row.getString("potential"),
                row.getString("channel"),
                row.getInt("hour"),
                LeadTime.valueOf(row.getString("lead_time")),
                CountedAs.valueOf(row.getString("state")),
                row.getInt("points"));
    }

    void putShare(long bookingId, BookingFacts facts) {
        jdbc.update(SHARE.formatted("replace", SHARE_ROW), share(bookingId, facts));
    }

    private static Object[] share(long bookingId, BookingFacts facts) {
        return new Object[] {
            bookingId,
            facts.madeOn(),
            facts.heldOn(),
            facts.consultantId(),
            facts.bookedBy(),
            facts.campaign(),
            facts.potential(),
            facts.channel(),
            facts.hour(),
            facts.leadTime().name(),
            facts.state().name(),
            facts.points()
        };
    }

    void deleteShare(long bookingId) {
        jdbc.update("delete from booking_metric_share where booking_id = ?", bookingId);
    }

    void putShares(Map<Long, BookingFacts> shares) {
        List<Object[]> rows = shares.entrySet().stream()
                .map(share -> share(share.getKey(), share.getValue()))
                .toList();
        inPortions(rows, SHARE_ROW, some -> SHARE.formatted("insert", some));
    }

    /** Adds to the figures. */
    void change(Map<MetricKey, Counts> changes) {
        List<Object[]> rows = changes.entrySet().stream()
                .map(change -> row(change.getKey(), change.getValue()))
                .toList();
        inPortions(rows, "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", some -> """
                insert into booking_metric (basis, dimension, day, value, open, came, no_show, ghost, cancelled, moved,
                                            points)
                values %s
                on duplicate key update open = open + values(open), came = came + values(came),
                    no_show = no_show + values(no_show), ghost = ghost + values(ghost),
                    cancelled = cancelled + values(cancelled), moved = moved + values(moved),
                    points = points + values(points)""".formatted(some));
    }

    private static Object[] row(MetricKey key, Counts counts) {
        return new Object[] {
            key.basis().name(),
            key.dimension().name(),
            key.day(),
            key.value(),
            counts.open(),
            counts.came(),
            counts.noShow(),
            counts.ghost(),
            counts.cancelled(),
            counts.moved(),
            counts.points()
        };
    }

    private interface Statement {
        String with(String rows);
    }

    private void inPortions(List<Object[]> rows, String marks, Statement statement) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<Object[]> some = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
            jdbc.update(statement.with(String.join(", ", Collections.nCopies(some.size(), marks))), flat(some));
        }
    }

    private static Object[] flat(Collection<Object[]> rows) {
        List<Object> values = new ArrayList<>();
        rows.forEach(row -> Collections.addAll(values, row));
        return values.toArray();
    }

    /** Forgets every figure. */
    void forget() {
        jdbc.update("delete from booking_metric");
        jdbc.update("delete from booking_metric_share");
    }

    /** Every figure that is not nothing. */
    Map<MetricKey, Counts> everything() {
        Map<MetricKey, Counts> all = new TreeMap<>();
        jdbc.query("select * from booking_metric", row -> {
            var key = new MetricKey(
                    Basis.valueOf(row.getString("basis")),
                    Dimension.valueOf(row.getString("dimension")),
                    row.getObject("day", LocalDate.class),
                    row.getString("value"));
            Counts counts = counts(row);
            if (!counts.equals(Counts.NONE)) {
                all.put(key, counts);
            }
        });
        return all;
    }

    /** The figures of a stretch of days, ordered by day. */
    List<Figure> between(Basis basis, Dimension dimension, LocalDate from, LocalDate to) {
        return jdbc.query(
                """
                select * from booking_metric
                 where basis = ? and dimension = ? and day between ? and ? order by day, value""",
                (row, n) -> new Figure(row.getObject("day", LocalDate.class), row.getString("value"), counts(row)),
                basis.name(),
                dimension.name(),
                from,
                to);
    }

    /** The figures of one value, ordered by day. */
    List<Figure> between(Basis basis, Dimension dimension, String value, Days days) {
        return jdbc.query(
                """
                select * from booking_metric
                 where basis = ? and dimension = ? and day between ? and ? and value = ? order by day""",
                (row, n) -> new Figure(row.getObject("day", LocalDate.class), row.getString("value"), counts(row)),
                basis.name(),
                dimension.name(),
                days.from(),
                days.to(),
                value);
    }

    /** A stretch of days together, for each value. */
    Map<String, Counts> sums(Basis basis, Dimension dimension, LocalDate from, LocalDate to) {
        Map<String, Counts> sums = new HashMap<>();
        jdbc.query(
                """
                select value, sum(open) as open, sum(came) as came, sum(no_show) as no_show, sum(ghost) as ghost,
                       sum(cancelled) as cancelled, sum(moved) as moved, sum(points) as points
                  from booking_metric where basis = ? and dimension = ? and day between ? and ? group by value""",
                row -> {
                    sums.put(row.getString("value"), counts(row));
                },
                basis.name(),
                dimension.name(),
                from,
                to);
        return sums;
    }

    /** What somebody's bookings have added, by weekday and hour of the appointment. */
    List<WeekHour> hours(Basis basis, Whose.Somebodys whose, Days days) {
        return jdbc.query(
                """
                select weekday(held_on) + 1 as weekday, hour, sum(state = 'OPEN') as open, sum(state = 'CAME') as came,
                       sum(state = 'NO_SHOW') as no_show, sum(state = 'GHOST') as ghost,
                       sum(state = 'CANCELLED') as cancelled, sum(state = 'MOVED') as moved, sum(points) as points
                  from booking_metric_share where %s = ? and %s between ? and ?
                 group by weekday, hour order by weekday, hour""".formatted(column(whose), column(basis)),
                (row, n) -> new WeekHour(DayOfWeek.of(row.getInt("weekday")), row.getInt("hour"), counts(row)),
                Long.valueOf(whose.value()),
                days.from(),
                days.to());
    }

    /** How many days there were between making somebody's appointments and their days, on average. */
    OptionalDouble daysAhead(Whose.Somebodys whose, Days days) {
        Double mean = jdbc.queryForObject(
                "select avg(greatest(0, datediff(held_on, made_on))) from booking_metric_share where %s = ?"
                                .formatted(column(whose))
                        + " and held_on between ? and ?",
                Double.class,
                Long.valueOf(whose.value()),
                days.from(),
                days.to());
        return mean == null ? OptionalDouble.empty() : OptionalDouble.of(mean);
    }

    private static String column(Whose.Somebodys whose) {
        return switch (whose) {
            case Whose.HeldBy _ -> "consultant_id";
            case Whose.MadeBy _ -> "booked_by";
        };
    }

    private static String column(Basis basis) {
        return switch (basis) {
            case MADE -> "made_on";
            case HELD -> "held_on";
        };
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getInt("open"),
                row.getInt("came"),
                row.getInt("no_show"),
                row.getInt("ghost"),
                row.getInt("cancelled"),
                row.getInt("moved"),
                row.getInt("points"));
    }
}
