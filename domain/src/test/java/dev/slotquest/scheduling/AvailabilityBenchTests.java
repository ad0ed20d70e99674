package dev.slotquest.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.ManageConsultants.Details;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How long everything that can be booked takes to work out from our own tables. */
@Tag("bench")
@DomainTest
class AvailabilityBenchTests {

    private static final int CONSULTANTS = 50;
    private static final int DAYS = 56;
    private static final int EVENTS_A_DAY = 5;
    private static final int BOOKINGS = 2_000;
    private static final int ROUNDS = 9;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    Availability availability;

    @Autowired
    BusyTimes busyTimes;

    @Autowired
    ManageConsultants manageConsultants;

    @Autowired
    ManageRules manageRules;

    @Autowired
    PreviewRules previewRules;

    @Autowired
    Withdrawals withdrawals;

    @Test
    void printsHowLongEightWeeksOfFiftyConsultantsTake() {
        database.clear();
        clock.set(TestClock.START);
        List<Long> consultants = office();
        book(consultants);
        LocalDate first = LocalDate.parse("2026-12-01");
        LocalDate last = first.plusDays(DAYS - 1L);
        TimeSpan window = new TimeSpan(TestRules.at(first.toString(), "00:00"), TestRules.at(last.toString(), "23:00"));

        List<DayBoard> boards = availability.days(first, last, null);
        System.out.printf(
                Locale.ROOT,
                "%n%d consultants, %d days, %d events, %d bookings: %d slots of consultants%n",
                CONSULTANTS,
                DAYS,
                count("busy_time"),
                count("booking"),
                boards.stream()
                        .flatMap(board -> board.slots().stream())
                        .mapToInt(slot -> slot.consultants().size())
                        .sum());
        // A changed rule makes all that was worked out for the days of the book void.
        double cold = median("all of it, after a change of the rules", () -> {
            manageRules.set(RuleName.HOLD_MINUTES, "5", clock.instant(), Actor.system());
            availability.days(first, last, null);
        });
        median("all of it, again", () -> availability.days(first, last, null));
        median("one day", () -> availability.day(first.plusDays(1), null));
        median("one consultant", () -> availability.days(first, last, consultants.getFirst()));
        median("the best three", () -> availability.nextBest(SlotWish.from(clock.instant()), 3));
        median("withdrawals", () -> withdrawals.within(window, null));
        median(
                "preview of a closure",
                () -> previewRules.of(new RuleChange.Close(ClosureWish.days(first, last, "Closed"))));
        int[] turn = {0};
        median("a changed event, until it counts", () -> {
            Instant start = TestRules.at("2026-12-03", "14:00").plusSeconds(60L * turn[0]++);
            busyTimes.update(
                    consultants.getFirst(),
                    List.of(new BusyEvent(
                            "changing", new TimeSpan(start, start.plusSeconds(600)), BusyTime.Kind.BUSY, null)),
                    List.of(),
                    clock.instant());
            availability.day(LocalDate.parse("2026-12-03"), null);
        });

        assertThat(cold).as("seconds for everything").isLessThanOrEqualTo(2.0);
    }

    private List<Long> office() {
        Office office = Office.in(context);
        Random random = new Random(1);
        List<Long> consultants = new ArrayList<>();
        for (int i = 0; i < CONSULTANTS; i++) {
            long id = office.consultant("Berater " + i, 3);
            var details = new Details("Berater " + i, null, ReadyMode.HOURS, "c" + i + "@example.org", 0, 0, true);
            manageConsultants.change(id, details, null, Actor.system());
            Instant from = TestRules.at("2026-12-01", "00:00");
            List<BusyEvent> events = new ArrayList<>();
            for (int number = 0; number < DAYS * EVENTS_A_DAY; number++) {
                Instant start = from.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
                events.add(new BusyEvent(
                        "event-" + number,
                        new TimeSpan(start, start.plus(Duration.ofMinutes(15 + random.nextInt(60)))),
                        BusyTime.Kind.BUSY,
                        "Termin"));
            }
            busyTimes.replace(id, new TimeSpan(from, from.plus(Duration.ofDays(DAYS))), events, clock.instant());
            consultants.add(id);
        }
        return consultants;
    }

    private void book(List<Long> consultants) {
        User person = Office.in(context).supervisor();
        BookSlot bookSlot = context.getBean(BookSlot.class);
        List<BookingWish> wishes = new ArrayList<>();
        for (DayBoard board : availability.days(LocalDate.parse("2026-12-02"), LocalDate.parse("2027-01-20"), null)) {
            board.slots()
                    .forEach(slot -> slot.consultants().stream()
                            .filter(offer -> offer.free() > 0)
                            .forEach(offer -> wishes.add(
                                    BookingWish.of(offer.consultantId(), slot.startsAt(), Office.customer()))));
        }
        Collections.shuffle(wishes, new Random(2));
        wishes.stream()
                .limit(BOOKINGS)
                .forEach(wish ->
                        assertThat(bookSlot.book(wish, person, Channel.API)).isInstanceOf(BookSlot.Result.Done.class));
        assertThat(consultants).hasSize(CONSULTANTS);
    }

    private static double median(String what, Runnable work) {
        double[] seconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            work.run();
            seconds[round] = (System.nanoTime() - begin) / 1e9;
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        System.out.printf(Locale.ROOT, "%-40s first %.3f s, median %.3f s%n", what, first, seconds[ROUNDS / 2]);
        return seconds[ROUNDS / 2];
    }

    private long count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
