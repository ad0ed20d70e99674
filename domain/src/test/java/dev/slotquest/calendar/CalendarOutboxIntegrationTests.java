package dev.slotquest.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Change;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.Potential;
import dev.slotquest.calendar.MemoryCalendars.Remote;
import dev.slotquest.calendar.MirrorState.Status;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What is written into calendars that are away, lose answers, and belong to people with hands. */
@DomainTest
@Import({MemoryCalendars.class, CentralMemoryCalendar.class})
class CalendarOutboxIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MemoryCalendars memory;

    @Autowired
    CalendarMirror mirror;

    private Desk desk;
    private Remote remote;
    private Remote central;
    private long anna;

    @BeforeEach
    void openTheDesk() {
        memory.clear();
        desk = Desk.in(context);
        anna = desk.consultant("Anna", "anna@memory");
        remote = memory.of("anna@memory");
        central = memory.of(CentralMemoryCalendar.ID);
    }

    @Test
    void writesEveryBookingIntoBothCalendars() {
        Booking booking = desk.book(anna, "2026-12-02", "14:00");
        desk.settle();

        assertThat(remote.ours()).hasSize(1);
        assertThat(central.ours()).hasSize(1);
        assertThat(remote.ours().getFirst().properties())
                .containsEntry("bookingId", Long.toString(booking.id()))
                .containsEntry("reference", booking.reference())
                .containsKeys("bookedBy", "env", "schema");
    }

    @Test
    void doesNotLetTheCentralCalendarHoldUpAConsultants() {
        central.refuse(CalendarTrouble.passing("closed", null));
        Booking booking = desk.book(anna, "2026-12-02", "14:00");
        desk.write();

        assertThat(remote.ours()).hasSize(1);
        assertThat(desk.status(booking)).isEqualTo(Status.SYNCED);
        assertThat(mirror.backlog().waiting()).isEqualTo(1);
    }

    @Test
    void writesAppointmentsToComeBeforeThoseThatAreOver() {
        desk.book(anna, "2026-12-01", "14:00");
        desk.clock.moveBy(Duration.ofDays(1));
        Booking coming = desk.book(anna, "2026-12-03", "14:00");
        List<String> written = new ArrayList<>();
        remote.afterNextWrite(
                () -> written.add(remote.ours().getFirst().properties().get("reference")));
        desk.settle();

        assertThat(written).containsExactly(coming.reference());
        assertThat(remote.ours()).hasSize(2);
    }

    @Test
    void letsACalendarBeReadHoweverMuchThereIsToWrite() {
        for (int day = 2; day <= 9; day++) {
            for (String time : day == 4
                    ? List.of("09:00", "11:00", "14:00")
                    : List.of("11:00", "14:00", "16:00", "18:00", "20:00")) {
                if (day != 5 && day != 6) {
                    desk.book(anna, "2026-12-0" + day, time);
                }
            }
        }
        desk.clock.moveBy(Duration.ofMinutes(10));
        desk.write();
        assertThat(remote.ours()).as("a portion, then it gives way").hasSize(20);

        desk.read();
        desk.clock.moveBy(Duration.ofSeconds(3));
        desk.write();
        assertThat(remote.ours()).hasSize(28);
    }

    @Test
    void takesABookingAlongToAnotherConsultantAndBack() {
        long ben = desk.consultant("Ben", "ben@memory");
        Booking booking = desk.book(anna, "2026-12-02", "14:00");
        desk.settle();

        assertThat(desk.move(booking, "2026-12-02", "14:00", ben)).isInstanceOf(Change.Done.class);
        desk.settle();
        assertThat(remote.ours()).isEmpty();
        assertThat(memory.of("ben@memory").ours()).hasSize(1);

        assertThat(desk.move(booking, "2026-12-02", "16:00", anna)).isInstanceOf(Change.Done.class);
        desk.settle();
        assertThat(remote.ours()).hasSize(1);
        assertThat(memory.of("ben@memory").ours()).isEmpty();
        assertThat(central.ours()).hasSize(1);
        assertThat(desk.conflicts()).isEmpty();
    }

    @Test
    void movesComingAppointmentsWhenAConsultantGetsAnotherCalendar() {
        desk.book(anna, "2026-12-02", "14:00");
        desk.settle();
        desk.calendar(anna, "Anna", "anna2@memory");
        desk.settle();

        assertThat(remote.ours()).isEmpty();
        assertThat(memory.of("anna2@memory").ours()).hasSize(1);
        assertThat(central.ours()).hasSize(1);
    }

    @Test
    void doesNotAddAnEventTwiceWhenTheProcessIsKilledBeforeItHearsTheAnswer() {
        Booking booking = desk.book(anna, "2026-12-02", "14:00");
        remote.afterNextWrite(() -> {
            throw new Killed();
        });
        assertThatThrownBy(desk::write).isInstanceOf(Killed.class);
        assertThat(desk.status(booking)).isEqualTo(Status.PENDING);

        desk.clock.moveBy(Duration.ofMinutes(3));
        desk.settle();

        assertThat(remote.inserted()).hasSize(1);
        assertThat(remote.ours()).hasSize(1);
        assertThat(desk.status(booking)).isEqualTo(Status.SYNCED);
        assertThat(desk.conflicts()).isEmpty();
    }

    @Test
    void knowsItsOwnEventWhenTheAnswerWasLostWithoutAsking() {
        Booking booking = desk.book(anna, "2026-12-02", "14:00");
        remote.afterNextWrite(() -> {
            throw CalendarTrouble.passing("The answer was lost", null);
        });
        desk.write();
        desk.clock.moveBy(Duration.ofMinutes(3));
        desk.settle();

        assertThat(remote.inserted()).hasSize(1);
        assertThat(desk.status(booking)).isEqualTo(Status.SYNCED);
        assertThat(desk.conflicts()).isEmpty();
    }

    @Test
    void doesNotTakeItsOwnHalfDoneMoveForSomebodysHand() {
        Booking booking = desk.book(anna, "2026-12-02", "14:00");
        desk.settle();
        desk.move(booking, "2026-12-03", "14:00", null);
        remote.afterNextWrite(() -> {
            throw new Killed();
        });
        assertThatThrownBy(desk::write).isInstanceOf(Killed.class);
        desk.move(booking, "2026-12-03", "16:00", null);
        desk.clock.moveBy(Duration.ofMinutes(3));
        desk.read();
        desk.settle();

        assertThat(desk.conflicts()).isEmpty();
        assertThat(desk.now(booking).startsAt()).isEqualTo(Office.at("2026-12-03", "16:00"));
        assertThat(remote.ours())
                .extracting(CalendarEvent::span)
                .containsExactly(desk.now(booking).span());
    }

    private static final class Killed extends Error {

        Killed() {
            super("killed");
        }
    }

    @Test
    void reachesACalendarThatWasAwayForAnHourInOrderAndOnce() {
        memory.away(true);
        List<Booking> bookings = new ArrayList<>();
        for (int day : List.of(2, 3, 8, 9, 10)) {
            for (String time : List.of("11:00", "14:00", "16:00")) {
                Instant start = Office.at("2026-12-%02d".formatted(day), time);
                bookings.add(desk.book(
                        BookingWish.of(anna, start, Office.customer()).withOverrideReason("customer is on the phone")));
                minutes(4);
            }
        }
        Booking cancelled = bookings.remove(3);
        desk.cancel(cancelled);
        minutes(4);
        assertThat(mirror.backlog().givenUp()).isZero();

        memory.away(false);
        minutes(5);
        desk.settle();

        assertThat(mirror.backlog().waiting()).isZero();
        assertThat(remote.inserted())
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(bookings.stream().map(desk::event).toList());
        assertThat(remote.ours()).hasSize(bookings.size());
    }

    /** Time passes while the work goes on. */
    private void minutes(int minutes) {
        for (int i = 0; i < minutes * 2; i++) {
            desk.clock.moveBy(Duration.ofSeconds(30));
            desk.write();
        }
    }

    @Test
    void waitsAsLongAsACalendarAsksFor() {
        desk.book(anna, "2026-12-02", "14:00");
        remote.refuse(CalendarTrouble.tooMuch("slow down", Duration.ofMinutes(10), null));
        desk.write();
        remote.refuse(null);
        memory.resetCalls();
        minutes(9);
        assertThat(remote.ours()).isEmpty();

        minutes(5);
        assertThat(remote.ours()).hasSize(1);
    }

    @Test
    void listsWhatWasGivenUpAndTriesItAgain() {
        remote.refuse(CalendarTrouble.lasting("Not shared with us", null));
        Booking booking = desk.book(anna, "2026-12-02", "14:00");
        desk.write();
        assertThat(mirror.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.bookingId()).isEqualTo(booking.id());
            assertThat(letter.error()).isEqualTo("Not shared with us");
        });
        assertThat(context.getBean(CalendarStates.class).of(anna).orElseThrow().givenUp())
                .isEqualTo(1);

        remote.refuse(null);
        assertThat(mirror.retryAll()).isEqualTo(1);
        desk.write();
        assertThat(remote.ours()).hasSize(1);
        assertThat(mirror.deadLetters()).isEmpty();
    }

    @Test
    void seesAMarkBeforeItWritesOverIt() {
        Booking booking = desk.book(anna, "2026-12-02", "14:00");
        desk.settle();
        desk.at(Office.at("2026-12-02", "14:30"));
        remote.recolour(desk.event(booking), "11");
        context.getBean(ChangeBooking.class)
                .edit(
                        booking.reference(),
                        new ChangeBooking.Remarks("Bitte klingeln", Potential.TOP, null),
                        null,
                        desk.supervisor,
                        Channel.PORTAL);
        desk.write();

        assertThat(desk.now(booking).outcome()).isEqualTo(Outcome.NO_SHOW);
        assertThat(remote.ours().getFirst().colorId()).isEqualTo("11");
    }

    @Test
    void isWrittenByTwoProcessesAtOnceWithoutDuplicates() throws Exception {
        memory.answerAfter(Duration.ofMillis(5));
        List<Long> all = new ArrayList<>(List.of(anna));
        for (String name : List.of("Ben", "Cem", "Dana")) {
            all.add(desk.consultant(name, name + "@memory"));
        }
        for (long consultant : all) {
            for (int day = 2; day < 5; day++) {
                desk.book(consultant, "2026-12-%02d".formatted(day), "14:00");
            }
        }
        CalendarWriter writer = context.getBean(CalendarWriter.class);
        Callable<Boolean> drain = () -> {
            while (mirror.backlog().waiting() > 0) {
                writer.doSome();
            }
            return true;
        };
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var done : threads.invokeAll(Collections.nCopies(3, drain))) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(remote.inserted()).hasSize(3).doesNotHaveDuplicates();
        assertThat(central.inserted()).hasSize(12).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 164, 181, 358, 439})
    void convergesWhateverHappens(long seed) {
        var history = new RandomHistory(desk, memory, new Random(seed), anna, desk.consultant("Ben", "ben@memory"));
        history.run(80);

        memory.failWith(0, new Random(seed));
        for (int i = 0; i < 20; i++) {
            desk.clock.moveBy(Duration.ofMinutes(7));
            desk.settle();
        }
        history.decideEverything();
        for (int i = 0; i < 4; i++) {
            desk.clock.moveBy(Duration.ofMinutes(7));
            desk.settle();
        }

        assertThat(desk.conflicts()).isEmpty();
        assertThat(mirror.backlog().waiting() + mirror.backlog().givenUp()).isZero();
        for (String calendar : List.of("anna@memory", "ben@memory", CentralMemoryCalendar.ID)) {
            assertThat(history.standingIn(calendar))
                    .as("%s with seed %d", calendar, seed)
                    .isEqualTo(history.expectedIn(calendar));
            assertThat(new HashSet<>(memory.of(calendar).inserted()))
                    .hasSameSizeAs(memory.of(calendar).inserted());
        }
        assertThat(desk.clock.instant()).isAfter(TestClock.START);
    }
}
