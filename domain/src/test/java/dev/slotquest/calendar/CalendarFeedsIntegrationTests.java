package dev.slotquest.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.MoveBooking;
import dev.slotquest.booking.Office;
import dev.slotquest.calendar.CalendarFeedOwner.OfConsultant;
import dev.slotquest.calendar.CalendarFeedOwner.OfPerson;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.DeactivateUser;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.RuleBooks;
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
class CalendarFeedsIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    AuditTrail auditTrail;

    private User supervisor;
    private User staff;
    private long anna;
    private long bernd;
    private CalendarFeedOwner ofAnna;

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        Office office = Office.in(context);
        supervisor = office.supervisor();
        staff = office.staff();
        anna = office.consultant("Anna", 1);
        bernd = office.consultant("Bernd", 1);
        ofAnna = new OfConsultant(
                context.getBean(RuleBooks.class).current().consultant(anna).orElseThrow());
    }

    @Test
    void showsWhatAConsultantHolds() {
        Booking booking = book(anna, "2026-12-02", "14:00", staff);
        book(bernd, "2026-12-02", "14:00", staff);
        String secret = feeds.renew(ofAnna, Actor.system());

        VEvent event = onlyEvent(feeds.ofConsultant(anna, secret).orElseThrow());

        assertThat(event.getUid().getValue()).isEqualTo(booking.reference() + "@slotquest.dev");
        assertThat(event.getSummary().getValue()).isEqualTo(booking.customer().lastName() + ", Kim");
        assertThat(event.getDescription().getValue())
                .contains(booking.reference(), "/bookings/" + booking.reference(), staff.displayName());
        assertThat(start(event)).isEqualTo(Office.at("2026-12-02", "14:00"));
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Office.at("2026-12-02", "16:00"));
        assertThat(event.getSequence().getValue()).isZero();
    }

    @Test
    void keepsTheHourOnBothSidesOfTheClockChange() {
        Instant thursday = Office.at("2027-03-25", "14:00");
        Instant tuesday = Office.at("2027-03-30", "14:00");
        clock.set(Office.at("2027-03-20", "10:00"));
        bookAt(anna, thursday, staff);
        bookAt(anna, tuesday, staff);

        String text = feeds.ofConsultant(anna, feeds.renew(ofAnna, Actor.system()))
                .orElseThrow()
                .text();

        assertThat(text)
                .contains("DTSTART;TZID=Europe/Berlin:20270325T140000", "DTSTART;TZID=Europe/Berlin:20270330T140000")
                .contains("BEGIN:VTIMEZONE", "BEGIN:DAYLIGHT", "BEGIN:STANDARD");
        assertThat(events(text).stream().map(event -> start(event))).containsExactly(thursday, tuesday);
    }

    @Test
    void raisesTheSequenceWithEachMoveAndDropsWhatWasCancelled() {
        Booking booking = book(anna, "2026-12-02", "14:00", staff);
        String secret = feeds.renew(ofAnna, Actor.system());
        Instant later = Office.at("2026-12-03", "16:00");
        context.getBean(MoveBooking.class).move(booking.reference(), later, null, null, supervisor, Channel.API);

        VEvent moved = onlyEvent(feeds.ofConsultant(anna, secret).orElseThrow());
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        assertThat(start(moved)).isEqualTo(later);

        context.getBean(ChangeBooking.class)
                .cancel(booking.reference(), CancelReason.CUSTOMER, null, null, supervisor, Channel.API);
        assertThat(events(feeds.ofConsultant(anna, secret).orElseThrow().text()))
                .isEmpty();
    }

    @Test
    void isTheSameUntilSomethingChanges() {
        book(anna, "2026-12-02", "14:00", staff);
        String secret = feeds.renew(ofAnna, Actor.system());
        CalendarFeed first = feeds.ofConsultant(anna, secret).orElseThrow();

        clock.moveBy(Duration.ofMinutes(10));
        assertThat(feeds.ofConsultant(anna, secret)).contains(first);

        book(anna, "2026-12-02", "16:00", staff);
        CalendarFeed second = feeds.ofConsultant(anna, secret).orElseThrow();
        assertThat(second.fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(second.changedAt()).isEqualTo(first.changedAt().plus(Duration.ofMinutes(10)));
    }

    @Test
    void showsAPersonTheirOwnBookingsOnly() {
        Booking own = book(bernd, "2026-12-02", "14:00", staff);
        book(anna, "2026-12-02", "14:00", supervisor);
        String secret = feeds.renew(new OfPerson(staff), Actor.system());

        VEvent event = onlyEvent(feeds.ofPerson(secret).orElseThrow());

        assertThat(event.getSummary().getValue()).isEqualTo(own.customer().lastName() + ", Kim · Bernd");
        context.getBean(DeactivateUser.class).deactivate(staff.username(), Actor.system());
        assertThat(feeds.ofPerson(secret)).isEmpty();
    }

    @Test
    void opensToNobodyElse() {
        String secret = feeds.renew(ofAnna, Actor.system());

        assertThat(feeds.ofConsultant(bernd, secret)).isEmpty();
        assertThat(feeds.ofPerson(secret)).isEmpty();
        assertThat(feeds.ofConsultant(anna, "")).isEmpty();
        assertThat(feeds.ofConsultant(anna, secret + "x")).isEmpty();
        assertThat(feeds.ofConsultant(anna, "x".repeat(100_000))).isEmpty();
    }

    @Test
    void keepsNoSecretAndDiesWhenRenewedOrSwitchedOff() {
        String first = feeds.renew(ofAnna, Actor.system());
        String second = feeds.renew(ofAnna, Actor.system());
        assertThat(feeds.ofConsultant(anna, first)).isEmpty();
        assertThat(feeds.ofConsultant(anna, second)).isPresent();
        assertThat(feeds.stateOf(ofAnna).orElseThrow().lastReadAt()).isEqualTo(TestClock.START);
        assertThat(database.jdbc()
                        .sql("select token_hash from calendar_feed")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .doesNotContain(second);

        assertThat(feeds.switchOff(ofAnna, Actor.system())).isTrue();
        assertThat(feeds.switchOff(ofAnna, Actor.system())).isFalse();
        assertThat(feeds.ofConsultant(anna, second)).isEmpty();
        assertThat(feeds.stateOf(ofAnna)).isEmpty();
        assertThat(auditTrail.of(ofAnna.subject()).stream().map(entry -> entry.action()))
                .endsWith("calendar-feed.opened", "calendar-feed.renewed", "calendar-feed.switched-off");
    }

    private Booking book(long consultant, String date, String clockTime, User by) {
        return bookAt(consultant, Office.at(date, clockTime), by);
    }

    private Booking bookAt(long consultant, Instant start, User by) {
        var result = bookSlot.book(BookingWish.of(consultant, start, Office.customer()), by, Channel.API);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }

    private static Instant start(VEvent event) {
        return event.getDateStart().getValue().toInstant();
    }

    private static VEvent onlyEvent(CalendarFeed feed) {
        List<VEvent> events = events(feed.text());
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static List<VEvent> events(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        return calendar.getEvents();
    }
}
