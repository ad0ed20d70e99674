package dev.slotquest.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.audit.AuditEntry;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.Notification.AppointmentCancelled;
import dev.slotquest.notifications.delivery.Envelope;
import dev.slotquest.notifications.delivery.RecordingChannel;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Subject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
@Import({RecordingChannel.class, NewsDesk.class})
class PreferencesIntegrationTests {

    private static final Outlet TELEGRAM = new Outlet(Channel.TELEGRAM, "4711");
    private static final Outlet DISCORD = new Outlet(Channel.DISCORD, "99");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    NotificationPreferences preferences;

    @Autowired
    ChangePreferences changePreferences;

    @Autowired
    TellPeople tellPeople;

    @Autowired
    RecordingChannel channel;

    @Autowired
    NewsDesk desk;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    private Office office;
    private User staff;

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        channel.reset();
        office = Office.in(context);
        staff = office.staff();
        desk.link(staff, Channel.TELEGRAM, "4711");
        desk.link(staff, Channel.DISCORD, "99");
    }

    @Test
    void knowThePlacesOfAPersonAndWhatCanConcernThem() {
        Preferences usual = preferences.of(staff);

        assertThat(usual.outlets()).containsExactly(TELEGRAM, DISCORD, Outlet.BROWSER);
        assertThat(usual.kinds())
                .contains(NotificationKind.BOOKING, NotificationKind.BADGE, NotificationKind.REMINDER)
                .doesNotContain(NotificationKind.NO_SHOW, NotificationKind.SYSTEM, NotificationKind.OUTCOME_WANTED);
        assertThat(preferences.of(office.supervisor()).kinds()).contains(NotificationKind.values());
        assertThat(preferences.of(office.loginOf(office.consultant(1))).kinds())
                .containsExactly(
                        NotificationKind.BOOKING,
                        NotificationKind.REMINDER,
                        NotificationKind.OUTCOME_WANTED,
                        NotificationKind.CONFLICT);
    }

    @Test
    void areUsualUntilSomebodySaysOtherwise() {
        assertThat(preferences.of(staff).wanted().get(NotificationKind.BOOKING))
                .containsExactlyInAnyOrder(TELEGRAM, DISCORD, Outlet.BROWSER);
        assertThat(preferences.of(staff).wanted().get(NotificationKind.REMINDER))
                .as("who only books asks for reminders")
                .isEmpty();
        assertThat(preferences
                        .of(office.loginOf(office.consultant(1)))
                        .wants(NotificationKind.REMINDER, Outlet.BROWSER))
                .isTrue();
        assertThat(preferences.of(staff).quiet()).isEqualTo(new QuietTime.Usual());
    }

    @ParameterizedTest
    @EnumSource(NotificationKind.class)
    void decideForEachKindWhereItIsShownAndKeepItInTheInbox(NotificationKind kind) {
        User lead = office.supervisor();
        desk.link(lead, Channel.TELEGRAM, "1");
        desk.link(lead, Channel.DISCORD, "2");
        want(lead, kind, new Outlet(Channel.DISCORD, "2"));

        tell(lead, new Notification.Several(kind, lead.id(), 1, clock.instant()));
        desk.work("notifications");

        assertThat(channel.to(lead)).extracting(Envelope::channel).containsExactly(Channel.DISCORD);
        want(lead, kind);
        clock.moveBy(Duration.ofMinutes(1));
        tell(lead, new Notification.Several(kind, lead.id(), 1, clock.instant()));
        desk.work("notifications");
        assertThat(channel.to(lead)).hasSize(1);
    }

    @Test
    void leaveEverythingInTheInbox() {
        want(staff, NotificationKind.BOOKING);

        tell(staff, new AppointmentCancelled(1));
        desk.work("notifications");

        assertThat(channel.seen()).isEmpty();
        assertThat(desk.inbox(staff)).containsExactly(new AppointmentCancelled(1));
    }

    @Test
    void passOverWhatThePersonDoesNotHave() {
        changePreferences.want(
                staff,
                Map.of(
                        NotificationKind.SYSTEM, Set.of(TELEGRAM),
                        NotificationKind.BADGE, Set.of(new Outlet(Channel.TELEGRAM, "not-theirs"), DISCORD)),
                staff.toActor(Channel.API));

        assertThat(preferences.of(staff).wanted().get(NotificationKind.BADGE)).containsExactly(DISCORD);
        assertThat(preferences.of(staff).kinds()).doesNotContain(NotificationKind.SYSTEM);
    }

    @Test
    void letEverybodyHaveQuietHoursOfTheirOwn() {
        User owl = office.staff();
        User robot = office.staff();
        desk.link(owl, Channel.TELEGRAM, "8");
        desk.link(robot, Channel.TELEGRAM, "9");
        quiet(owl, new QuietTime.Own(LocalTime.of(23, 30), LocalTime.of(10, 0)));
        quiet(robot, new QuietTime.Never());

        clock.set(Office.at("2026-12-01", "22:00"));
        List.of(staff, owl, robot).forEach(person -> tell(person, new AppointmentCancelled(1)));
        desk.work("notifications");
        assertThat(told(staff)).isZero();
        assertThat(told(owl)).isEqualTo(1);
        assertThat(told(robot)).isEqualTo(1);

        clock.set(Office.at("2026-12-02", "08:00"));
        List.of(owl, robot).forEach(person -> tell(person, new AppointmentCancelled(2)));
        desk.work("notifications");
        assertThat(told(staff)).as("on both of their accounts").isEqualTo(2);
        assertThat(told(owl)).isEqualTo(1);
        assertThat(told(robot)).isEqualTo(2);

        clock.set(Office.at("2026-12-02", "10:00"));
        desk.work("notifications");
        assertThat(told(owl)).isEqualTo(2);
    }

    @Test
    void areAudited() {
        want(staff, NotificationKind.BADGE, TELEGRAM);
        quiet(staff, new QuietTime.Never());
        quiet(staff, new QuietTime.Never());

        List<AuditEntry> history = audit.of(new Subject("user", staff.username())).stream()
                .filter(entry -> entry.action().equals("user.notifications-changed"))
                .toList();
        assertThat(history).as("nothing when nothing changes").hasSize(2);
        assertThat(history.toString()).contains("badge", "telegram:4711", "quiet_hours", "usual", "never");
    }

    private long told(User user) {
        return channel.to(user).stream()
                .filter(envelope -> envelope.channel() != Channel.BROWSER_CHAT)
                .count();
    }

    private void want(User user, NotificationKind kind, Outlet... outlets) {
        changePreferences.want(user, Map.of(kind, Set.of(outlets)), user.toActor(Channel.PORTAL));
    }

    private void quiet(User user, QuietTime quiet) {
        changePreferences.beQuiet(user, quiet, user.toActor(Channel.PORTAL));
    }

    private void tell(User user, Notification notification) {
        transaction.executeWithoutResult(status -> tellPeople.tell(Set.of(user), notification));
    }
}
