package dev.slotquest.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Change;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.FollowUps;
import dev.slotquest.booking.MoveBooking;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.levels.Level;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.Notification.AgendaOfDay;
import dev.slotquest.notifications.Notification.AppointmentCancelled;
import dev.slotquest.notifications.Notification.AppointmentMade;
import dev.slotquest.notifications.Notification.AppointmentMoved;
import dev.slotquest.notifications.Notification.AppointmentsNear;
import dev.slotquest.notifications.Notification.ComponentUnwell;
import dev.slotquest.notifications.Notification.ItemUnlocked;
import dev.slotquest.notifications.Notification.Several;
import dev.slotquest.notifications.delivery.RecordingChannel;
import dev.slotquest.notifications.inbox.Inbox;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.ComponentHealth.Health;
import dev.slotquest.shared.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
@Import({RecordingChannel.class, NewsDesk.class})
class NewsIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    MoveBooking moveBooking;

    @Autowired
    FollowUps followUps;

    @Autowired
    Inbox inbox;

    @Autowired
    TellPeople tellPeople;

    @Autowired
    ChangePreferences changePreferences;

    @Autowired
    BookingChanges changes;

    @Autowired
    ComponentReports reports;

    @Autowired
    Ledger ledger;

    @Autowired
    RecordingChannel channel;

    @Autowired
    NewsDesk desk;

    @Autowired
    TransactionTemplate transaction;

    private Office office;
    private User staff;
    private User supervisor;
    private User annasLogin;
    private User bensLogin;
    private long anna;
    private long ben;
    private final Instant slot = Office.at("2026-12-02", "14:00");

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        channel.reset();
        office = Office.in(context);
        GameOffice.doWithoutBadges(context);
        staff = office.staff();
        supervisor = office.supervisor();
        anna = office.consultant("Anna", 9);
        ben = office.consultant("Ben", 9);
        annasLogin = office.loginOf(anna);
        bensLogin = office.loginOf(ben);
    }

    @Test
    void ofSomethingToWearComesOnceAndNotOfAHistory() {
        ledger.pay(staff.id(), Currency.XP, (int) Level.beginOf(3), EntryKind.REWARD, "level 3");
        assertThat(unlocked()).containsExactly(new ItemUnlocked("title.rookie"));

        ledger.pay(staff.id(), Currency.XP, (int) Level.beginOf(30), EntryKind.REWARD, "all at once");
        assertThat(unlocked()).as("much at once is no news").hasSize(1);
    }

    private List<Notification> unlocked() {
        return desk.inbox(staff).stream().filter(ItemUnlocked.class::isInstance).toList();
    }

    @Test
    void ofAnAppointmentReachesTheConsultantAndNobodyElse() {
        Booking booking = book(anna, slot, staff);
        follow();

        assertThat(desk.inbox(annasLogin)).containsExactly(new AppointmentMade(booking.id()));
        assertThat(desk.inbox(bensLogin)).isEmpty();
        assertThat(desk.inbox(staff)).isEmpty();
        assertThat(desk.inbox(supervisor)).isEmpty();

        followUps.again("booking-news");
        follow();
        assertThat(desk.inbox(annasLogin)).hasSize(1);
    }

    @Test
    void doesNotTellPeopleWhatTheyDidThemselves() {
        User both = office.supervisor();
        Booking booking = book(anna, slot, both);
        follow();
        assertThat(move(booking, both, anna, slot.plus(Duration.ofHours(2)))).isNotNull();
        follow();
        assertThat(desk.inbox(both)).isEmpty();
        assertThat(desk.inbox(annasLogin)).hasSize(2);
    }

    @Test
    void ofAMoveReachesBothConsultantsAndWhoBooked() {
        Booking booking = book(anna, slot, staff);
        follow();
        move(booking, supervisor, ben, slot.plus(Duration.ofHours(2)));
        follow();

        assertThat(desk.inbox(annasLogin).getFirst()).isInstanceOf(AppointmentMoved.class);
        assertThat(desk.inbox(bensLogin))
                .hasSize(1)
                .allSatisfy(news -> assertThat(news).isInstanceOfSatisfying(AppointmentMoved.class, moved -> {
                    assertThat(moved.wasConsultantId()).isEqualTo(anna);
                    assertThat(moved.wasAt()).isEqualTo(slot);
                }));
        assertThat(desk.inbox(staff)).hasSize(1);
        assertThat(desk.inbox(supervisor)).isEmpty();
        assertThat(inbox.unread(annasLogin))
                .as("what was new before is old now")
                .isEqualTo(1);
    }

    @Test
    void ofACancellationReachesTheOthers() {
        Booking booking = book(anna, slot, staff);
        follow();
        changeBooking.cancel(booking.reference(), CancelReason.CUSTOMER, null, null, supervisor, Channel.PORTAL);
        follow();

        assertThat(desk.inbox(annasLogin).getFirst()).isEqualTo(new AppointmentCancelled(booking.id()));
        assertThat(desk.inbox(staff)).containsExactly(new AppointmentCancelled(booking.id()));
    }

    @Test
    void takesBackWhatWasTakenBackAtOnce() {
        Booking booking = book(anna, slot, staff);
        follow();
        desk.work("notifications");
        changeBooking.undo(booking.reference(), staff, Channel.TELEGRAM);
        follow();
        desk.work("notifications");

        assertThat(desk.inbox(annasLogin)).containsExactly(new AppointmentMade(booking.id()));
        assertThat(inbox.unread(annasLogin)).isZero();
        assertThat(channel.to(annasLogin)).hasSize(2);
        assertThat(channel.to(annasLogin).getLast().settled()).isTrue();
        assertThat(channel.to(annasLogin).getLast().handle())
                .as("the same message")
                .isNotNull();
    }

    @Test
    void doesNotTellTheConsultantOfWhatTheyDidInTheCalendar() {
        Booking booking = book(anna, slot, staff);
        follow();
        Actor calendar = new Actor(null, "calendar", Channel.CALENDAR);
        transaction.executeWithoutResult(
                status -> changes.note(booking, BookingChanges.What.MOVED, calendar, clock.instant()));
        followUps.again("booking-news");
        follow();

        assertThat(desk.inbox(annasLogin)).hasSize(1);
        assertThat(desk.inbox(staff)).hasSize(1).first().isInstanceOf(AppointmentMoved.class);
    }

    @Test
    void becomesOneMessageWhenItComesThickAndFast() {
        for (int i = 0; i < 12; i++) {
            book(anna, slot.plus(Duration.ofDays(i % 3)), staff);
        }
        follow();
        desk.work("notifications");

        assertThat(desk.inbox(annasLogin)).hasSize(12).doesNotHaveAnyElementsOfTypes(Several.class);
        assertThat(inbox.unread(annasLogin)).isEqualTo(12);
        assertThat(channel.to(annasLogin)).hasSize(6);
        assertThat(channel.to(annasLogin))
                .filteredOn(envelope -> envelope.notification() instanceof Several)
                .hasSize(1)
                .allSatisfy(envelope -> assertThat(inbox.openFrom(
                                annasLogin, NotificationKind.BOOKING, ((Several) envelope.notification()).first()))
                        .hasSize(7));

        clock.moveBy(Duration.ofMinutes(11));
        book(anna, slot, staff);
        follow();
        desk.work("notifications");
        assertThat(channel.to(annasLogin).getLast().notification()).isInstanceOf(AppointmentMade.class);
    }

    @Test
    void ofANightIsOneMessageInTheMorning() {
        desk.link(annasLogin, Channel.TELEGRAM, "4711");
        for (int i = 0; i < 8; i++) {
            clock.set(Office.at("2026-12-01", "20:30").plus(Duration.ofMinutes(20L * i)));
            book(anna, slot.plus(Duration.ofDays(2)), staff);
            follow();
        }
        clock.set(Office.at("2026-12-02", "08:00"));
        desk.work("notifications");

        assertThat(channel.to(annasLogin))
                .filteredOn(envelope -> envelope.channel() == Channel.TELEGRAM)
                .as("five, and one for the rest")
                .hasSize(6);
    }

    @Test
    void remindsTheConsultantAndWhoAskedForIt() {
        User asked = office.staff();
        changePreferences.want(
                asked, Map.of(NotificationKind.REMINDER, Set.of(Outlet.BROWSER)), asked.toActor(Channel.PORTAL));
        book(anna, slot, staff);
        book(anna, slot, asked);
        book(anna, slot.plus(Duration.ofHours(2)), staff);

        clock.set(slot.minus(Duration.ofMinutes(61)));
        desk.work("reminders");
        assertThat(desk.inbox(asked)).isEmpty();
        clock.set(slot.minus(Duration.ofMinutes(59)));
        desk.work("reminders", "reminders");

        assertThat(desk.inbox(annasLogin)).contains(new AppointmentsNear(slot)).hasSize(1);
        assertThat(desk.inbox(asked)).containsExactly(new AppointmentsNear(slot));
        assertThat(desk.inbox(staff)).isEmpty();
        assertThat(desk.inbox(bensLogin)).isEmpty();

        clock.moveBy(Duration.ofHours(25));
        desk.work("reminders");
        assertThat(inbox.unread(asked)).as("it had its time").isZero();
    }

    @Test
    void saysInTheMorningWhatIsBeforeTheConsultant() {
        book(anna, slot, staff);
        clock.set(Office.at("2026-12-02", "07:59"));
        desk.work("reminders");
        assertThat(desk.inbox(annasLogin)).isEmpty();

        clock.set(Office.at("2026-12-02", "08:00"));
        desk.work("reminders", "reminders");
        assertThat(desk.inbox(annasLogin)).containsExactly(new AgendaOfDay(LocalDate.of(2026, 12, 2)));
        assertThat(desk.inbox(bensLogin)).as("has nothing to do").isEmpty();
    }

    @Test
    void ofAPartThatIsNotWellReachesTheAdmins() {
        User admin = office.admin();
        unwell("weather", true);
        desk.work("health-news");
        assertThat(desk.inbox(admin)).as("a hiccup").isEmpty();

        clock.moveBy(Duration.ofMinutes(3));
        unwell("weather", true);
        desk.work("health-news", "health-news");
        assertThat(desk.inbox(admin))
                .filteredOn(news -> news instanceof ComponentUnwell unwell
                        && unwell.component().equals("weather"))
                .hasSize(1);
        assertThat(desk.inbox(supervisor)).isEmpty();

        unwell("weather", false);
        desk.work("health-news");
        assertThat(inbox.of(admin, PageRequest.first(9)).items())
                .filteredOn(received -> received.notification() instanceof ComponentUnwell)
                .allSatisfy(received -> assertThat(received.settledAt()).isNotNull());
    }

    private void unwell(String component, boolean unwell) {
        var health = unwell ? Health.degraded("away") : Health.up("");
        transaction.executeWithoutResult(
                status -> reports.keep("another-process", Map.of(component, health), clock.instant()));
    }

    private Booking book(long consultant, Instant start, User by) {
        var result = bookSlot.book(BookingWish.of(consultant, start, Office.customer()), by, Channel.PORTAL);
        return ((BookSlot.Result.Done) result).booking();
    }

    private Change move(Booking booking, User by, long consultant, Instant to) {
        return moveBooking.move(booking.reference(), to, consultant, null, by, Channel.PORTAL);
    }

    private void follow() {
        desk.work("follow-ups");
    }
}
