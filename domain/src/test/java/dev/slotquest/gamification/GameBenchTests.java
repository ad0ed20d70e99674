package dev.slotquest.gamification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingFollowUp;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.progress.BookedDays;
import dev.slotquest.gamification.progress.PlayerCards;
import dev.slotquest.gamification.quests.Quests;
import dev.slotquest.identity.User;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long the game takes over a year of 100,000 bookings by 20 people. */
@Tag("bench")
@DomainTest
class GameBenchTests {

    private static final int BOOKINGS = 100_000;
    private static final int PEOPLE = 20;
    private static final int SAMPLES = 1_000;

    /** 0 to 99,999. */
    private static final String NUMBERS = """
            with d (i) as (select 0 union all select 1 union all select 2 union all select 3 union all select 4
                           union all select 5 union all select 6 union all select 7 union all select 8 union all select 9),
                 n (i) as (select a.i + 10 * b.i + 100 * c.i + 1000 * e.i + 10000 * f.i
                             from d a join d b join d c join d e join d f)""";

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    RebuildGame rebuildGame;

    @Autowired
    Achievements achievements;

    @Autowired
    List<BookingFollowUp> followUps;

    @Autowired
    BookingLookup lookup;

    @Autowired
    Quests quests;

    @Autowired
    PlayerCards cards;

    @Autowired
    BookedDays bookedDays;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<User> people = new ArrayList<>();

    @BeforeEach
    void aYear() {
        database.clear();
        clock.set(Office.at("2026-12-31", "12:00"));
        Office office = Office.in(context);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(office.staff());
        }
        long consultant = office.consultant(1);
        long first = people.getFirst().id();
        database.jdbc().sql("""
                insert into customer (identity_key, first_name, last_name, created_at)
                %s
                select concat('p:', i), 'Kim', concat('Muster', i), '2026-01-01' from n where i < 20000""".formatted(NUMBERS)).update();
        long customer = database.jdbc()
                .sql("select min(id) from customer")
                .query(Long.class)
                .single();
        database.jdbc()
                .sql("""
                insert into booking (reference, consultant_id, starts_at, ends_at, seat, status, outcome, customer_id,
                                     first_name, last_name, potential, booked_by, channel, points, created_at)
                %6$s
                select concat('SQ-', lpad(conv(i + 40000000, 10, 36), 6, '0')), %2$d,
                       timestamp('2026-01-02 10:00:00') + interval i * 310 second + interval 3 day,
                       timestamp('2026-01-02 12:00:00') + interval i * 310 second + interval 3 day,
                       1, 'BOOKED', elt(1 + i %% 10, 'CAME', 'CAME', 'CAME', 'CAME', 'CAME', 'CAME', 'NO_SHOW', 'NO_SHOW', 'GHOST', null),
                       %3$d + (i * 7919) %% 20000, 'Kim', 'Muster', 'NORMAL', %4$d + i %% %5$d, 'API', 1 + i %% 6,
                       timestamp('2026-01-02 08:00:00') + interval i * 310 second
                  from n where i < %1$d order by i""".formatted(BOOKINGS, consultant, customer, first, PEOPLE, NUMBERS))
                .update();
    }

    @Test
    void printsHowLongTheGameTakes() {
        print("rebuild of %,d bookings: %,d ms", BOOKINGS, millis(() -> rebuildGame.all()));
        print("the same again, nothing to do: %,d ms", millis(() -> rebuildGame.all()));
        print("the first night, with what this history unlocks: %,d ms", millis(achievements::run));
        print(
                "every other night, nothing to find: %,d ms",
                millis(() -> assertThat(achievements.run()).isZero()));
        measureNewBookings();
        for (BookingFollowUp followUp : followUps) {
            measure("follow-up '" + followUp.name() + "', nothing to do", followUp);
        }
        database.jdbc()
                .sql("update booking set outcome = if(outcome = 'CAME', 'NO_SHOW', 'CAME') where id % 7 = 0")
                .update();
        for (BookingFollowUp followUp : followUps) {
            measure("follow-up '" + followUp.name() + "', after changes", followUp);
        }
        print("card of a player: %,d µs", micros(() -> cards.of(people.getFirst(), Locale.GERMAN)));
        LocalDate today = LocalDate.parse("2026-12-31");
        print(
                "year of a player: %,d µs",
                micros(() -> bookedDays.of(people.getFirst().id(), today.minusDays(364), today)));
    }

    /** Everything that follows a booking that was just made: the game and whatever else there is, one transaction for each. */
    private void measureNewBookings() {
        people.forEach(quests::today);
        List<Long> ids = newBookings();
        Map<String, Long> spent = new LinkedHashMap<>();
        List<Long> nanos = new ArrayList<>();
        long statements = statements();
        for (long id : ids) {
            long whole = System.nanoTime();
            for (BookingFollowUp followUp : followUps) {
                long begin = System.nanoTime();
                new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                status -> followUp.follow(lookup.byId(id).orElseThrow()));
                spent.merge(followUp.name(), System.nanoTime() - begin, Long::sum);
            }
            nanos.add(System.nanoTime() - whole);
        }
        long perBooking = (statements() - statements) / ids.size();
        spent.forEach((name, sum) -> print("a new booking, '%s': %,d µs on average", name, sum / ids.size() / 1_000));
        Collections.sort(nanos);
        print(
                "all that follows a new booking: %d statements, median %,d µs, p99 %,d µs",
                perBooking, nanos.get(nanos.size() / 2) / 1_000, nanos.get(nanos.size() * 99 / 100) / 1_000);
    }

    private List<Long> newBookings() {
        long last = database.jdbc()
                .sql("select max(id) from booking")
                .query(Long.class)
                .single();
        database.jdbc().sql("""
                insert into booking (reference, consultant_id, starts_at, ends_at, seat, status, customer_id, first_name, last_name,
                                     potential, booked_by, channel, points, created_at)
                select concat('SN-', lpad(conv(id, 10, 36), 6, '0')), consultant_id, starts_at + interval 2 year,
                       ends_at + interval 2 year, 1, 'BOOKED', customer_id, 'Kim', 'Muster', 'NORMAL', booked_by, 'API', points,
                       '2026-12-31 10:30:00'
                  from booking order by id limit 200""").update();
        return database.jdbc()
                .sql("select id from booking where id > ? order by id")
                .param(last)
                .query(Long.class)
                .list();
    }

    /** How many the server has got so far. */
    private long statements() {
        return database.jdbc()
                .sql("select variable_value from information_schema.global_status where variable_name = 'QUESTIONS'")
                .query(Long.class)
                .single();
    }

    private void measure(String what, BookingFollowUp followUp) {
        List<Long> ids = database.jdbc()
                .sql("select id from booking where id % 7 = 0 order by rand() limit " + SAMPLES)
                .query(Long.class)
                .list();
        List<Long> nanos = new ArrayList<>();
        for (long id : ids) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                Booking booking = lookup.byId(id).orElseThrow();
                long begin = System.nanoTime();
                followUp.follow(booking);
                nanos.add(System.nanoTime() - begin);
            });
        }
        Collections.sort(nanos);
        print(
                "%s: median %,d µs, p99 %,d µs",
                what, nanos.get(nanos.size() / 2) / 1_000, nanos.get(nanos.size() * 99 / 100) / 1_000);
    }

    private static long millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static long micros(Runnable work) {
        for (int i = 0; i < 20; i++) {
            work.run();
        }
        return millis(() -> {
                    for (int i = 0; i < 100; i++) {
                        work.run();
                    }
                })
                * 10;
    }

    private static void print(String format, Object... figures) {
        System.out.printf(Locale.ROOT, "game bench: " + format + "%n", figures);
    }
}
