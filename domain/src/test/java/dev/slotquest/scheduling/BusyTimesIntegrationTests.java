package dev.slotquest.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.scheduling.Availability.Audience;
import dev.slotquest.scheduling.ManageConsultants.Details;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What calendars say, and how it stands in the way. It is Tuesday, 1 December 2026, 10:00. */
@DomainTest
@RecordApplicationEvents
class BusyTimesIntegrationTests {

    private static final Instant READ = TestClock.START;
    private static final TimeSpan WINDOW = span("2026-12-01 00:00", "2027-01-26 00:00");
    private static final Instant SLOT = Office.at("2026-12-02", "14:00");

    @Autowired
    ApplicationContext context;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    BusyTimes busyTimes;

    @Autowired
    Availability availability;

    @Autowired
    ManageConsultants manageConsultants;

    private long anna;

    @BeforeEach
    void annaHasACalendar() {
        database.clear();
        clock.set(TestClock.START);
        anna = Office.in(context).consultant("Anna", 1);
        change(new Details("Anna", null, ReadyMode.HOURS, "anna@example.org", 0, 0, true));
        events.clear();
    }

    @Test
    void countFromTheNextQuestionOn() {
        assertThat(codes(SLOT)).containsExactly(Obstacle.Code.CALENDAR_UNREACHABLE);

        assertThat(busyTimes.replace(anna, WINDOW, List.of(dentist("2026-12-02 15:00", "2026-12-02 17:00")), READ))
                .isTrue();

        assertThat(codes(SLOT)).containsExactly(Obstacle.Code.BUSY);
        assertThat(codes(Office.at("2026-12-02", "11:00"))).isEmpty();
        assertThat(events.stream(AvailabilityChanged.class)).containsExactly(new AvailabilityChanged(anna, WINDOW));
    }

    @Test
    void areReplacedInTheirWindowOnly() {
        BusyEvent early = event("early", "2026-12-02 14:00", "2026-12-02 15:00", BusyTime.Kind.BUSY);
        BusyEvent late = event("late", "2026-12-09 14:00", "2026-12-09 15:00", BusyTime.Kind.BUSY);
        busyTimes.replace(anna, WINDOW, List.of(early, late), READ);

        busyTimes.replace(anna, span("2026-12-02 00:00", "2026-12-03 00:00"), List.of(), READ);

        assertThat(codes(SLOT)).isEmpty();
        assertThat(codes(Office.at("2026-12-09", "14:00"))).containsExactly(Obstacle.Code.BUSY);
    }

    @Test
    void sayNothingWhenNothingIsOtherThanBefore() {
        List<BusyEvent> said = List.of(
                dentist("2026-12-02 15:00", "2026-12-02 17:00"),
                event("trip", "2026-12-10 00:00", "2026-12-14 00:00", BusyTime.Kind.OUT_OF_OFFICE));
        busyTimes.replace(anna, WINDOW, said, READ);
        events.clear();

        assertThat(busyTimes.replace(anna, WINDOW, said, READ.plusSeconds(60))).isFalse();
        busyTimes.stillRead(anna, READ.plusSeconds(120));

        assertThat(events.stream(AvailabilityChanged.class)).isEmpty();
        assertThat(readAt()).isEqualTo(READ.plusSeconds(120));
        busyTimes.stillRead(anna, READ);
        assertThat(readAt()).as("never backwards").isEqualTo(READ.plusSeconds(120));
    }

    @Test
    void areCutIntoDaysAndStandInTheWayOnEachOfThem() {
        busyTimes.replace(
                anna,
                WINDOW,
                List.of(event("trip", "2016-12-01 12:00", "2026-12-04 15:00", BusyTime.Kind.OUT_OF_OFFICE)),
                READ);

        assertThat(longest()).isLessThanOrEqualTo(Duration.ofDays(1));
        assertThat(count()).as("only days of the window").isEqualTo(5);
        for (String day : List.of("2026-12-02", "2026-12-03", "2026-12-04")) {
            assertThat(codes(Office.at(day, "14:00"))).containsExactly(Obstacle.Code.BUSY);
        }
        assertThat(codes(Office.at("2026-12-07", "14:00"))).isEmpty();
    }

    @Test
    void changeEventByEvent() {
        busyTimes.replace(anna, WINDOW, List.of(dentist("2026-12-02 15:00", "2026-12-02 17:00")), READ);
        events.clear();

        assertThat(busyTimes.update(
                        anna, List.of(dentist("2026-12-03 14:00", "2026-12-03 15:00")), Set.of(), READ.plusSeconds(1)))
                .isTrue();
        assertThat(codes(SLOT)).isEmpty();
        assertThat(codes(Office.at("2026-12-03", "14:00"))).containsExactly(Obstacle.Code.BUSY);
        assertThat(events.stream(AvailabilityChanged.class))
                .containsExactly(new AvailabilityChanged(anna, span("2026-12-02 15:00", "2026-12-03 15:00")));

        busyTimes.update(anna, List.of(), Set.of("dentist", "never-seen"), READ.plusSeconds(2));
        assertThat(count()).isZero();
    }

    @Test
    void markWhenAConsultantIsReady() {
        change(new Details("Anna", null, ReadyMode.MARKER, "anna@example.org", 0, 0, true));
        BusyEvent first = event("first", "2026-12-02 13:00", "2026-12-02 15:00", BusyTime.Kind.READY);
        BusyEvent second = event("second", "2026-12-02 15:00", "2026-12-02 16:00", BusyTime.Kind.READY);
        busyTimes.replace(anna, WINDOW, List.of(first), READ);
        assertThat(codes(SLOT)).containsExactly(Obstacle.Code.OUTSIDE_HOURS);

        busyTimes.replace(anna, WINDOW, List.of(first, second), READ);
        assertThat(codes(SLOT)).isEmpty();
    }

    @Test
    void areForgottenWithTheCalendar() {
        busyTimes.replace(anna, WINDOW, List.of(dentist("2026-12-02 15:00", "2026-12-02 17:00")), READ);

        change(new Details("Anna", null, ReadyMode.HOURS, "other@example.org", 0, 0, true));
        assertThat(codes(SLOT)).containsExactly(Obstacle.Code.CALENDAR_UNREACHABLE);

        change(new Details("Anna", null, ReadyMode.HOURS, null, 0, 0, true));
        assertThat(codes(SLOT)).isEmpty();
    }

    @Test
    void keepNothingOfLongAgo() {
        Instant longAgo = READ.minus(Duration.ofDays(60));
        busyTimes.replace(
                anna,
                new TimeSpan(longAgo, longAgo.plus(Duration.ofDays(7))),
                List.of(new BusyEvent("old", new TimeSpan(longAgo, longAgo.plusSeconds(60)), BusyTime.Kind.BUSY, null)),
                longAgo);
        assertThat(count()).isEqualTo(1);

        busyTimes.replace(anna, WINDOW, List.of(), READ);
        assertThat(count()).isZero();
    }

    @Test
    void standEvenWhenManyReadAtOnce() throws Exception {
        List<BusyEvent> said = new ArrayList<>();
        for (int day = 2; day < 30; day++) {
            String date = LocalDate.of(2026, 12, day).toString();
            said.add(event("event-" + day, date + " 09:00", date + " 10:00", BusyTime.Kind.BUSY));
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<Boolean>> readings = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                readings.add(threads.submit(() -> busyTimes.replace(anna, WINDOW, said, READ)));
            }
            int changed = 0;
            for (Future<Boolean> reading : readings) {
                changed += reading.get() ? 1 : 0;
            }
            assertThat(changed).isEqualTo(1);
        }
        assertThat(count()).isEqualTo(28);
    }

    /** Rules 2.8. */
    @Test
    void haveTitlesOnlyForWhoMaySeeThem() {
        busyTimes.replace(
                anna,
                WINDOW,
                List.of(
                        dentist("2026-12-02 15:00", "2026-12-02 17:00"),
                        event("untitled", "2026-12-02 13:00", "2026-12-02 14:30", BusyTime.Kind.OUT_OF_OFFICE)),
                READ);

        assertThat(availability.explain(anna, SLOT).obstacles())
                .extracting(Obstacle::detail, Obstacle::title)
                .containsExactly(tuple("OUT_OF_OFFICE", null), tuple("BUSY", null));
        assertThat(availability.explain(anna, SLOT, Audience.INSIDERS).obstacles())
                .extracting(Obstacle::detail, Obstacle::title)
                .containsExactly(tuple("OUT_OF_OFFICE", null), tuple("BUSY", "Zahnarzt"));
    }

    @Test
    void areNamedTogetherWithEverythingElseAlsoOffTheGrid() {
        busyTimes.replace(anna, WINDOW, List.of(dentist("2026-12-05 06:00", "2026-12-05 08:00")), READ);
        manageConsultants.addAbsence(
                anna, span("2026-12-05 00:00", "2026-12-06 00:00"), Absence.Kind.SICK, null, Actor.system());

        assertThat(codes(Office.at("2026-12-05", "06:30")))
                .containsExactly(
                        Obstacle.Code.OUTSIDE_GRID,
                        Obstacle.Code.OUTSIDE_HOURS,
                        Obstacle.Code.ABSENT,
                        Obstacle.Code.BUSY);
        assertThat(codes(Office.at("2026-11-30", "14:00"))).containsExactly(Obstacle.Code.PAST);
        assertThat(codes(Office.at("2027-02-03", "14:00"))).containsExactly(Obstacle.Code.HORIZON);
    }

    private List<Obstacle.Code> codes(Instant start) {
        return availability.explain(anna, start).obstacles().stream()
                .map(Obstacle::code)
                .toList();
    }

    private void change(Details details) {
        assertThat(manageConsultants.change(anna, details, null, Actor.system()))
                .isInstanceOf(ManageConsultants.Result.Done.class);
    }

    private Instant readAt() {
        return database.jdbc()
                .sql("select read_at from calendar_reading where consultant_id = ?")
                .param(anna)
                .query((row, n) -> Rows.instant(row, "read_at"))
                .single();
    }

    private long count() {
        return database.jdbc()
                .sql("select count(*) from busy_time")
                .query(Long.class)
                .single();
    }

    private Duration longest() {
        return Duration.ofSeconds(database.jdbc()
                .sql("select max(timestampdiff(second, starts_at, ends_at)) from busy_time")
                .query(Long.class)
                .single());
    }

    private static BusyEvent dentist(String from, String to) {
        return new BusyEvent("dentist", span(from, to), BusyTime.Kind.BUSY, "Zahnarzt");
    }

    private static BusyEvent event(String id, String from, String to, BusyTime.Kind kind) {
        return new BusyEvent(id, span(from, to), kind, null);
    }

    private static TimeSpan span(String from, String to) {
        return new TimeSpan(at(from), at(to));
    }

    private static Instant at(String local) {
        return Office.at(local.substring(0, 10), local.substring(11));
    }
}
