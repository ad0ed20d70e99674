package dev.slotquest.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTestApplication;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Many people, in several processes' worth of application contexts, want the same seats at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookingRaceIntegrationTests {

    private static final int THREADS = 64;
    private static final int CONTEXTS = 3;
    private static final List<String> TIMES = List.of("11:00", "14:00", "16:00", "18:00", "20:00");

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final TestDatabase database = TestDatabase.create();
    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();

    @BeforeAll
    void startProcesses() {
        for (int i = 0; i < CONTEXTS; i++) {
            contexts.add(start(database));
        }
    }

    @AfterAll
    void stopProcesses() {
        contexts.forEach(ConfigurableApplicationContext::close);
        threads.shutdownNow();
    }

    private static ConfigurableApplicationContext start(TestDatabase database, Class<?>... more) {
        return new SpringApplicationBuilder(DomainTestApplication.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .properties("slotquest.home=target/race-home", "slotquest.jobs.enabled=false")
                .properties("spring.liquibase.enabled=false", "spring.datasource.hikari.maximum-pool-size=24")
                .run(database.arguments());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void letsExactlyAsManySucceedAsThereAreSeats(int seats) throws Exception {
        Office office = Office.in(contexts.getFirst());
        long consultant = office.consultant(seats);
        List<User> people = people(office);
        for (String date : List.of("2026-12-02", "2026-12-03")) {
            for (String time : TIMES) {
                List<BookSlot.Result> results = race(contexts, people, consultant, Office.at(date, time));

                assertThat(results.stream().filter(BookSlot.Result.Done.class::isInstance))
                        .hasSize(seats);
                assertThat(results.stream().filter(BookSlot.Result.Taken.class::isInstance))
                        .hasSize(THREADS - seats)
                        .allSatisfy(taken -> assertThat(((BookSlot.Result.Taken) taken).alternatives())
                                .as("other slots are offered")
                                .hasSize(3));
                assertThat(seatsTaken(database, consultant, Office.at(date, time)))
                        .isEqualTo(seats);
            }
        }
    }

    @Test
    void givesTheSameRequestTheSameBookingHoweverOftenItComes() throws Exception {
        Office office = Office.in(contexts.getFirst());
        long consultant = office.consultant(3);
        User person = office.staff();
        BookingWish wish = BookingWish.of(consultant, Office.at("2026-12-04", "11:00"), Office.customer())
                .withRequestKey("double-tap");

        List<BookSlot.Result> results =
                together(number -> () -> bookSlotOf(contexts, number).book(wish, person, Channel.API));

        assertThat(results).allSatisfy(result -> assertThat(result).isInstanceOf(BookSlot.Result.Done.class));
        assertThat(results.stream()
                        .map(result -> ((BookSlot.Result.Done) result).booking().reference())
                        .distinct())
                .hasSize(1);
        assertThat(results.stream().filter(result -> !((BookSlot.Result.Done) result).replayed()))
                .hasSize(1);
        assertThat(seatsTaken(database, consultant, wish.startsAt())).isEqualTo(1);
    }

    @Test
    void neverGivesOneCustomerTheSameSlotTwice() throws Exception {
        Office office = Office.in(contexts.getFirst());
        List<Long> consultants = List.of(office.consultant(1), office.consultant(1), office.consultant(1));
        List<User> people = people(office);
        Instant start = Office.at("2026-12-04", "14:00");
        var customer = Office.customer();

        List<BookSlot.Result> results = together(number -> () -> bookSlotOf(contexts, number)
                .book(BookingWish.of(consultants.get(number % 3), start, customer), people.get(number), Channel.API));

        assertThat(results.stream().filter(BookSlot.Result.Done.class::isInstance))
                .hasSize(1);
    }

    /** The negative control: without the lock and without the key, the same test finds too many bookings. */
    @Test
    void failsToHoldWithoutLockAndKey() throws Exception {
        TestDatabase unprotected = withoutSeatKey();
        try (var context = start(unprotected, WithoutLock.class)) {
            assertThat(worstRound(context, unprotected, 1)).isGreaterThan(1);
        }
    }

    /** The key alone keeps the promise, when the lock is lost. */
    @Test
    void holdsByTheKeyAloneWithoutTheLock() throws Exception {
        TestDatabase keyOnly = TestDatabase.create();
        try (var context = start(keyOnly, WithoutLock.class)) {
            assertThat(worstRound(context, keyOnly, 1)).isEqualTo(1);
        }
    }

    /** The lock alone keeps the promise, when the key is lost. */
    @Test
    void holdsByTheLockAloneWithoutTheKey() throws Exception {
        TestDatabase lockOnly = withoutSeatKey();
        try (var context = start(lockOnly)) {
            assertThat(worstRound(context, lockOnly, 1)).isEqualTo(1);
        }
    }

    /** Why the transactions are READ COMMITTED: a snapshot from before the lock does not see what the lock waited for. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void needsReadCommitted(boolean readCommitted) {
        TestDatabase lockOnly = withoutSeatKey();
        try (var context = start(lockOnly)) {
            Office office = Office.in(context);
            long consultant = office.consultant(1);
            User early = office.staff();
            User late = office.staff();
            Instant start = Office.at("2026-12-02", "11:00");
            BookSlot bookSlot = context.getBean(BookSlot.class);
            var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            transaction.setIsolationLevel(
                    readCommitted
                            ? TransactionDefinition.ISOLATION_READ_COMMITTED
                            : TransactionDefinition.ISOLATION_REPEATABLE_READ);

            transaction.executeWithoutResult(status -> {
                context.getBean(JdbcTemplate.class).queryForObject("select count(*) from booking", Long.class);
                inAnotherThread(
                        () -> bookSlot.book(BookingWish.of(consultant, start, Office.customer()), late, Channel.API));
                bookSlot.book(BookingWish.of(consultant, start, Office.customer()), early, Channel.API);
            });

            assertThat(seatsTaken(lockOnly, consultant, start)).isEqualTo(readCommitted ? 1 : 2);
        }
    }

    private void inAnotherThread(Callable<?> work) {
        try {
            threads.submit(work).get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private int worstRound(ConfigurableApplicationContext context, TestDatabase where, int seats) throws Exception {
        Office office = Office.in(context);
        long consultant = office.consultant(seats);
        List<User> people = people(office);
        int worst = 0;
        for (String time : TIMES) {
            Instant start = Office.at("2026-12-02", time);
            race(List.of(context), people, consultant, start);
            worst = Math.max(worst, seatsTaken(where, consultant, start));
        }
        return worst;
    }

    private static List<User> people(Office office) {
        List<User> people = new ArrayList<>();
        User one = office.staff();
        User other = office.staff();
        for (int i = 0; i < THREADS; i++) {
            people.add(i % 2 == 0 ? one : other);
        }
        return people;
    }

    private List<BookSlot.Result> race(
            List<ConfigurableApplicationContext> where, List<User> people, long consultant, Instant start)
            throws Exception {
        return together(number -> {
            BookSlot bookSlot = bookSlotOf(where, number);
            BookingWish wish = BookingWish.of(consultant, start, Office.customer());
            return () -> bookSlot.book(wish, people.get(number), Channel.API);
        });
    }

    private static BookSlot bookSlotOf(List<ConfigurableApplicationContext> where, int number) {
        return where.get(number % where.size()).getBean(BookSlot.class);
    }

    private <T> List<T> together(Attempt<T> attempt) throws Exception {
        var barrier = new CyclicBarrier(THREADS);
        List<Future<T>> futures = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Callable<T> work = attempt.of(i);
            futures.add(threads.submit(() -> {
                barrier.await();
                return work.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    private interface Attempt<T> {
        Callable<T> of(int number);
    }

    private static TestDatabase withoutSeatKey() {
        TestDatabase database = TestDatabase.create();
        var jdbc = new JdbcTemplate(database.dataSource());
        // The foreign key of the consultant needs an index to stand on.
        jdbc.execute("alter table booking add key booking_consultant_ix (consultant_id), drop key booking_seat_uk");
        return database;
    }

    private static int seatsTaken(TestDatabase where, long consultant, Instant start) {
        Integer count = new JdbcTemplate(where.dataSource())
                .queryForObject(
                        "select count(*) from booking where consultant_id = ? and starts_at = ? and seat is not null",
                        Integer.class,
                        consultant,
                        start);
        return count == null ? 0 : count;
    }

    /** Bookings that look at the consultant without locking the row. */
    static class WithoutLock {

        @Bean
        @Primary
        Bookings bookingsWithoutLock(JdbcTemplate jdbc) {
            return new Bookings(jdbc) {
                @Override
                boolean lockConsultant(long consultantId) {
                    return true;
                }
            };
        }
    }
}
