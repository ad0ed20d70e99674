package dev.slotquest.gamification.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up all entries, and keeps what does not agree with them. */
@Repository
class LedgerChecks {

    private final JdbcClient jdbc;

    @Autowired
    LedgerChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of another database. */
    static LedgerChecks in(DataSource copy) {
        return new LedgerChecks(JdbcClient.create(copy));
    }

    /** What is compared. */
    enum Check {
        /** Balances with entries. */
        ACCOUNT,
        /** Sums of days with entries. */
        DAYS,
        /** Entries with what the bookings are worth. */
        BOOKINGS
    }

    /** Two figures that should be one. */
    record Difference(long userId, Check check, Currency currency, long shown, long proved) {}

    List<Difference> accounts() {
        return differences(Check.ACCOUNT, """
                select user_id, currency, sum(shown) as shown, sum(proved) as proved
                  from (select user_id, currency, balance as shown, 0 as proved from ledger_account
                        union all
                        select user_id, currency, 0, sum(amount) from ledger_entry group by user_id, currency) both_sides
                 group by user_id, currency having sum(shown) <> sum(proved)""");
    }

    List<Difference> days() {
        return differences(Check.DAYS, """
                select user_id, currency, sum(shown) as shown, sum(proved) as proved
                  from (select user_id, currency, day, sum(shown) as shown, sum(proved) as proved
                          from (select user_id, currency, day, amount as shown, 0 as proved from ledger_day
                                union all
                                select user_id, currency, earned_on, 0, sum(amount) from ledger_entry
                                 group by user_id, currency, earned_on) both_sides
                         group by user_id, currency, day having sum(shown) <> sum(proved)) wrong_days
                 group by user_id, currency""");
    }

    private List<Difference> differences(Check check, String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> new Difference(
                        row.getLong("user_id"),
                        check,
                        Currency.valueOf(Objects.requireNonNull(row.getString("currency"))),
                        row.getLong("shown"),
                        row.getLong("proved")))
                .list();
    }

    long entries() {
        return jdbc.sql("select count(*) from ledger_entry").query(Long.class).single();
    }

    List<Long> whoHasBooked() {
        return jdbc.sql("select distinct booked_by from booking")
                .query((row, n) -> row.getLong("booked_by"))
                .list();
    }

    /** The sum of the entries about bookings. */
    long sumOfBookings(long user, Currency currency) {
        return jdbc.sql("""
                select coalesce(sum(amount), 0) from ledger_entry
                 where user_id = ? and currency = ? and kind = 'BOOKING'""")
                .param(user)
                .param(currency.name())
                .query(Long.class)
                .single();
    }

    Set<Difference> known() {
        return jdbc
                .sql("select user_id, check_name, currency, shown, proved from ledger_difference")
                .query((row, n) -> new Difference(
                        row.getLong("user_id"),
                        Check.valueOf(Objects.requireNonNull(row.getString("check_name"))),
                        Currency.valueOf(Objects.requireNonNull(row.getString("currency"))),
                        row.getLong("shown"),
                        row.getLong("proved")))
                .stream()
                .collect(Collectors.toSet());
    }

    void forget(Difference difference) {
        jdbc.sql("delete from ledger_difference where user_id = ? and check_name = ? and currency = ?")
                .param(difference.userId())
                .param(difference.check().name())
                .param(difference.currency().name())
                .update();
    }

    void keep(Difference difference, Instant now) {
        jdbc.sql("""
                insert into ledger_difference (user_id, check_name, currency, shown, proved, noticed_at)
                values (?, ?, ?, ?, ?, ?)""")
                .param(difference.userId())
                .param(difference.check().name())
                .param(difference.currency().name())
                .param(difference.shown())
                .param(difference.proved())
                .param(Timestamp.from(now))
                .update();
    }
}
