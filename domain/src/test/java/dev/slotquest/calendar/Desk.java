package dev.slotquest.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.TestClock;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Change;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.ConflictInbox;
import dev.slotquest.booking.MoveBooking;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.ResolveConflict;
import dev.slotquest.calendar.MirrorState.Status;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.ManageConsultants.Details;
import dev.slotquest.scheduling.ReadyMode;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A desk at which somebody books for consultants who live in remote calendars. */
final class Desk {

    final TestDatabase database;
    final TestClock clock;
    final User supervisor;
    final Office office;

    private final ApplicationContext context;

    private Desk(ApplicationContext context) {
        this.context = context;
        this.database = context.getBean(TestDatabase.class);
        this.clock = context.getBean(TestClock.class);
        database.clear();
        clock.set(TestClock.START);
        this.office = Office.in(context);
        this.supervisor = office.supervisor();
    }

    /** On an empty database, on Tuesday, 1 December 2026, 10:00. */
    static Desk in(ApplicationContext context) {
        return new Desk(context);
    }

    /** Somebody with a calendar at this address, which was read. */
    long consultant(String name, @Nullable String calendar) {
        long id = office.consultant(name, 1);
        if (calendar != null) {
            calendar(id, name, calendar);
        }
        read();
        return id;
    }

    void calendar(long id, String name, @Nullable String calendar) {
        context.getBean(ManageConsultants.class)
                .change(id, new Details(name, null, ReadyMode.HOURS, calendar, 0, 0, true), null, Actor.system());
    }

    /** Reads every calendar now. */
    void read() {
        CalendarReader reader = context.getBean(CalendarReader.class);
        reader.doSome();
        database.jdbc()
                .sql("update calendar_sync set next_due = ?")
                .param(clock.instant())
                .update();
        while (reader.doSome()) {
            clock.instant();
        }
    }

    /** Writes all that waits and may be written now. */
    void write() {
        CalendarWriter writer = context.getBean(CalendarWriter.class);
        while (writer.doSome()) {
            clock.instant();
        }
    }

    /** Writes and reads until nothing is left to do. */
    void settle() {
        write();
        read();
        write();
    }

    Booking book(long consultant, String date, String time) {
        return book(BookingWish.of(consultant, Office.at(date, time), Office.customer()));
    }

    BookSlot.Result tryToBook(BookingWish wish) {
        return context.getBean(BookSlot.class).book(wish, supervisor, Channel.API);
    }

    void keep(Conflict conflict) {
        context.getBean(ResolveConflict.class).keep(conflict.id(), supervisor, Channel.PORTAL);
    }

    Booking book(BookingWish wish) {
        var result = tryToBook(wish);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }

    Change move(Booking booking, String date, String time, @Nullable Long consultant) {
        return context.getBean(MoveBooking.class)
                .move(booking.reference(), Office.at(date, time), consultant, null, supervisor, Channel.API);
    }

    Change cancel(Booking booking) {
        return context.getBean(ChangeBooking.class)
                .cancel(booking.reference(), CancelReason.CUSTOMER, null, null, supervisor, Channel.API);
    }

    Booking now(Booking booking) {
        return context.getBean(BookingLookup.class).byId(booking.id()).orElseThrow();
    }

    MirrorState mirrored(Booking booking) {
        return Objects.requireNonNull(context.getBean(CalendarMirror.class)
                .statesOf(List.of(booking.id()))
                .get(booking.id()));
    }

    Status status(Booking booking) {
        return mirrored(booking).status();
    }

    /** Id of the booking's event. */
    String event(Booking booking) {
        return mirrored(booking).eventId();
    }

    List<Conflict> conflicts() {
        return context.getBean(ConflictInbox.class).open(supervisor);
    }

    void at(Instant instant) {
        clock.set(instant);
    }

    /** What of other people's events is known, as kind and title. */
    List<String> busy() {
        return database.jdbc()
                .sql("select concat(kind, ' ', coalesce(title, '')) from busy_time order by starts_at, title")
                .query(String.class)
                .list();
    }
}
