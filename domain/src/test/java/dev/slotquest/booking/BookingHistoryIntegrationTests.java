package dev.slotquest.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTestApplication;
import dev.slotquest.TestClock;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Random lives of bookings: whatever people do in whatever order, no seat is given twice and no booking is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookingHistoryIntegrationTests {

    private static final int SEATS = 2;
    private static final List<Instant> STARTS = List.of(
            Office.at("2026-12-02", "11:00"),
            Office.at("2026-12-02", "14:00"),
            Office.at("2026-12-02", "16:00"),
            Office.at("2026-12-03", "11:00"),
            Office.at("2026-12-03", "14:00"));

    private final TestDatabase database = TestDatabase.create();
    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();

    @BeforeAll
    void startProcesses() {
        for (int i = 0; i < 2; i++) {
            contexts.add(new SpringApplicationBuilder(DomainTestApplication.class)
                    .web(WebApplicationType.NONE)
                    .properties("slotquest.home=target/history-home", "slotquest.jobs.enabled=false")
                    .properties("spring.liquibase.enabled=false", "spring.datasource.hikari.maximum-pool-size=24")
                    .run(database.arguments()));
        }
    }

    @AfterAll
    void stopProcesses() {
        contexts.forEach(ConfigurableApplicationContext::close);
    }

    /** One after the other, every answer must be the one that a simple model of seats gives. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithASimpleModel(long seed) {
        var context = contexts.getFirst();
        Office office = Office.in(context);
        List<Long> consultants = List.of(office.consultant(SEATS), office.consultant(SEATS));
        User person = office.supervisor();
        User rival = office.supervisor();
        var random = new Random(seed);
        Map<String, Seat> standing = new HashMap<>();
        List<Hold> holds = new ArrayList<>();
        TestClock clock = context.getBean(TestClock.class);
        clock.set(TestClock.START);

        for (int step = 0; step < 150; step++) {
            Seat seat = new Seat(
                    consultants.get(random.nextInt(consultants.size())), STARTS.get(random.nextInt(STARTS.size())));
            holds.removeIf(hold -> !hold.expiresAt().isAfter(clock.instant()));
            long taken = standing.values().stream().filter(seat::equals).count()
                    + holds.stream().filter(hold -> seat.equals(seatOf(hold))).count();
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    var result = context.getBean(BookSlot.class)
                            .book(
                                    BookingWish.of(seat.consultant(), seat.start(), Office.customer()),
                                    person,
                                    Channel.API);
                    assertThat(result instanceof BookSlot.Result.Done)
                            .as("step %d: booking %s with %d taken gave %s", step, seat, taken, result)
                            .isEqualTo(taken < SEATS);
                    if (result instanceof BookSlot.Result.Done done) {
                        standing.put(done.booking().reference(), seat);
                    }
                }
                case 2 ->
                    pick(standing, random).ifPresent(reference -> {
                        assertThat(context.getBean(ChangeBooking.class)
                                        .cancel(reference, CancelReason.CUSTOMER, null, null, person, Channel.API))
                                .isInstanceOf(Change.Done.class);
                        standing.remove(reference);
                    });
                case 3 ->
                    pick(standing, random).ifPresent(reference -> {
                        boolean same = seat.equals(standing.get(reference));
                        long others = taken - (same ? 1 : 0);
                        Change change = context.getBean(MoveBooking.class)
                                .move(reference, seat.start(), seat.consultant(), null, person, Channel.API);
                        assertThat(change instanceof Change.Done)
                                .as("step: moving to %s gave %s", seat, change)
                                .isEqualTo(others < SEATS);
                        if (change instanceof Change.Done) {
                            standing.put(reference, seat);
                        }
                    });
                case 4 -> {
                    boolean heldAlready = holds.stream().anyMatch(hold -> seat.equals(seatOf(hold)));
                    var result = context.getBean(HoldSlot.class).hold(seat.consultant(), seat.start(), rival);
                    assertThat(result instanceof HoldSlot.Result.Held)
                            .as("holding %s gave %s", seat, result)
                            .isEqualTo(heldAlready || taken < SEATS);
                    if (result instanceof HoldSlot.Result.Held held) {
                        holds.removeIf(hold -> seat.equals(seatOf(hold)));
                        holds.add(held.hold());
                    }
                }
                default -> clock.moveBy(Duration.ofMinutes(1));
            }
        }
        assertThat(seatsInDatabase(consultants)).isEqualTo(countBySeat(standing));
    }

    @Test
    void losesNothingAndGivesNoSeatTwiceWhenAllActAtOnce() throws Exception {
        Office office = Office.in(contexts.getFirst());
        List<Long> consultants = List.of(office.consultant(SEATS), office.consultant(1), office.consultant(3));
        Map<Long, Integer> seats = Map.of(consultants.get(0), SEATS, consultants.get(1), 1, consultants.get(2), 3);
        contexts.forEach(context -> context.getBean(TestClock.class).set(TestClock.START));
        Map<String, Seat> standing = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger overfull = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> observer = threads.submit(() -> {
                while (!over.get()) {
                    overfull.addAndGet(overfullSlots(seats));
                }
            });
            List<Future<?>> people = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                var context = contexts.get(i % contexts.size());
                User person = office.supervisor();
                var random = new Random(i);
                people.add(threads.submit(() -> live(context, person, consultants, random, standing, done)));
            }
            for (Future<?> person : people) {
                person.get();
            }
            over.set(true);
            observer.get();
        }

        assertThat(done).hasValueGreaterThan(100);
        assertThat(overfull).hasValue(0);
        assertThat(overfullSlots(seats)).isZero();
        assertThat(seatsInDatabase(consultants)).isEqualTo(countBySeat(standing));
    }

    /** One person's life: only this person changes these bookings, so what was confirmed last must be true at the end. */
    private static void live(
            ConfigurableApplicationContext context,
            User person,
            List<Long> consultants,
            Random random,
            Map<String, Seat> standing,
            AtomicInteger done) {
        Map<String, Seat> own = new HashMap<>();
        for (int step = 0; step < 40; step++) {
            Seat seat = new Seat(
                    consultants.get(random.nextInt(consultants.size())), STARTS.get(random.nextInt(STARTS.size())));
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> {
                    var result = context.getBean(BookSlot.class)
                            .book(
                                    BookingWish.of(seat.consultant(), seat.start(), Office.customer()),
                                    person,
                                    Channel.API);
                    assertThat(result).isNotInstanceOf(BookSlot.Result.Refused.class);
                    if (result instanceof BookSlot.Result.Done booked) {
                        own.put(booked.booking().reference(), seat);
                        done.incrementAndGet();
                    }
                }
                case 3 ->
                    pick(own, random).ifPresent(reference -> {
                        Change change = random.nextBoolean()
                                ? context.getBean(ChangeBooking.class)
                                        .cancel(reference, CancelReason.OTHER, null, null, person, Channel.API)
                                : context.getBean(ChangeBooking.class).undo(reference, person, Channel.API);
                        assertThat(change).isInstanceOf(Change.Done.class);
                        own.remove(reference);
                        done.incrementAndGet();
                    });
                case 4 ->
                    pick(own, random).ifPresent(reference -> {
                        Change change = context.getBean(MoveBooking.class)
                                .move(reference, seat.start(), seat.consultant(), null, person, Channel.API);
                        assertThat(change).isInstanceOfAny(Change.Done.class, Change.Taken.class);
                        if (change instanceof Change.Done) {
                            own.put(reference, seat);
                            done.incrementAndGet();
                        }
                    });
                default -> {
                    HoldSlot holdSlot = context.getBean(HoldSlot.class);
                    if (holdSlot.hold(seat.consultant(), seat.start(), person) instanceof HoldSlot.Result.Held held) {
                        holdSlot.release(held.hold().id(), person);
                    }
                }
            }
        }
        standing.putAll(own);
    }

    private record Seat(long consultant, Instant start) {}

    private static Seat seatOf(Hold hold) {
        return new Seat(hold.consultantId(), hold.startsAt());
    }

    private static Optional<String> pick(Map<String, Seat> standing, Random random) {
        return standing.keySet().stream()
                .sorted()
                .skip(standing.isEmpty() ? 0 : random.nextInt(standing.size()))
                .findFirst();
    }

    private static Map<Seat, Long> countBySeat(Map<String, Seat> standing) {
        Map<Seat, Long> counts = new HashMap<>();
        standing.values().forEach(seat -> counts.merge(seat, 1L, Long::sum));
        return counts;
    }

    private Map<Seat, Long> seatsInDatabase(List<Long> consultants) {
        Map<Seat, Long> counts = new HashMap<>();
        new JdbcTemplate(database.dataSource())
                .query("select consultant_id, starts_at from booking where seat is not null", row -> {
                    Seat seat = new Seat(row.getLong(1), row.getTimestamp(2).toInstant());
                    if (consultants.contains(seat.consultant())) {
                        counts.merge(seat, 1L, Long::sum);
                    }
                });
        return counts;
    }

    private int overfullSlots(Map<Long, Integer> seats) {
        return (int) seats.entrySet().stream()
                .mapToLong(entry -> new JdbcTemplate(database.dataSource())
                        .queryForList("""
                                select starts_at from booking where consultant_id = ? and seat is not null
                                 group by starts_at having count(*) > ?""", entry.getKey(), entry.getValue())
                        .size())
                .sum();
    }
}
