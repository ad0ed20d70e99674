package dev.slotquest.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTestApplication;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.db.TestServer;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.Channel;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How fast bookings are, as ratios of one run: the domain service against the very same statements in plain JDBC, both
 * with durable commits and 16 threads on distinct slots; and availability of a day.
 */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookingBenchTests {

    private static final int THREADS = 16;
    private static final int CONSULTANTS = 10;
    private static final int ROUNDS = 5;
    private static final List<String> TIMES = List.of("11:00", "14:00", "16:00", "18:00", "20:00");

    private final TestServer server = TestServer.dedicated(Path.of("target", "bench-mariadb"));
    private final TestDatabase database = TestDatabase.createOn(server);
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private StatementTape tape = new StatementTape();
    private ConfigurableApplicationContext recorded;
    private ConfigurableApplicationContext measured;

    @BeforeAll
    void start() {
        measured = context();
        recorded = context(Recording.class);
    }

    private ConfigurableApplicationContext context(Class<?>... more) {
        return new SpringApplicationBuilder(DomainTestApplication.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .properties("slotquest.home=target/bench-home", "slotquest.jobs.enabled=false")
                .properties("spring.liquibase.enabled=false")
                .initializers(context -> context.getBeanFactory().registerSingleton("bench", this))
                .run(database.arguments());
    }

    @AfterAll
    void stop() {
        recorded.close();
        measured.close();
        server.close();
    }

    @Test
    void printsBookingsPerSecond() throws Exception {
        Office office = Office.in(measured);
        List<Long> consultants = new ArrayList<>();
        for (int i = 0; i < CONSULTANTS; i++) {
            consultants.add(office.consultant(1));
        }
        User person = office.staff();
        // Keys far from all other numbers, so that the tape can tell them apart.
        jdbc.execute("alter table customer auto_increment = 1000000000");
        jdbc.execute("alter table booking auto_increment = 2000000000");
        List<BookingWish> wishes = wishes(consultants);
        List<StatementTape> tapes = record(wishes, person);
        System.out.printf(
                Locale.ROOT,
                "%nstatements of a booking: %d%n%s%n",
                tapes.getFirst().statements(),
                String.join("\n", tapes.getFirst().sql()));

        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            wipe();
            double service = perSecond(wishes.size(), at -> () -> {
                var result = measured.getBean(BookSlot.class).book(wishes.get(at), person, Channel.API);
                assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
                return result;
            });
            wipe();
            DataSource pool = measured.getBean(DataSource.class);
            double plain = perSecond(wishes.size(), at -> () -> {
                try (Connection connection = pool.getConnection()) {
                    tapes.get(at).replay(connection);
                }
                return at;
            });
            if (round > 0) {
                ratios.add(service / plain);
                System.out.printf(
                        Locale.ROOT,
                        "booking: service %.0f/s, plain JDBC %.0f/s, ratio %.2f%n",
                        service,
                        plain,
                        service / plain);
            }
        }
        Collections.sort(ratios);
        System.out.printf(Locale.ROOT, "booking: median ratio %.2f%n", ratios.get(ratios.size() / 2));
        assertThat(ratios).hasSize(ROUNDS);
    }

    @Test
    void printsAvailabilityOfADay() throws Exception {
        Office office = Office.in(measured);
        for (int i = 0; i < CONSULTANTS; i++) {
            office.consultant(2);
        }
        Availability availability = measured.getBean(Availability.class);
        LocalDate day = LocalDate.parse("2026-12-03");
        int questions = 4_000;
        long[] nanos = new long[questions];
        for (int round = 0; round < 2; round++) {
            perSecond(questions, at -> () -> {
                long begin = System.nanoTime();
                var board = availability.day(day, null);
                nanos[at] = System.nanoTime() - begin;
                return board;
            });
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "availability of a day, %d consultants, %d clients: p50 %.2f ms, p99 %.2f ms%n",
                measured.getBean(RuleBooks.class).current().consultants().size(),
                THREADS,
                nanos[questions / 2] / 1e6,
                nanos[questions * 99 / 100] / 1e6);
        assertThat(nanos[0]).isPositive();
    }

    private List<BookingWish> wishes(List<Long> consultants) {
        List<BookingWish> wishes = new ArrayList<>();
        LocalDate first = LocalDate.parse("2026-12-02");
        for (int day = 0; day < 50; day++) {
            LocalDate date = first.plusDays(day);
            if (date.getDayOfWeek().getValue() < DayOfWeek.FRIDAY.getValue()) {
                for (String time : TIMES) {
                    Instant start = Office.at(date.toString(), time);
                    consultants.forEach(consultant -> wishes.add(BookingWish.of(consultant, start, Office.customer())));
                }
            }
        }
        Collections.shuffle(wishes, new Random(1));
        return wishes;
    }

    /** One tape per booking. */
    private List<StatementTape> record(List<BookingWish> wishes, User person) {
        List<StatementTape> tapes = new ArrayList<>();
        recorded.getBean(BookSlot.class).book(wishes.getFirst(), person, Channel.API);
        wipe();
        for (BookingWish wish : wishes) {
            tape = new StatementTape();
            assertThat(recorded.getBean(BookSlot.class).book(wish, person, Channel.API))
                    .isInstanceOf(BookSlot.Result.Done.class);
            tapes.add(tape);
        }
        return tapes;
    }

    private void wipe() {
        jdbc.execute("delete from calendar_event");
        jdbc.execute("delete from booking");
        jdbc.execute("delete from customer");
        jdbc.execute("truncate table audit_entry");
    }

    private interface Work {
        Callable<?> of(int number);
    }

    private static double perSecond(int count, Work work) throws Exception {
        AtomicInteger next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            long begin = System.nanoTime();
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(threads.submit(() -> {
                    for (int at = next.getAndIncrement(); at < count; at = next.getAndIncrement()) {
                        work.of(at).call();
                    }
                    return null;
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
            return count * 1e9 / (System.nanoTime() - begin);
        }
    }

    /** Puts the tape between the application and its data source. */
    static class Recording {

        @Bean
        static BeanPostProcessor recordingDataSource(BeanFactory beans) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (!(bean instanceof DataSource dataSource)) {
                        return bean;
                    }
                    return Proxy.newProxyInstance(
                            Recording.class.getClassLoader(),
                            new Class<?>[] {DataSource.class},
                            (self, method, args) -> "getConnection".equals(method.getName())
                                    ? beans.getBean(BookingBenchTests.class)
                                            .tape
                                            .recording(dataSource)
                                            .getConnection()
                                    : method.invoke(dataSource, args));
                }
            };
        }
    }
}
