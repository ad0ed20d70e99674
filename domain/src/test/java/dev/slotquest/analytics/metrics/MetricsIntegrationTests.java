package dev.slotquest.analytics.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.ChangeBooking.Remarks;
import dev.slotquest.booking.MoveBooking;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.Potential;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.Works;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DomainTest
class MetricsIntegrationTests {

    private static final Instant FIRST = Office.at("2026-12-02", "14:00");
    private static final List<Outcome> OUTCOMES = List.of(Outcome.CAME, Outcome.NO_SHOW, Outcome.GHOST);
    private static final LocalDate MADE = LocalDate.parse("2026-12-01");
    private static final LocalDate HELD = LocalDate.parse("2026-12-02");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionRetry transaction;

    @Autowired
    TestClock clock;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    MoveBooking moveBooking;

    @Autowired
    Figures figures;

    @Autowired
    Recount recount;

    @Autowired
    List<ContinuousWork> works;

    private User supervisor;
    private User staff;
    private long anna;
    private long ben;

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        Office office = Office.in(context);
        supervisor = office.supervisor();
        staff = office.staff();
        anna = office.consultant("Anna", 9);
        ben = office.consultant("Ben", 9);
    }

    @Test
    void countsABookingOnTheDayItIsMadeAndOnTheDayItIsHeld() {
        Booking booking = book(anna, FIRST, staff);
        assertThat(figures.freshness().complete()).isFalse();

        Works.finishFollowUps(works);

        var open = new Counts(1, 0, 0, 0, 0, 0, booking.points());
        assertThat(figures.sum(Basis.MADE, MADE, MADE)).isEqualTo(open);
        assertThat(figures.sum(Basis.HELD, MADE, MADE)).isEqualTo(Counts.NONE);
        assertThat(figures.sum(Basis.HELD, HELD, HELD)).isEqualTo(open);
        assertThat(figures.sums(Basis.HELD, Dimension.CONSULTANT, HELD, HELD)).isEqualTo(Map.of("" + anna, open));
        assertThat(figures.sums(Basis.HELD, Dimension.STAFF, HELD, HELD)).isEqualTo(Map.of("" + staff.id(), open));
        assertThat(figures.sums(Basis.HELD, Dimension.HOUR, HELD, HELD)).isEqualTo(Map.of("14", open));
        assertThat(figures.sums(Basis.HELD, Dimension.LEAD_TIME, HELD, HELD)).isEqualTo(Map.of("NEXT_DAY", open));
        assertThat(figures.freshness().complete()).isTrue();
    }

    @Test
    void goesAlongWithEveryChange() {
        Booking booking = book(anna, FIRST, staff);
        Works.finishFollowUps(works);
        moveBooking.move(booking.reference(), Office.at("2026-12-03", "16:00"), ben, null, supervisor, Channel.PORTAL);
        Works.finishFollowUps(works);

        assertThat(figures.sum(Basis.HELD, HELD, HELD)).isEqualTo(Counts.NONE);
        assertThat(figures.sums(Basis.HELD, Dimension.CONSULTANT, HELD, HELD.plusDays(1)))
                .containsOnlyKeys("" + ben);

        clock.set(Office.at("2026-12-03", "17:00"));
        changeBooking.conclude(booking.reference(), Outcome.NO_SHOW, supervisor, Channel.PORTAL);
        Works.finishFollowUps(works);
        assertThat(figures.sum(Basis.HELD, HELD, HELD.plusDays(1)))
                .returns(1, Counts::noShow)
                .returns(0, Counts::open);

        changeBooking.conclude(booking.reference(), Outcome.CAME, supervisor, Channel.PORTAL);
        Works.finishFollowUps(works);
        assertThat(figures.sum(Basis.HELD, HELD, HELD.plusDays(1)))
                .returns(1, Counts::came)
                .returns(0, Counts::noShow);
    }

    @Test
    void whatIsTakenBackHasNeverBeen() {
        Booking booking = book(anna, FIRST, staff);
        Works.finishFollowUps(works);
        changeBooking.undo(booking.reference(), staff, Channel.PORTAL);
        Works.finishFollowUps(works);

        assertThat(figures.byDay(Basis.MADE, Dimension.ALL, MADE, HELD)).isEmpty();
        assertThat(figures.byDay(Basis.HELD, Dimension.STAFF, MADE, HELD)).isEmpty();
    }

    @Test
    void namesThatDifferOnlyInCaseOrAccentAreTwo() {
        book(BookingWish.of(anna, FIRST, Office.customer()).withCampaign("Küche"), staff);
        book(BookingWish.of(anna, FIRST, Office.customer()).withCampaign("kuche"), staff);
        Works.finishFollowUps(works);

        assertThat(figures.sums(Basis.MADE, Dimension.CAMPAIGN, MADE, MADE)).containsOnlyKeys("Küche", "kuche");
        assertThat(recount.run()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countingAllAnewComesToTheSameAfterAnyHistory(long seed) {
        var random = new Random(seed);
        List<Booking> made = new ArrayList<>();
        for (int step = 0; step < 80; step++) {
            happens(random, made);
            if (random.nextInt(4) == 0) {
                Works.finishFollowUps(works);
            }
            clock.moveBy(Duration.ofMinutes(random.nextInt(60)));
        }
        Works.finishFollowUps(works);
        var kept = context.getBean(BookingMetrics.class).everything();

        assertThat(recount.run()).isZero();

        assertThat(context.getBean(BookingMetrics.class).everything())
                .isEqualTo(kept)
                .isNotEmpty();
        assertThat(figures.sum(Basis.MADE, MADE, MADE.plusDays(90)).bookings()).isEqualTo(standingOrCancelled());
    }

    @Test
    void findsAndHealsAFigureThatIsWrong() {
        book(anna, FIRST, staff);
        Works.finishFollowUps(works);
        transaction.run(() ->
                jdbc.update("update booking_metric set came = came + 1 where basis = 'HELD' and dimension = 'ALL'"));

        assertThat(recount.run()).isEqualTo(1);

        assertThat(recount.run()).isZero();
        assertThat(figures.sum(Basis.HELD, HELD, HELD)).returns(0, Counts::came);
    }

    @Test
    void manyAtOnceLoseNothing() {
        List<Booking> made = IntStream.range(0, 9)
                .mapToObj(n -> book(n % 2 == 0 ? anna : ben, FIRST, staff))
                .toList();
        var counting = context.getBean(CountBookings.class);
        List<Thread> threads = made.stream()
                .map(booking -> Thread.ofVirtual().start(() -> transaction.run(() -> counting.follow(booking))))
                .toList();
        var recounting = Thread.ofVirtual().start(recount::run);
        threads.forEach(MetricsIntegrationTests::await);
        await(recounting);

        assertThat(figures.sum(Basis.MADE, MADE, MADE).bookings()).isEqualTo(9);
        assertThat(recount.run()).isZero();
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void happens(Random random, List<Booking> made) {
        int what = random.nextInt(10);
        if (made.isEmpty() || what < 4) {
            Instant start = FIRST.plus(Duration.ofDays(random.nextInt(20)));
            bookIfFree(random.nextBoolean() ? anna : ben, start).ifPresent(made::add);
            return;
        }
        String reference = made.get(random.nextInt(made.size())).reference();
        switch (what) {
            case 4 -> changeBooking.undo(reference, staff, Channel.PORTAL);
            case 5 -> changeBooking.cancel(reference, CancelReason.CUSTOMER, null, null, supervisor, Channel.PORTAL);
            case 6 ->
                moveBooking.move(
                        reference,
                        FIRST.plus(Duration.ofDays(random.nextInt(30))),
                        random.nextBoolean() ? anna : ben,
                        null,
                        supervisor,
                        Channel.PORTAL);
            case 7 ->
                changeBooking.edit(
                        reference, new Remarks(null, Potential.TOP, "b" + what), null, supervisor, Channel.PORTAL);
            default ->
                changeBooking.conclude(
                        reference, OUTCOMES.get(random.nextInt(OUTCOMES.size())), supervisor, Channel.PORTAL);
        }
    }

    private int standingOrCancelled() {
        Integer count = jdbc.queryForObject(
                "select count(*) from booking where coalesce(cancel_reason, '') <> 'UNDONE'", Integer.class);
        return count == null ? 0 : count;
    }

    private Optional<Booking> bookIfFree(long consultant, Instant start) {
        var result = bookSlot.book(BookingWish.of(consultant, start, Office.customer()), staff, Channel.API);
        return result instanceof BookSlot.Result.Done done ? Optional.of(done.booking()) : Optional.empty();
    }

    private Booking book(long consultant, Instant start, User by) {
        return book(BookingWish.of(consultant, start, Office.customer()), by);
    }

    private Booking book(BookingWish wish, User by) {
        var result = bookSlot.book(wish, by, Channel.API);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }
}
