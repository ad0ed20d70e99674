package dev.slotquest.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.calendar.CalendarState.Reading;
import dev.slotquest.calendar.MemoryCalendars.Remote;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What consultants' own events mean for slots, and what is known while a calendar is silent. */
@DomainTest
@Import(MemoryCalendars.class)
class CalendarReadingIntegrationTests {

    private static final Instant SLOT = Office.at("2026-12-02", "14:00");
    private static final TimeSpan AT_THE_SLOT = new TimeSpan(SLOT, SLOT.plus(Duration.ofHours(1)));

    @Autowired
    ApplicationContext context;

    @Autowired
    MemoryCalendars memory;

    @Autowired
    Availability availability;

    @Autowired
    CalendarStates states;

    private Desk desk;
    private Remote remote;
    private long anna;

    @BeforeEach
    void openTheDesk() {
        memory.clear();
        desk = Desk.in(context);
        anna = desk.consultant("Anna", "anna@memory");
        remote = memory.of("anna@memory");
    }

    @Test
    void keepsTheSlotForAnAppointmentOfTheirOwn() {
        assertThat(isFree()).isTrue();
        String dentist = remote.busy("Zahnarzt", AT_THE_SLOT);
        desk.read();
        assertThat(isFree()).isFalse();

        remote.delete(dentist);
        desk.read();
        assertThat(isFree()).isTrue();
    }

    @Test
    void knowsWhatTakesTimeAndWhatDoesNot() {
        remote.add("Frei", AT_THE_SLOT, true, CalendarEvent.Type.DEFAULT);
        remote.add("42", AT_THE_SLOT, false, CalendarEvent.Type.DEFAULT);
        remote.add("Geburtstag", AT_THE_SLOT, false, CalendarEvent.Type.BIRTHDAY);
        remote.add("Urlaub", AT_THE_SLOT, false, CalendarEvent.Type.OUT_OF_OFFICE);
        remote.add("T1 bereit", AT_THE_SLOT, true, CalendarEvent.Type.DEFAULT);
        desk.read();

        assertThat(desk.busy()).containsExactly("READY T1 bereit", "OUT_OF_OFFICE Urlaub");
    }

    @Test
    void asksOnceWhereNothingHasChanged() {
        for (int i = 0; i < 49; i++) {
            desk.consultant("Berater " + i, "b" + i + "@memory");
        }
        desk.read();
        memory.resetCalls();
        desk.read();

        assertThat(memory.calls()).isEqualTo(50);
    }

    @Test
    void readsTheWholeWindowAgainOnTheNextDay() {
        desk.clock.moveBy(Duration.ofDays(1));
        memory.resetCalls();
        context.getBean(CalendarReader.class).doSome();

        assertThat(memory.calls()).isEqualTo(2);
    }

    @Test
    void readsEveryFewMinutesWhatNobodyHasReadLately() {
        ReadAllCalendars everything = context.getBean(ReadAllCalendars.class);
        desk.read();
        assertThat(everything.run()).as("just read").isZero();

        desk.clock.moveBy(Duration.ofMinutes(4));
        remote.busy("Zahnarzt", AT_THE_SLOT);
        assertThat(everything.run()).isEqualTo(1);
        assertThat(everything.run()).isZero();
        assertThat(isFree()).isFalse();

        remote.refuse(CalendarTrouble.lasting("Share the calendar with us", null));
        desk.clock.moveBy(Duration.ofMinutes(4));
        assertThat(everything.run()).as("cannot be read").isZero();
    }

    @Test
    void tellsSinceWhenACalendarCannotBeReadAndNeverTakesItForAnEmptyOne() {
        remote.busy("Zahnarzt", AT_THE_SLOT);
        desk.read();
        Instant known = desk.clock.instant();
        remote.refuse(CalendarTrouble.lasting("Share the calendar with us", null));
        desk.clock.moveBy(Duration.ofMinutes(1));
        desk.read();
        assertThat(states.of(anna).orElseThrow()).satisfies(state -> {
            assertThat(state.reading()).isEqualTo(Reading.FRESH);
            assertThat(state.lastError()).isEqualTo("Share the calendar with us");
            assertThat(state.failingSince()).isEqualTo(desk.clock.instant());
        });

        desk.clock.moveBy(Duration.ofMinutes(31));
        desk.read();
        desk.read();
        assertThat(states.of(anna).orElseThrow().reading()).isEqualTo(Reading.UNREACHABLE);
        assertThat(states.of(anna).orElseThrow().asOf()).isEqualTo(known);
        assertThat(isFree(Office.at("2026-12-02", "18:00"))).isFalse();
        assertThat(audited("calendar.went-stale")).isEqualTo(1);
        assertThat(context.getBean(CalendarHealth.class).check().detail()).contains("1 not read since");

        remote.refuse(null);
        desk.read();
        assertThat(states.of(anna).orElseThrow().reading()).isEqualTo(Reading.FRESH);
        assertThat(audited("calendar.recovered")).isEqualTo(1);
        assertThat(isFree(Office.at("2026-12-02", "18:00"))).isTrue();
    }

    @Test
    void forgetsWhatAnotherCalendarSaid() {
        remote.busy("Zahnarzt", AT_THE_SLOT);
        desk.read();
        desk.calendar(anna, "Anna", "anna2@memory");
        assertThat(isFree()).isFalse();
        assertThat(states.of(anna).orElseThrow().reading()).isEqualTo(Reading.NEVER_READ);
        desk.read();

        assertThat(isFree()).isTrue();
        assertThat(desk.busy()).isEmpty();
    }

    @Test
    void looksOnceMoreJustBeforeASeatIsTaken() {
        remote.busy("Zahnarzt", AT_THE_SLOT);

        var result = desk.tryToBook(BookingWish.of(anna, SLOT, Office.customer()));

        assertThat(result).isInstanceOf(BookSlot.Result.Refused.class);
        assertThat(desk.busy()).containsExactly("BUSY Zahnarzt");
    }

    @Test
    void keepsABookingWaitingForLessThanASecond() {
        long slow = desk.consultant("Slow", "slow@memory");
        memory.answerAfter(Duration.ofSeconds(3));
        long begin = System.nanoTime();

        var result = desk.tryToBook(BookingWish.of(slow, SLOT, Office.customer()));

        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(2_500));
    }

    @Test
    void asksNothingOfALocalCalendar() {
        long ben = desk.consultant("Ben", null);
        memory.resetCalls();
        desk.tryToBook(BookingWish.of(ben, SLOT, Office.customer()));

        assertThat(memory.calls()).isZero();
    }

    @Test
    void hearsOfChangesThroughAChannel() {
        memory.now = desk.clock::instant;
        WatchCalendars watcher = context.getBean(WatchCalendars.class);
        watcher.keepOpen();
        watcher.keepOpen();
        assertThat(memory.watched).hasSize(1);
        Map.Entry<String, String> channel = memory.watched.entrySet().iterator().next();
        CalendarPush push = context.getBean(CalendarPush.class);

        assertThat(push.notified(channel.getKey(), "resource-of-anna@memory", "wrong", "exists"))
                .isFalse();
        assertThat(push.notified(channel.getKey(), "other", channel.getValue(), "exists"))
                .isFalse();
        assertThat(push.notified(channel.getKey(), "resource-of-anna@memory", channel.getValue(), "sync"))
                .isTrue();
        assertThat(isDue()).isFalse();
        assertThat(push.notified(channel.getKey(), "resource-of-anna@memory", channel.getValue(), "exists"))
                .isTrue();
        assertThat(isDue()).isTrue();

        desk.clock.moveBy(Duration.ofDays(6));
        watcher.keepOpen();
        assertThat(memory.watched).hasSize(1).doesNotContainKey(channel.getKey());
    }

    private boolean isDue() {
        return !context.getBean(SyncTable.class).due(desk.clock.instant(), 5).isEmpty();
    }

    private long audited(String action) {
        return desk.database
                .jdbc()
                .sql("select count(*) from audit_entry where action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }

    private boolean isFree() {
        return isFree(SLOT);
    }

    private boolean isFree(Instant start) {
        return availability.explain(anna, start).free();
    }
}
