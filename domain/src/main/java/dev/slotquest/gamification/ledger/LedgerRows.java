package dev.slotquest.gamification.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The entries, and what is kept beside them so that nobody has to add them up. */
@Repository
class LedgerRows {

    /** A statement of this many rows is neither slow to read nor too long for the server. */
    private static final int PORTION = 1_000;

    private final JdbcTemplate jdbc;

    LedgerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Names something in the ledger of one person. */
    record Name(Currency currency, EntryKind kind, String about) {}

    /** How something stands in the ledger. */
    record Standing(int sum, EntryState state, int entries) {}

    /** An entry to be written. */
    record Line(Name name, int number, int amount, EntryState state, Instant earnedAt) {

        private String cause() {
            return number == 1 ? name.about() : name.about() + "/" + number;
        }
    }

    /** Locks a person's ledger until the transaction ends. */
    void lock(long user) {
        if (locked(user)) {
            return;
        }
        jdbc.update("insert ignore into ledger_account (user_id, currency, balance) values (?, 'POINTS', 0)", user);
        locked(user);
    }

    private boolean locked(long user) {
        String sql = "select user_id from ledger_account where user_id = ? and currency = 'POINTS' for update";
        return !jdbc.queryForList(sql, Long.class, user).isEmpty();
    }

    /** How things stand in a person's ledger; what is not there is left out. */
    Map<Name, Standing> standing(long user, Collection<String> abouts) {
        Map<Name, Standing> standing = new HashMap<>();
        for (List<String> some : portions(List.copyOf(abouts))) {
            List<Object> arguments = new ArrayList<>();
            arguments.add(user);
            arguments.addAll(some);
            jdbc.query(
                    "select currency, kind, about, amount, state from ledger_entry where user_id = ? and about in ("
                            + marks("?", some.size()) + ") order by id",
                    row -> {
                        standing.merge(name(row), new Standing(row.getInt("amount"), state(row), 1), LedgerRows::then);
                    },
                    arguments.toArray());
        }
        return standing;
    }

    private static Standing then(Standing earlier, Standing later) {
        return new Standing(earlier.sum() + later.sum(), later.state(), earlier.entries() + later.entries());
    }

    private static Name name(ResultSet row) throws SQLException {
        return new Name(currency(row), kind(row), text(row, "about"));
    }

    void append(long user, List<Line> lines, Instant now, ZoneId zone) {
        for (List<Line> some : portions(lines)) {
            List<Object> arguments = new ArrayList<>();
            for (Line line : some) {
                Name name = line.name();
                Collections.addAll(
                        arguments,
                        user,
                        name.currency().name(),
                        line.amount(),
                        name.kind().name(),
                        line.cause(),
                        name.about(),
                        line.state().name(),
                        line.earnedAt(),
                        LocalDate.ofInstant(line.earnedAt(), zone),
                        now);
            }
            jdbc.update(
                    "insert into ledger_entry (user_id, currency, amount, kind, cause, about, state, earned_at, earned_on,"
                            + " recorded_at) values " + marks("(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", some.size()),
                    arguments.toArray());
        }
    }

    /** Adds to what is kept beside the entries. */
    void add(long user, Map<Currency, Long> sums, Map<DayOf, Long> days) {
        for (List<Map.Entry<Currency, Long>> some : portions(List.copyOf(sums.entrySet()))) {
            List<Object> arguments = new ArrayList<>();
            some.forEach(sum -> Collections.addAll(arguments, user, sum.getKey().name(), sum.getValue()));
            jdbc.update(
                    "insert into ledger_account (user_id, currency, balance) values " + marks("(?, ?, ?)", some.size())
                            + " on duplicate key update balance = balance + values(balance)",
                    arguments.toArray());
        }
        for (List<Map.Entry<DayOf, Long>> some : portions(List.copyOf(days.entrySet()))) {
            List<Object> arguments = new ArrayList<>();
            some.forEach(day -> Collections.addAll(
                    arguments,
                    user,
                    day.getKey().currency().name(),
                    day.getKey().day(),
                    day.getValue()));
            jdbc.update(
                    "insert into ledger_day (user_id, currency, day, amount) values "
                            + marks("(?, ?, ?, ?)", some.size())
                            + " on duplicate key update amount = amount + values(amount)",
                    arguments.toArray());
        }
    }

    /** A currency on a business day. */
    record DayOf(Currency currency, LocalDate day) {}

    Balances balances(long user) {
        Map<Currency, Long> found = new EnumMap<>(Currency.class);
        jdbc.query(
                "select currency, balance from ledger_account where user_id = ?",
                row -> {
                    found.put(currency(row), row.getLong("balance"));
                },
                user);
        return new Balances(
                found.getOrDefault(Currency.POINTS, 0L),
                found.getOrDefault(Currency.XP, 0L),
                found.getOrDefault(Currency.COINS, 0L));
    }

    Map<LocalDate, Long> days(long user, Currency currency, LocalDate from, LocalDate to) {
        Map<LocalDate, Long> days = new HashMap<>();
        jdbc.query(
                "select day, amount from ledger_day where user_id = ? and currency = ? and day between ? and ?",
                row -> {
                    days.put(row.getObject("day", LocalDate.class), row.getLong("amount"));
                },
                user,
                currency.name(),
                from,
                to);
        return days;
    }

    List<Entry> newest(long user, Collection<Currency> currencies, int most, long offset) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(user);
        currencies.forEach(currency -> arguments.add(currency.name()));
        Collections.addAll(arguments, most, offset);
        return jdbc.query(
                "select * from ledger_entry where user_id = ? and currency in (" + marks("?", currencies.size())
                        + ") order by earned_at desc, id desc limit ? offset ?",
                (row, n) -> entry(row),
                arguments.toArray());
    }

    long count(long user, Collection<Currency> currencies) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(user);
        currencies.forEach(currency -> arguments.add(currency.name()));
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from ledger_entry where user_id = ? and currency in (" + marks("?", currencies.size())
                        + ")",
                Long.class,
                arguments.toArray()));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                currency(row),
                row.getInt("amount"),
                kind(row),
                text(row, "cause"),
                state(row),
                instant(row, "earned_at"),
                instant(row, "recorded_at"));
    }

    private static Currency currency(ResultSet row) throws SQLException {
        return Currency.valueOf(text(row, "currency"));
    }

    private static EntryKind kind(ResultSet row) throws SQLException {
        return EntryKind.valueOf(text(row, "kind"));
    }

    private static EntryState state(ResultSet row) throws SQLException {
        return EntryState.valueOf(text(row, "state"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = Objects.requireNonNull(row.getTimestamp(column), column);
        return value.toInstant();
    }

    private static String marks(String mark, int count) {
        return String.join(", ", Collections.nCopies(count, mark));
    }

    private static <T> List<List<T>> portions(List<T> all) {
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PORTION) {
            portions.add(all.subList(from, Math.min(all.size(), from + PORTION)));
        }
        return portions;
    }
}
