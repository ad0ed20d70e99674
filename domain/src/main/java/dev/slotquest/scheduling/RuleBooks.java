package dev.slotquest.scheduling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.slotquest.scheduling.RuleBook.DatedValue;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Languages;
import dev.slotquest.shared.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Hands out the rule book of the present. The book is kept in memory; its version is read in the same statement as the
 * busy times, so that a change by any process counts from the next question on.
 */
@Repository
public class RuleBooks {

    private static final Period KEPT_FOR_EXPLANATIONS = Period.ofDays(35);

    private static final String PRESENT = """
            select 'V' as part, version as number, null as starts_at, null as ends_at, null as kind
              from rule_book where id = 1
            union all
            select 'R', consultant_id, read_at, null, null from calendar_reading %1$s
            union all
            select 'B', consultant_id, starts_at, ends_at, kind from busy_time
             where starts_at > ? and starts_at < ? and ends_at > ? %2$s""";
    private static final String PRESENT_OF_ALL = PRESENT.formatted("", "");
    private static final String PRESENT_OF_ONE = PRESENT.formatted("where consultant_id = ?", "and consultant_id = ?");

    private final JdbcTemplate jdbc;
    private final BusinessTime time;
    private final Languages languages;
    private volatile @Nullable RuleBook known;

    RuleBooks(JdbcTemplate jdbc, BusinessTime time, Languages languages) {
        this.jdbc = jdbc;
        this.time = time;
        this.languages = languages;
    }

    /** The rules as they are now. One statement, unless they have changed since the last question. */
    public RuleBook current() {
        return bookOf(
                Objects.requireNonNull(jdbc.queryForObject("select version from rule_book where id = 1", Long.class)));
    }

    /** The rules as they were at the last question in this process; no statement unless there was none. */
    public RuleBook lastKnown() {
        RuleBook book = known;
        return book == null ? current() : book;
    }

    /** The rules, and what calendars say about a stretch of time. One statement, as {@link #current()}. */
    Present present(TimeSpan span, @Nullable Long consultantId) {
        var reading = new Reading();
        Instant earliest = span.start().minus(SlotRule.LONGEST);
        if (consultantId == null) {
            jdbc.query(PRESENT_OF_ALL, reading::add, earliest, span.end(), span.start());
        } else {
            jdbc.query(PRESENT_OF_ONE, reading::add, consultantId, earliest, span.end(), span.start(), consultantId);
        }
        return new Present(bookOf(reading.version), reading.readings, reading.busy);
    }

    /**
     * What is known at one moment.
     *
     * @param readings when the remote calendar of a consultant was last known
     */
    record Present(RuleBook book, Map<Long, Instant> readings, List<BusyTime> busy) {}

    private RuleBook bookOf(long version) {
        RuleBook book = known;
        if (book == null || book.version() != version) {
            book = load();
            known = book;
        }
        return book;
    }

    /** Reads all rules; reads them again when they changed meanwhile, so that no mixture is ever kept. */
    private RuleBook load() {
        while (true) {
            long before = version();
            RuleBook book = load(before);
            if (version() == before) {
                return book;
            }
        }
    }

    private long version() {
        return Objects.requireNonNull(jdbc.queryForObject("select version from rule_book where id = 1", Long.class));
    }

    private RuleBook load(long version) {
        LocalDate oldest = time.today().minus(KEPT_FOR_EXPLANATIONS);
        Instant oldestInstant = oldest.atStartOfDay(time.zone()).toInstant();
        Map<Long, Consultant> consultants = jdbc.query("select * from consultant", (row, n) -> consultant(row)).stream()
                .collect(toMap(Consultant::id, consultant -> consultant));
        List<SlotRule> grid =
                jdbc.query("select * from slot_rule order by weekday, starts_at", (row, n) -> slotRule(row));
        List<SeatRule> seats = jdbc.query("select * from seat_rule order by id", (row, n) -> seatRule(row));
        Map<Long, List<WeeklyHours>> hours = jdbc
                .query(
                        "select * from working_hours order by weekday, from_time",
                        (row, n) -> Map.entry(row.getLong("consultant_id"), weeklyHours(row)))
                .stream()
                .collect(groupingBy(Entry::getKey, mappingValues()));
        Map<Long, List<Absence>> absences = jdbc
                .query(
                        "select * from absence where ends_at > ? order by starts_at",
                        (row, n) -> absence(row),
                        oldestInstant)
                .stream()
                .collect(groupingBy(Absence::consultantId));
        List<Closure> closures = jdbc.query(
                "select * from closure where active and to_date >= ? order by from_date, from_time",
                (row, n) -> closure(row),
                oldest);
        Map<String, List<DatedValue>> values = jdbc
                .query(
                        "select name, value, valid_from from business_rule",
                        (row, n) -> Map.entry(
                                row.getString("name"),
                                new DatedValue(Rows.instant(row, "valid_from"), row.getString("value"))))
                .stream()
                .collect(groupingBy(Entry::getKey, mappingValues()));
        List<HolidaySwitch> switches =
                jdbc.query("select * from holiday_switch order by holiday, year", (row, n) -> holidaySwitch(row));
        return new RuleBook(
                version,
                new RuleSet(
                        consultants,
                        grid,
                        seats,
                        hours,
                        absences,
                        closures,
                        switches,
                        values,
                        time.zone(),
                        languages.usual()));
    }

    private static <V> Collector<Entry<?, V>, ?, List<V>> mappingValues() {
        return mapping(Entry::getValue, toList());
    }

    static Consultant consultant(ResultSet row) throws SQLException {
        return new Consultant(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                ReadyMode.valueOf(row.getString("mode")),
                row.getString("calendar_id"),
                row.getBoolean("active"),
                Rows.minutes(row, "buffer_before_minutes"),
                Rows.minutes(row, "buffer_after_minutes"),
                row.getInt("version"));
    }

    private static SlotRule slotRule(ResultSet row) throws SQLException {
        return new SlotRule(
                Rows.id(row, "consultant_id"),
                DayOfWeek.of(row.getInt("weekday")),
                Rows.time(row, "starts_at"),
                Rows.minutes(row, "length_minutes"),
                Rows.date(row, "valid_from"),
                Rows.maybeDate(row, "valid_to"));
    }

    private static SeatRule seatRule(ResultSet row) throws SQLException {
        int weekday = row.getInt("weekday");
        return new SeatRule(
                row.getLong("id"),
                Rows.id(row, "consultant_id"),
                weekday == 0 ? null : DayOfWeek.of(weekday),
                Rows.maybeTime(row, "slot_time"),
                row.getInt("seats"),
                Rows.date(row, "valid_from"),
                Rows.maybeDate(row, "valid_to"));
    }

    private static WeeklyHours weeklyHours(ResultSet row) throws SQLException {
        return new WeeklyHours(
                DayOfWeek.of(row.getInt("weekday")),
                Rows.time(row, "from_time"),
                Rows.time(row, "to_time"),
                Rows.date(row, "valid_from"),
                Rows.maybeDate(row, "valid_to"));
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getLong("consultant_id"),
                new TimeSpan(Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at")),
                Absence.Kind.valueOf(row.getString("kind")),
                row.getString("note"));
    }

    private static Closure closure(ResultSet row) throws SQLException {
        return new Closure(
                row.getLong("id"),
                Closure.Kind.valueOf(row.getString("kind")),
                Rows.date(row, "from_date"),
                Rows.date(row, "to_date"),
                Rows.maybeTime(row, "from_time"),
                Rows.maybeTime(row, "to_time"),
                row.getString("reason"));
    }

    /** Year 0 stands for every year. */
    private static HolidaySwitch holidaySwitch(ResultSet row) throws SQLException {
        int year = row.getInt("year");
        return new HolidaySwitch(row.getString("holiday"), year == 0 ? null : year, row.getBoolean("active"));
    }

    /** Collects the rows of the one statement about the present. */
    private static final class Reading {

        private long version;
        private final Map<Long, Instant> readings = new HashMap<>();
        private final List<BusyTime> busy = new ArrayList<>();

        void add(ResultSet row) throws SQLException {
            switch (row.getString("part")) {
                case "V" -> version = row.getLong("number");
                case "R" -> {
                    Instant readAt = Rows.maybeInstant(row, "starts_at");
                    if (readAt != null) {
                        readings.put(row.getLong("number"), readAt);
                    }
                }
                default ->
                    busy.add(new BusyTime(
                            row.getLong("number"),
                            new TimeSpan(Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at")),
                            BusyTime.Kind.valueOf(row.getString("kind"))));
            }
        }
    }
}
