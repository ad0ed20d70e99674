package dev.slotquest.bot.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.booking.BookingStatus;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.ConflictInbox;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.RaiseConflict;
import dev.slotquest.booking.ResolveConflict;
import dev.slotquest.bot.chat.Button;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Screens;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.calendar.CalendarStateEvent.CalendarRecovered;
import dev.slotquest.calendar.CalendarStateEvent.CalendarWentStale;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.ChangeUser;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.scheduling.Absence;
import dev.slotquest.scheduling.BusyTimes;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.ManageConsultants.Details;
import dev.slotquest.scheduling.ReadyMode;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.TimeSpan;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Today is Monday, 30 November 2026, 10:00. Kim has booked Max Muster with Anna for Wednesday, 14:00. */
@ChatTest
@Import(Screens.class)
class ConflictChatIntegrationTests {

    private static final String KEEP = "👍 Behalten";
    private static final String MOVE = "🔁 Verschieben";
    private static final String CANCEL = "🗑️ Absagen";

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    BookingLookup lookup;

    @Autowired
    RaiseConflict raiseConflict;

    @Autowired
    ResolveConflict resolveConflict;

    @Autowired
    ConflictInbox conflicts;

    @Autowired
    ManageConsultants manageConsultants;

    @Autowired
    BusyTimes busyTimes;

    @Autowired
    ChangeUser changeUser;

    @Autowired
    List<ContinuousWork> works;

    @Autowired
    Screens screens;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    private long anna;
    private User kim;
    private User lead;
    private User annasLogin;
    private Booking booking;
    private final Instant slot = Office.at("2026-12-02", "14:00");

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        screens.testers.clear();
        Office office = Office.in(context);
        anna = office.consultant("Anna", 1);
        office.consultant("Ben", 1);
        kim = office.staff();
        lead = office.supervisor();
        annasLogin = office.loginOf(anna);
        List.of(kim, lead, annasLogin).forEach(this::sits);
        BookingWish wish = BookingWish.of(anna, slot, new CustomerDetails("Max", "Muster", "+491701234567", null));
        booking = ((BookSlot.Result.Done) bookSlot.book(wish, kim, Channel.PORTAL)).booking();
    }

    @Test
    void saysWhatHappenedToEverybodyConcerned() {
        absent();

        String text = "Der Termin %s (Mi 02.12. 14:00 · Anna, Max Muster) liegt nicht mehr in den Zeiten von Anna: %s.";
        assertThat(chat(kim).sees()).contains(text.formatted(booking.reference(), "abwesend"));
        assertThat(chat(lead).sees()).contains(text.formatted(booking.reference(), "abwesend: Urlaub"));
        assertThat(chat(annasLogin).sees()).contains("abwesend: Urlaub");
        assertThat(chat(kim).labels()).containsExactly(MOVE, KEEP, CANCEL);
        assertThat(chat(lead).labels()).containsExactly(MOVE, KEEP, CANCEL);
        assertThat(chat(annasLogin).labels()).as("who cannot move").containsExactly(KEEP, CANCEL);
    }

    @Test
    void isDecidedForAllByTheFirst() {
        conflict(Conflict.Kind.EVENT_DELETED);
        Button kimsKeep = chat(kim).button(KEEP);

        chat(annasLogin).presses(KEEP);
        String decided = "👍 %s hat entschieden: Der Termin bleibt, wie er ist.".formatted(annasLogin.displayName());
        assertThat(chat(annasLogin).sees()).contains(decided, booking.reference());
        assertThat(chat(kim).sees()).as("before the news got here").contains("aus dem Kalender gelöscht");

        chat(kim).presses(kimsKeep);
        assertThat(chat(kim).toast()).isEqualTo("Das ist schon entschieden.");
        assertThat(chat(kim).sees()).contains(decided);

        work("notifications");
        for (User person : List.of(kim, lead, annasLogin)) {
            assertThat(chat(person).messages()).as("edited, not sent anew").isEqualTo(1);
            assertThat(chat(person).sees()).contains(decided);
            assertThat(chat(person).labels()).isEmpty();
        }
        chat(kim).presses(kimsKeep);
        assertThat(chat(kim).toast()).isEqualTo("So ist der Stand jetzt.");
    }

    @Test
    void isMovedInAMessageOfItsOwn() {
        conflict(Conflict.Kind.MOVE_WANTED);
        assertThat(chat(kim).sees()).contains("als verschoben markiert");

        chat(kim).presses(MOVE);
        assertThat(chat(kim).messages()).isEqualTo(2);
        assertThat(chat(kim).sees()).contains("Wohin mit dem Termin von Max Muster?");
        String offered = chat(kim).labels().getFirst();
        chat(kim).presses(offered);
        assertThat(chat(kim).sees()).contains("🔁 Verschoben");
        work("notifications");

        assertThat(chat(lead).sees())
                .contains("🔁 %s hat den Termin verschoben.".formatted(kim.displayName()))
                .doesNotContain("14:00 · Anna, Max");
        assertThat(chat(kim).seesInAll().getFirst()).contains("hat den Termin verschoben");
        assertThat(now().startsAt()).isNotEqualTo(slot);
    }

    @Test
    void isCancelledForAReason() {
        conflict(Conflict.Kind.EVENT_DELETED);

        chat(annasLogin).presses(CANCEL);
        assertThat(chat(annasLogin).sees()).contains("Tippe auf den Grund");
        chat(annasLogin).presses("◀️ Zurück");
        assertThat(chat(annasLogin).labels()).contains(KEEP);
        chat(annasLogin).presses(CANCEL).presses("Der Berater kann nicht");
        work("notifications");

        assertThat(now().status()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(now().cancelReason()).isEqualTo(CancelReason.CONSULTANT);
        assertThat(chat(kim).sees()).contains("🗑️ %s hat den Termin abgesagt.".formatted(annasLogin.displayName()));
    }

    @Test
    void isStillDecidedByOneTapTheNextDay() {
        conflict(Conflict.Kind.EVENT_DELETED);
        clock.moveBy(Duration.ofHours(20));

        chat(kim).presses(KEEP);

        assertThat(chat(kim).sees()).contains("Der Termin bleibt, wie er ist.");
    }

    @Test
    void endsByItselfWhenTheSlotIsOfferedAgain() {
        long absence = absent();
        manageConsultants.removeAbsence(anna, absence, Actor.system());
        work("withdrawn-slots");
        work("notifications");

        assertThat(chat(kim).sees()).contains("✅ Das hat sich erledigt.");
    }

    @Test
    void namesMarksAndTimesItCannotFollow() {
        raiseConflict.raise(booking.id(), Conflict.Kind.UNKNOWN_MARK, "Pfau <b>", null, Actor.system());
        work("notifications");
        assertThat(chat(kim).sees()).contains("ein Zeichen, das ich nicht kenne: Pfau <b>.");

        raiseConflict.raise(
                booking.id(), Conflict.Kind.EVENT_MOVED, null, slot.plus(Duration.ofDays(1)), Actor.system());
        work("notifications");
        assertThat(chat(kim).sees()).contains("hat Anna im Kalender auf Do 03.12. 14:00 gelegt");
    }

    @Test
    void speaksThePersonsLanguage() {
        changeUser.change(kim.username(), kim.profile().withLocale(Locale.ENGLISH), kim.version(), Actor.system());

        conflict(Conflict.Kind.EVENT_DELETED);

        assertThat(chat(kim).sees()).contains("was deleted from the calendar by Anna");
        assertThat(chat(kim).labels()).contains("👍 Keep");
    }

    @Test
    void tellsNobodyOfWhatIsDecidedAlready() {
        raiseConflict.raise(booking.id(), Conflict.Kind.EVENT_DELETED, null, null, Actor.system());
        resolveConflict.keep(conflicts.open(lead).getFirst().id(), lead, Channel.PORTAL);
        work("notifications");

        assertThat(chat(kim).messages()).isZero();
    }

    @Test
    void tellsOfManyAtOnceInOneMessage() {
        for (String date : List.of("2026-12-03", "2026-12-08")) {
            for (String time : List.of("11:00", "14:00", "16:00", "18:00")) {
                bookSlot.book(BookingWish.of(anna, Office.at(date, time), Office.customer()), kim, Channel.PORTAL);
            }
        }
        manageConsultants.addAbsence(
                anna,
                new TimeSpan(Office.at("2026-12-02", "00:00"), Office.at("2026-12-10", "00:00")),
                Absence.Kind.VACATION,
                null,
                Actor.system());
        work("withdrawn-slots");
        work("notifications");

        assertThat(chat(kim).messages()).as("five, and one for all").isEqualTo(6);
        assertThat(chat(kim).seesInAll()).anyMatch(text -> text.contains("9 Termine warten auf eine Entscheidung"));

        for (Conflict conflict : conflicts.open(lead).subList(1, 9)) {
            resolveConflict.keep(conflict.id(), lead, Channel.PORTAL);
        }
        work("notifications");
        assertThat(chat(kim).seesInAll()).anyMatch(text -> text.contains("Ein Termin wartet auf eine Entscheidung"));
        chat(kim).isOn("wartet auf eine Entscheidung").presses("▶️ Nächsten zeigen");
        assertThat(chat(kim).sees()).contains(booking.reference());
        chat(kim).presses(KEEP);
        work("notifications");
        assertThat(chat(kim).seesInAll()).anyMatch(text -> text.contains("✅ Alles entschieden."));
    }

    @Test
    void namesTheCalendarsThatCannotBeRead() {
        remoteCalendar("anna@example.org", Instant.parse("2026-11-30T08:12:00Z"));
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> context.publishEvent(
                        new CalendarWentStale(clock.instant(), anna, "anna@example.org", null, "away")));
        work("notifications");

        assertThat(chat(lead).sees()).contains("Kalender nicht erreichbar", "Anna – seit Mo 30.11. 09:12");
        assertThat(chat(kim).messages()).isZero();

        database.jdbc()
                .sql("update calendar_sync set failing_since = null, last_success = ?")
                .param(Timestamp.from(clock.instant()))
                .update();
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> context.publishEvent(
                        new CalendarRecovered(clock.instant(), anna, "anna@example.org", clock.instant())));
        work("notifications");
        assertThat(chat(lead).sees()).contains("✅ Alle Kalender sind wieder erreichbar.");
        assertThat(chat(lead).messages()).isEqualTo(1);
    }

    @Test
    void showsWhatIsFreeWithoutWhatNobodyKnows() {
        remoteCalendar("anna@example.org", Instant.parse("2026-11-30T08:12:00Z"));

        assertThat(chat(kim).says("/frei Dienstag").sees())
                .contains("Ben", "⚠️ Anna: Kalender nicht erreichbar seit 09:12")
                .doesNotContain("Anna (1 von 1 frei)");
        assertThat(chat(kim).says("/frei Dienstag Anna").sees())
                .contains("ist nichts frei", "⚠️ Anna: Kalender nicht erreichbar seit 09:12");
    }

    @Test
    void saysWhyNothingIsFree() {
        absent();

        assertThat(chat(kim).says("/frei Mittwoch Anna").sees()).doesNotContain("14:00");
        manageConsultants.addAbsence(
                anna,
                new TimeSpan(Office.at("2026-12-03", "00:00"), Office.at("2026-12-04", "00:00")),
                Absence.Kind.SICK,
                null,
                Actor.system());
        assertThat(chat(kim).says("/frei 3.12. Anna").sees())
                .contains("ist nichts frei", "abwesend")
                .doesNotContain("krank");
        assertThat(chat(lead).says("/frei 3.12. Anna").sees()).contains("abwesend: krank");
        assertThat(chat(kim).says("/frei 25.12.").sees()).contains("geschlossen: 1. Weihnachtsfeiertag");
    }

    private void remoteCalendar(String calendar, Instant readAt) {
        manageConsultants.change(
                anna, new Details("Anna", null, ReadyMode.HOURS, calendar, 0, 0, true), null, Actor.system());
        busyTimes.stillRead(anna, readAt);
        database.jdbc()
                .sql("""
                insert into calendar_sync (calendar_key, calendar_id, last_success, failing_since, failures, next_due)
                values (?, ?, ?, ?, 3, ?)
                on duplicate key update last_success = values(last_success),
                    failing_since = values(failing_since), failures = 3""")
                .param(calendar)
                .param(calendar)
                .param(Timestamp.from(readAt))
                .param(Timestamp.from(readAt))
                .param(Timestamp.from(readAt))
                .update();
    }

    private void conflict(Conflict.Kind kind) {
        assertThat(raiseConflict.raise(booking.id(), kind, null, null, Actor.system()))
                .isTrue();
        work("notifications");
    }

    private long absent() {
        manageConsultants.addAbsence(
                anna, new TimeSpan(slot, slot.plus(Duration.ofHours(1))), Absence.Kind.VACATION, null, Actor.system());
        work("withdrawn-slots");
        work("notifications");
        return database.jdbc()
                .sql("select max(id) from absence")
                .query(Long.class)
                .single();
    }

    private Booking now() {
        return lookup.byId(booking.id()).orElseThrow();
    }

    private void work(String name) {
        works.stream()
                .filter(work -> work.name().equals(name))
                .findFirst()
                .orElseThrow()
                .doSome();
    }

    private void sits(User user) {
        String account = Long.toString(user.id());
        screens.testers.put(account, new ChatTester(conversations, Channel.BROWSER_CHAT, account));
    }

    private ChatTester chat(User user) {
        return screens.testers.get(Long.toString(user.id()));
    }
}
