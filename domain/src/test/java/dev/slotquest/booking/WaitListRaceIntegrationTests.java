package dev.slotquest.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTestApplication;
import dev.slotquest.TestClock;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** Several processes' worth of application contexts offer, accept and book the same seat at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitListRaceIntegrationTests {

    private static final int THREADS = 24;
    private static final int CONTEXTS = 3;
    private static final List<String> TIMES = List.of("11:00", "14:00", "16:00", "18:00");

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();

    @BeforeAll
    void startProcesses() {
        TestDatabase database = TestDatabase.create();
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
                .properties("spring.liquibase.enabled=false", "spring.datasource.hikari.maximum-pool-size=12")
                .run(database.arguments());
    }

    @Test
    void offersASeatOnceHoweverManyProcessesDoIt() throws Exception {
        for (String time : TIMES) {
            var round = new Round(contexts, Office.at("2026-12-02", time), 3);
            round.cancel();

            together(number -> () -> work(number).doSome());

            assertThat(round.openOffers()).isOne();
        }
    }

    @Test
    void letsExactlyOneHaveTheKeptSeat() throws Exception {
        for (String time : TIMES) {
            var round = new Round(contexts, Office.at("2026-12-03", time), 2);
            round.cancel();
            work(0).doSome();
            WaitEntry offered = round.entries.getFirst();

            together(number -> () -> switch (number % 4) {
                case 0 -> answer(number).accept(offered.id(), null, Set.of(), round.staff, Channel.TELEGRAM);
                case 1 -> answer(number).accept(offered.id(), null, Set.of(), round.supervisor, Channel.API);
                case 2 ->
                    contexts.get(number % CONTEXTS)
                            .getBean(BookSlot.class)
                            .book(
                                    BookingWish.of(round.consultant, round.start, Office.customer()),
                                    round.staff,
                                    Channel.API);
                default -> work(number).doSome();
            });

            assertThat(round.seatsTaken()).isOne();
            assertThat(round.waitingCustomersBooked()).isOne();
            assertThat(round.openOffers()).isZero();
        }
    }

    @Test
    void eitherBooksOrPassesOnWhenTheTimeIsUpAtThatVeryMoment() throws Exception {
        for (String time : TIMES) {
            var round = new Round(contexts, Office.at("2026-12-03", time), 2);
            round.cancel();
            work(0).doSome();
            WaitEntry offered = round.entries.getFirst();
            // The clocks of the processes differ a little: for some the time is up, for others not yet.
            clock(1).moveBy(Duration.ofMinutes(10));

            together(number -> number % 3 == 1
                    ? () -> work(number).doSome()
                    : () -> answer(number).accept(offered.id(), null, Set.of(), round.staff, Channel.API));

            clock(1).moveBy(Duration.ofMinutes(-10));
            assertThat(round.seatsTaken() + round.openOffers()).isOne();
        }
    }

    /** The negative control: without locks, the same processes offer one seat to several customers. */
    @Test
    void offersASeatTwiceWithoutLocks() throws Exception {
        TestDatabase unprotected = TestDatabase.create();
        // The foreign key of the consultant needs an index to stand on.
        new JdbcTemplate(unprotected.dataSource())
                .execute("alter table hold add key hold_consultant_ix (consultant_id), drop key hold_seat_uk");
        try (var context = start(unprotected, WithoutLocks.class)) {
            long most = 0;
            for (String time : TIMES) {
                var round = new Round(List.of(context), Office.at("2026-12-02", time), 12);
                round.cancel();
                together(number -> () -> context.getBean(WaitListWork.class).doSome());
                most = Math.max(most, round.openOffers());
            }
            assertThat(most).isGreaterThan(1);
        }
    }

    private WaitListWork work(int number) {
        return contexts.get(number % CONTEXTS).getBean(WaitListWork.class);
    }

    private AnswerOffer answer(int number) {
        return contexts.get(number % CONTEXTS).getBean(AnswerOffer.class);
    }

    private TestClock clock(int number) {
        return contexts.get(number).getBean(TestClock.class);
    }

    private void together(Attempt attempt) throws Exception {
        var barrier = new CyclicBarrier(THREADS);
        List<Future<?>> futures = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Callable<?> work = attempt.of(i);
            futures.add(threads.submit(() -> {
                barrier.await();
                return work.call();
            }));
        }
        for (Future<?> future : futures) {
            future.get();
        }
    }

    private interface Attempt {
        Callable<?> of(int number);
    }

    /** One consultant with one seat that is taken, and customers who wait for it. */
    private static final class Round {

        private final ConfigurableApplicationContext context;
        private final Instant start;
        private final long consultant;
        private final User staff;
        private final User supervisor;
        private final Booking booking;
        private final List<WaitEntry> entries = new ArrayList<>();

        Round(List<ConfigurableApplicationContext> contexts, Instant start, int waiting) {
            this.context = contexts.getFirst();
            this.start = start;
            Office office = Office.in(context);
            consultant = office.consultant(1);
            staff = office.staff();
            supervisor = office.supervisor();
            var wish = BookingWish.of(consultant, start, Office.customer());
            booking = ((BookSlot.Result.Done) context.getBean(BookSlot.class).book(wish, supervisor, Channel.API))
                    .booking();
            LocalDate day = LocalDate.ofInstant(start, Office.ZONE);
            for (int i = 0; i < waiting; i++) {
                var wanted =
                        new WaitWish(Office.customer(), WaitRange.days(day, day), consultant, null, Potential.NORMAL);
                entries.add(((KeepWaitList.Result.Done)
                                context.getBean(KeepWaitList.class).add(wanted, staff, Channel.API))
                        .entry());
            }
        }

        void cancel() {
            context.getBean(ChangeBooking.class)
                    .cancel(booking.reference(), CancelReason.CUSTOMER, null, null, supervisor, Channel.API);
        }

        long openOffers() {
            return count("select count(*) from wait_offer where consultant_id = ? and state = 'OPEN'");
        }

        long seatsTaken() {
            return count("select count(*) from booking where consultant_id = ? and seat is not null");
        }

        long waitingCustomersBooked() {
            return count("""
                    select count(*) from booking b join wait_entry e on e.booking_id = b.id and e.state = 'BOOKED'
                     where b.consultant_id = ? and b.seat is not null""");
        }

        private long count(String sql) {
            Long count = context.getBean(JdbcTemplate.class).queryForObject(sql, Long.class, consultant);
            return count == null ? 0 : count;
        }
    }

    /** Looks at rows without locking them. */
    static class WithoutLocks {

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

        @Bean
        @Primary
        WaitEntries entriesWithoutLock(JdbcTemplate jdbc) {
            return new WaitEntries(jdbc) {
                @Override
                Optional<WaitEntry> lock(long id) {
                    return byId(id);
                }
            };
        }

        @Bean
        @Primary
        WaitOpenings openingsWithoutLock(JdbcTemplate jdbc) {
            return new WaitOpenings(jdbc) {
                @Override
                boolean lock(Opening opening) {
                    return true;
                }
            };
        }
    }
}
