package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.PortalApplication;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.StatementTape;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.db.TestServer;
import dev.slotquest.identity.IssueApiKey;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How fast the API is, from the client's request to the client's answer over real HTTP, as ratios of one run: 16 clients
 * book distinct slots against the very same statements of a booking in plain JDBC, both with durable commits.
 */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookBenchTests {

    private static final int CLIENTS = 16;
    private static final int CONSULTANTS = 10;
    private static final int ROUNDS = 5;
    private static final List<String> TIMES = List.of("11:00", "14:00", "16:00", "18:00", "20:00");

    private final TestServer server = TestServer.dedicated(Path.of("target", "api-bench-mariadb"));
    private final TestDatabase database = TestDatabase.createOn(server);
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private StatementTape tape = new StatementTape();
    private ConfigurableApplicationContext recorded;
    private ConfigurableApplicationContext measured;
    private String address = "";
    private String key = "";
    private User person;

    private record Slot(long consultantId, String consultant, LocalDate date, String time) {}

    private final List<Slot> slots = new ArrayList<>();

    @BeforeAll
    void start() {
        measured = context();
        recorded = context(Recording.class);
        int port =
                ((ServletWebServerApplicationContext) measured).getWebServer().getPort();
        address = "http://localhost:" + port;
        Office office = Office.in(measured);
        person = office.staff();
        var issued = measured.getBean(IssueApiKey.class).issue(person, "bench", List.of(), Actor.system());
        key = ((IssueApiKey.Result.Issued) issued).key();
        for (int i = 0; i < CONSULTANTS; i++) {
            String name = "Consultant " + i;
            long id = office.consultant(name, 1);
            addSlots(id, name);
        }
        Collections.shuffle(slots, new Random(1));
        // Keys far from all other numbers, so that the tape can tell them apart.
        jdbc.execute("alter table customer auto_increment = 1000000000");
        jdbc.execute("alter table booking auto_increment = 2000000000");
    }

    private void addSlots(long consultantId, String consultant) {
        LocalDate first = LocalDate.parse("2026-12-02");
        for (LocalDate date = first; date.isBefore(first.plusDays(50)); date = date.plusDays(1)) {
            if (date.getDayOfWeek().getValue() < DayOfWeek.FRIDAY.getValue()) {
                for (String time : TIMES) {
                    slots.add(new Slot(consultantId, consultant, date, time));
                }
            }
        }
    }

    private ConfigurableApplicationContext context(Class<?>... more) {
        return new SpringApplicationBuilder(PortalApplication.class)
                .sources(ApiTest.Time.class)
                .sources(more)
                .properties("slotquest.home=target/bench-home", "slotquest.jobs.enabled=false")
                .properties("slotquest.chat.enabled=false", "slotquest.api.requests-per-minute=100000000")
                .properties("spring.liquibase.enabled=false", "server.port=0")
                .initializers(context -> context.getBeanFactory().registerSingleton("bench", this))
                .initializers(context -> context.getBeanFactory().registerSingleton("notForTests", new NotForTests()))
                .run(database.arguments());
    }

    @AfterAll
    void stop() {
        http.close();
        recorded.close();
        measured.close();
        server.close();
    }

    @Test
    void printsBookingsPerSecondOverHttp() throws Exception {
        List<StatementTape> tapes = record();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            wipe();
            double keyless = perSecond(slots.size(), at -> () -> book(slots.get(at), false));
            wipe();
            double keyed = perSecond(slots.size(), at -> () -> book(slots.get(at), true));
            wipe();
            DataSource pool = measured.getBean(DataSource.class);
            double plain = perSecond(slots.size(), at -> () -> {
                try (Connection connection = pool.getConnection()) {
                    tapes.get(at).replay(connection);
                }
                return at;
            });
            if (round > 0) {
                ratios.add(keyless / plain);
                System.out.printf(
                        Locale.ROOT,
                        "POST /book: %.0f/s, with an idempotency key %.0f/s; plain JDBC %.0f/s, ratios %.2f and %.2f%n",
                        keyless,
                        keyed,
                        plain,
                        keyless / plain,
                        keyed / plain);
            }
        }
        Collections.sort(ratios);
        System.out.printf(Locale.ROOT, "POST /book: median ratio %.2f%n", ratios.get(ratios.size() / 2));
        assertThat(ratios).hasSize(ROUNDS);
    }

    @Test
    void printsAvailabilityOverHttp() throws Exception {
        int questions = 4_000;
        long[] nanos = new long[questions];
        double rate = 0;
        long asked = 0;
        for (int round = 0; round < 2; round++) {
            asked = questions();
            rate = perSecond(questions, at -> () -> {
                long begin = System.nanoTime();
                var answer = http.send(
                        request("/api/availability?date=2026-12-03").GET().build(), BodyHandlers.ofString());
                nanos[at] = System.nanoTime() - begin;
                assertThat(answer.statusCode()).isEqualTo(200);
                return answer;
            });
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "GET /api/availability, %d consultants, %d clients: %.0f/s, p50 %.2f ms, p99 %.2f ms, "
                        + "%.1f questions to the database each%n",
                CONSULTANTS,
                CLIENTS,
                rate,
                nanos[questions / 2] / 1e6,
                nanos[questions * 99 / 100] / 1e6,
                (double) (questions() - asked) / questions);
        assertThat(nanos[0]).isPositive();
    }

    /** What the server was asked so far: statements, commits and the rest. */
    private long questions() {
        return Long.parseLong(jdbc.queryForMap("show global status like 'Questions'")
                .get("VALUE")
                .toString());
    }

    private HttpResponse<String> book(Slot slot, boolean keyed) throws Exception {
        var customer = Office.customer();
        var request = request("/book")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"berater":"%s","date":"%s","time":"%s","customer_name":"Kim %s","customer_phone":"%s"}""".formatted(
                                slot.consultant(), slot.date(), slot.time(), customer.lastName(), customer.phone())));
        if (keyed) {
            request.header(IdempotencyFilter.KEY, UUID.randomUUID().toString());
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + key);
    }

    /** One tape per booking. */
    private List<StatementTape> record() {
        BookSlot bookSlot = recorded.getBean(BookSlot.class);
        bookSlot.book(wish(slots.getFirst()), person, Channel.API);
        wipe();
        List<StatementTape> tapes = new ArrayList<>();
        for (Slot slot : slots) {
            tape = new StatementTape();
            assertThat(bookSlot.book(wish(slot), person, Channel.API)).isInstanceOf(BookSlot.Result.Done.class);
            tapes.add(tape);
        }
        return tapes;
    }

    private static BookingWish wish(Slot slot) {
        return BookingWish.of(slot.consultantId(), Office.at(slot.date().toString(), slot.time()), Office.customer());
    }

    private void wipe() {
        jdbc.execute("delete from calendar_event");
        jdbc.execute("delete from booking");
        jdbc.execute("delete from customer");
        jdbc.execute("delete from idempotency_key");
        jdbc.execute("truncate table audit_entry");
    }

    private interface Work {
        Callable<?> of(int number);
    }

    private static double perSecond(int count, Work work) throws Exception {
        AtomicInteger next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            long begin = System.nanoTime();
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
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

    /** Leaves the applications of other tests alone, as the test framework does where it starts the application itself. */
    static class NotForTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory readers) {
            return reader.getClassMetadata().getClassName().matches(".*Tests?(\\$.*)?")
                    || reader.getAnnotationMetadata().isAnnotated(TestComponent.class.getName());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NotForTests;
        }

        @Override
        public int hashCode() {
            return NotForTests.class.hashCode();
        }
    }

    /** Puts the tape between the application and its data source. */
    static class Recording {

        @Bean
        static BeanPostProcessor recordingDataSource(BeanFactory beans) {
            return new BeanPostProcessor() {
                @Override
                public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
                    if (!(bean instanceof DataSource dataSource)) {
                        return bean;
                    }
                    return Proxy.newProxyInstance(
                            Recording.class.getClassLoader(),
                            new Class<?>[] {DataSource.class},
                            (self, method, args) -> "getConnection".equals(method.getName())
                                    ? beans.getBean(BookBenchTests.class)
                                            .tape
                                            .recording(dataSource)
                                            .getConnection()
                                    : method.invoke(dataSource, args));
                }
            };
        }
    }
}
