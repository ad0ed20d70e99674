package dev.slotquest.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.MoveBooking;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Potential;
import dev.slotquest.calendar.MirrorState.Status;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.ManageConsultants.Details;
import dev.slotquest.scheduling.ReadyMode;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DomainTest
class CalendarMirrorIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    CalendarMirror mirror;

    @Autowired
    CalendarWriter writer;

    @Autowired
    BookSlot bookSlot;

    private Office office;
    private User supervisor;
    private long anna;

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        office = Office.in(context);
        supervisor = office.supervisor();
        anna = office.consultant("Anna", 1);
    }

    @Test
    void writesWhatTheConsultantHasToKnow() {
        Booking booking = book();
        assertThat(statusOf(booking)).isEqualTo(Status.PENDING);

        writer.doSome();

        assertThat(statusOf(booking)).isEqualTo(Status.SYNCED);
        var event = database.jdbc().sql("select * from local_event").query().singleRow();
        assertThat(event.get("title")).isEqualTo(booking.customer().lastName() + ", Kim");
        assertThat(event.get("color_id")).isEqualTo("2");
        assertThat((String) event.get("description"))
                .contains("Bitte klingeln", booking.reference(), "/bookings/" + booking.reference());
        assertThat((String) event.get("event_id")).matches("[0-9a-v]{5,64}");
    }

    @Test
    void followsMovesAndCancellations() {
        Booking booking = book();
        Instant later = Office.at("2026-12-03", "16:00");
        context.getBean(MoveBooking.class).move(booking.reference(), later, null, null, supervisor, Channel.API);
        writer.doSome();
        assertThat(database.jdbc()
                        .sql("select starts_at from local_event")
                        .query(Instant.class)
                        .list())
                .containsExactly(later);

        context.getBean(ChangeBooking.class)
                .cancel(booking.reference(), CancelReason.CUSTOMER, null, null, supervisor, Channel.API);
        assertThat(statusOf(booking)).isEqualTo(Status.PENDING);
        writer.doSome();

        assertThat(database.jdbc()
                        .sql("select count(*) from local_event where not deleted")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(statusOf(booking)).isEqualTo(Status.SYNCED);
        assertThat(mirror.backlog().waiting()).isZero();
    }

    @Test
    void givesUpVisiblyWhenNobodyServesACalendarAndCanBeSetGoingAgain() {
        moveAnnaTo("anna@somewhere");
        Booking booking = bookAnyway();
        writer.doSome();

        assertThat(statusOf(booking)).isEqualTo(Status.FAILED);
        assertThat(mirror.statesOf(List.of(booking.id())).get(booking.id()).lastError())
                .isNotBlank();
        assertThat(mirror.backlog().givenUp()).isEqualTo(1);

        database.jdbc().sql("update calendar_event set calendar_id = null").update();
        assertThat(mirror.retry(booking.id())).isTrue();
        writer.doSome();
        assertThat(statusOf(booking)).isEqualTo(Status.SYNCED);
        assertThat(mirror.retry(booking.id())).isFalse();
    }

    @Test
    void takesUpAgainWhatAKilledProcessWasWritingOnceItsLeaseIsOver() {
        Booking booking = book();
        database.jdbc()
                .sql("update calendar_event set next_try = ?")
                .param(TestClock.START.plus(Duration.ofMinutes(2)))
                .update();

        writer.doSome();
        assertThat(statusOf(booking)).isEqualTo(Status.PENDING);
        clock.moveBy(Duration.ofMinutes(3));
        writer.doSome();
        writer.doSome();

        assertThat(statusOf(booking)).isEqualTo(Status.SYNCED);
        assertThat(database.jdbc()
                        .sql("select count(*) from local_event where not deleted")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void moveAnnaTo(String calendarId) {
        context.getBean(ManageConsultants.class)
                .change(anna, new Details("Anna", null, ReadyMode.HOURS, calendarId, 0, 0, true), null, Actor.system());
    }

    private Booking book() {
        return bookWith(wish());
    }

    /** A calendar that was never read: only a supervisor with a reason books there. */
    private Booking bookAnyway() {
        return bookWith(wish().withOverrideReason("customer is on the phone"));
    }

    private BookingWish wish() {
        return BookingWish.of(anna, Office.at("2026-12-02", "14:00"), Office.customer())
                .withNote("Bitte klingeln")
                .withPotential(Potential.TOP);
    }

    private Booking bookWith(BookingWish wish) {
        var result = bookSlot.book(wish, supervisor, Channel.API);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }

    private Status statusOf(Booking booking) {
        return mirror.statesOf(List.of(booking.id())).get(booking.id()).status();
    }
}
