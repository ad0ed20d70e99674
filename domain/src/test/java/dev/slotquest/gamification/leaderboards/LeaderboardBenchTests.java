package dev.slotquest.gamification.leaderboards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How long boards take with 200 people and a year of their days. */
@Tag("bench")
@DomainTest
class LeaderboardBenchTests {

    private static final int PEOPLE = 200;
    private static final int SAMPLES = 300;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    Leaderboards leaderboards;

    private User viewer;

    @BeforeEach
    void aYear() {
        database.clear();
        clock.set(Office.at("2026-12-30", "12:00"));
        viewer = Office.in(context).staff();
        String people = """
                insert into user_account (username, display_name, role, locale, theme, ranked, service, active, version, created_at)
                select concat('player', seq), concat('Player ', seq), 'STAFF', 'de', 'SYSTEM', seq % 2, false, true, 0, now(3)
                  from seq_2_to_200""";
        database.jdbc().sql(people).update();
        run("""
                insert into ledger_day (user_id, currency, day, amount)
                select u.id, c.currency, date '2026-12-31' - interval s.seq day, 1 + (u.id * 7 + s.seq * 13) % 40
                  from user_account u cross join seq_1_to_365 s
                 cross join (select 'POINTS' as currency union all select 'XP' union all select 'COINS') c
                 where weekday(date '2026-12-31' - interval s.seq day) < 5""");
        run("""
                insert into ledger_account (user_id, currency, balance)
                select user_id, currency, sum(amount) from ledger_day group by user_id, currency""");
        run("""
                insert into show_day (user_id, day, came, missed)
                select user_id, day, amount % 7, amount % 3 from ledger_day where currency = 'POINTS'""");
        run("""
                insert into show_total (user_id, came, missed)
                select user_id, sum(came), sum(missed) from show_day group by user_id""");
        run("insert into active_day (user_id, day) select user_id, day from ledger_day where currency = 'POINTS'");
        database.jdbc()
                .sql("analyze table ledger_day, ledger_account, show_day, show_total, active_day, user_account")
                .query()
                .listOfRows();
    }

    private void run(String sql) {
        database.jdbc().sql(sql).update();
    }

    @Test
    void printsHowLongBoardsTake() {
        assertThat(database.jdbc()
                        .sql("select count(*) from user_account")
                        .query(Integer.class)
                        .single())
                .isEqualTo(PEOPLE);
        for (BoardMetric metric : BoardMetric.values()) {
            for (BoardPeriod period : BoardPeriod.values()) {
                measure(period, metric);
            }
        }
    }

    private void measure(BoardPeriod period, BoardMetric metric) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < SAMPLES + 20; i++) {
            long begin = System.nanoTime();
            assertThat(leaderboards.of(viewer, period, metric)).isPresent();
            if (i >= 20) {
                nanos.add(System.nanoTime() - begin);
            }
        }
        Collections.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "boards bench: %s of %s: median %,d µs, p99 %,d µs%n",
                metric,
                period,
                nanos.get(SAMPLES / 2) / 1_000,
                nanos.get(SAMPLES * 99 / 100) / 1_000);
    }
}
