package dev.slotquest.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.ConflictInbox;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.RaiseConflict;
import dev.slotquest.booking.ResolveConflict;
import dev.slotquest.calendar.CalendarStateEvent.CalendarRecovered;
import dev.slotquest.calendar.CalendarStateEvent.CalendarWentStale;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.ChatAccount;
import dev.slotquest.identity.IssueLinkCode;
import dev.slotquest.identity.LinkAccount;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.NewsDesk;
import dev.slotquest.notifications.Notification.BookingInConflict;
import dev.slotquest.notifications.delivery.DeliveryChannel.Delivered;
import dev.slotquest.notifications.inbox.Inbox;
import dev.slotquest.notifications.inbox.Received;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.ManageConsultants.Details;
import dev.slotquest.scheduling.ReadyMode;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PageRequest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
@Import({RecordingChannel.class, NewsDesk.class})
class NotificationIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    RaiseConflict raiseConflict;

    @Autowired
    ResolveConflict resolveConflict;

    @Autowired
    ConflictInbox conflicts;

    @Autowired
    Inbox inbox;

    @Autowired
    Dispatch dispatch;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    ManageConsultants manageConsultants;

    @Autowired
    IssueLinkCode issueLinkCode;

    @Autowired
    LinkAccount linkAccount;

    @Autowired
    RecordingChannel recorder;

    private Office office;
    private User staff;
    private User supervisor;
    private User annasLogin;
    private long anna;

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        recorder.reset();
        office = Office.in(context);
        staff = office.staff();
        supervisor = office.supervisor();
        anna = office.consultant("Anna", 1);
        annasLogin = office.loginOf(anna);
    }

    @Test
    void tellsEverybodyWhoHasASayOnce() {
        User stranger = office.staff();
        conflict(Office.at("2026-12-02", "14:00"));

        for (User person : List.of(staff, supervisor, annasLogin)) {
            assertThat(inbox.unread(person)).isEqualTo(1);
            assertThat(received(person))
                    .extracting(Received::notification)
                    .hasOnlyElementsOfType(BookingInConflict.class)
                    .hasSize(1);
        }
        assertThat(received(stranger)).isEmpty();
    }

    @Test
    void forgetsNothingThatIsReadAndCountsWhatMatters() {
        long conflict = conflict(Office.at("2026-12-02", "14:00"));
        conflict(Office.at("2026-12-02", "16:00"));
        long first = received(staff).getLast().id();

        assertThat(inbox.read(first, supervisor)).as("not theirs").isFalse();
        assertThat(inbox.read(first, staff)).isTrue();
        assertThat(inbox.read(first, staff)).isFalse();
        assertThat(inbox.unread(staff)).isEqualTo(1);
        resolveConflict.keep(conflict, supervisor, Channel.PORTAL);
        assertThat(inbox.unread(supervisor)).as("one is settled").isEqualTo(1);
        assertThat(inbox.readAll(supervisor)).isEqualTo(2);
        assertThat(received(staff)).hasSize(2);
    }

    @Test
    void showsItInEveryLinkedChatAndInTheBrowserOnce() {
        link(staff, "4711");
        conflict(Office.at("2026-12-02", "14:00"));

        dispatch.doSome();
        dispatch.doSome();

        assertThat(recorder.to(staff))
                .extracting(Envelope::channel)
                .containsExactlyInAnyOrder(Channel.TELEGRAM, Channel.BROWSER_CHAT);
        assertThat(recorder.to(supervisor)).extracting(Envelope::channel).containsExactly(Channel.BROWSER_CHAT);
        assertThat(recorder.to(staff))
                .filteredOn(envelope -> envelope.channel() == Channel.TELEGRAM)
                .extracting(Envelope::conversation)
                .containsExactly("chat-4711");
    }

    @Test
    void givesWhatWasShownAnotherLookOnceItIsSettled() {
        long conflict = conflict(Office.at("2026-12-02", "14:00"));
        dispatch.doSome();
        recorder.reset();

        resolveConflict.keep(conflict, supervisor, Channel.PORTAL);
        dispatch.doSome();
        dispatch.doSome();

        assertThat(recorder.seen())
                .hasSize(3)
                .allSatisfy(envelope -> assertThat(envelope.handle())
                        .isEqualTo("shown-to-" + envelope.user().id()));
    }

    @Test
    void letsGoWhatWasNotShownBeforeItWasSettled() {
        long conflict = conflict(Office.at("2026-12-02", "14:00"));
        resolveConflict.keep(conflict, supervisor, Channel.PORTAL);

        dispatch.doSome();

        assertThat(recorder.seen()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void waitsForTheMorningUnlessTheAppointmentIsNear() {
        link(staff, "4711");
        clock.set(Office.at("2026-12-01", "21:00"));
        conflict(Office.at("2026-12-09", "14:00"));
        dispatch.doSome();
        assertThat(recorder.to(staff)).extracting(Envelope::channel).containsExactly(Channel.BROWSER_CHAT);

        conflict(Office.at("2026-12-02", "14:00"));
        dispatch.doSome();
        assertThat(recorder.to(staff)).as("the near one").hasSize(3);

        clock.set(Office.at("2026-12-02", "07:59"));
        dispatch.doSome();
        assertThat(recorder.to(staff)).hasSize(3);
        clock.set(Office.at("2026-12-02", "08:00"));
        dispatch.doSome();
        assertThat(recorder.to(staff)).hasSize(4);
    }

    @Test
    void triesAgainWithGrowingPausesAndThenGivesUp() {
        recorder.answer(envelope -> new Delivered.Failed(null, "The platform is away."));
        conflict(Office.at("2026-12-09", "14:00"));

        dispatch.doSome();
        dispatch.doSome();
        assertThat(recorder.to(staff)).as("not at once").hasSize(1);

        for (int i = 0; i < 20; i++) {
            clock.moveBy(Duration.ofMinutes(31));
            dispatch.doSome();
        }
        assertThat(recorder.to(staff)).hasSize(12);
        assertThat(deadLetters.latest(10))
                .hasSize(3)
                .allSatisfy(dead -> assertThat(dead.error()).isEqualTo("The platform is away."));

        recorder.reset();
        assertThat(deadLetters.retryAll()).isEqualTo(3);
        dispatch.doSome();
        assertThat(recorder.to(staff)).hasSize(1);
        assertThat(deadLetters.latest(10)).isEmpty();
    }

    @Test
    void leavesAnAccountAloneWhereNobodyIsReached() {
        recorder.answer(envelope -> new Delivered.Unreachable("The bot was blocked."));
        long conflict = conflict(Office.at("2026-12-02", "14:00"));

        dispatch.doSome();
        clock.moveBy(Duration.ofHours(2));
        resolveConflict.keep(conflict, supervisor, Channel.PORTAL);
        dispatch.doSome();

        assertThat(recorder.seen()).hasSize(3);
        assertThat(deadLetters.latest(10)).isEmpty();
    }

    @Test
    void leavesPlatformsToTheProcessThatLeadsThem() {
        link(staff, "4711");
        recorder.leads(Channel.BROWSER_CHAT);
        conflict(Office.at("2026-12-02", "14:00"));
        dispatch.doSome();
        assertThat(recorder.to(staff)).hasSize(1);

        recorder.leads(Channel.TELEGRAM);
        dispatch.doSome();
        assertThat(recorder.to(staff)).hasSize(2);
    }

    @Test
    void tellsOnceOfAllCalendarsThatCannotBeRead() {
        manageConsultants.change(
                anna, new Details("Anna", null, ReadyMode.HOURS, "anna@example.org", 0, 0, true), null, Actor.system());
        unreadable("anna@example.org");
        Instant noticed = clock.instant();
        publish(new CalendarWentStale(noticed, anna, "anna@example.org", null, "away"));
        publish(new CalendarWentStale(noticed.plusSeconds(5), null, "ben@example.org", null, "away"));
        dispatch.doSome();

        assertThat(recorder.seen()).extracting(Envelope::user).containsExactly(supervisor);
        assertThat(received(staff)).isEmpty();

        publish(new CalendarRecovered(clock.instant(), null, "ben@example.org", noticed));
        dispatch.doSome();
        assertThat(recorder.seen().getLast().handle()).as("another look").isNotNull();
        assertThat(recorder.seen().getLast().settled()).as("one is still away").isFalse();

        database.jdbc().sql("delete from calendar_sync").update();
        publish(new CalendarRecovered(clock.instant(), anna, "anna@example.org", noticed));
        dispatch.doSome();
        assertThat(recorder.seen().getLast().settled()).isTrue();
        assertThat(inbox.unread(supervisor)).isZero();
    }

    private void unreadable(String calendar) {
        database.jdbc()
                .sql("""
                insert into calendar_sync (calendar_key, calendar_id, failing_since, failures, next_due)
                values (?, ?, ?, 3, ?)
                on duplicate key update failing_since = values(failing_since), failures = 3""")
                .param(calendar)
                .param(calendar)
                .param(Timestamp.from(clock.instant()))
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private void publish(Object event) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> context.publishEvent(event));
    }

    @Test
    void survivesAChannelThatFailsUnexpectedly() {
        recorder.answer(envelope -> {
            throw new IllegalStateException("a fault");
        });
        conflict(Office.at("2026-12-02", "14:00"));

        dispatch.doSome();
        recorder.reset();
        clock.moveBy(Duration.ofMinutes(1));
        dispatch.doSome();

        assertThat(recorder.seen()).hasSize(3);
    }

    private long conflict(Instant start) {
        BookSlot.Result result = bookSlot.book(BookingWish.of(anna, start, Office.customer()), staff, Channel.PORTAL);
        Booking booking = ((BookSlot.Result.Done) result).booking();
        assertThat(raiseConflict.raise(booking.id(), Conflict.Kind.EVENT_DELETED, null, null, Actor.system()))
                .isTrue();
        return conflicts.openOf(booking, supervisor).getFirst().id();
    }

    private List<Received> received(User user) {
        return inbox.of(user, PageRequest.first(10)).items();
    }

    private void link(User user, String account) {
        String code = issueLinkCode.issue(user, Actor.system()).code();
        linkAccount.link(new ChatAccount(Channel.TELEGRAM, account, "chat-" + account, "Somebody"), code);
    }

    private long rows() {
        return database.jdbc()
                .sql("select count(*) from notification_delivery")
                .query(Long.class)
                .single();
    }
}
