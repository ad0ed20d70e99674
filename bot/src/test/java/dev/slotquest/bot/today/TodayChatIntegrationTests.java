package dev.slotquest.bot.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.RaiseConflict;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.BusyTimes;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.ManageConsultants.Details;
import dev.slotquest.scheduling.ReadyMode;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Today is Monday, 30 November 2026, 10:00. Anna and Ben are there from 8 to 23, one customer at a time. */
@ChatTest
class TodayChatIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    RaiseConflict raiseConflict;

    @Autowired
    ManageConsultants manageConsultants;

    @Autowired
    BusyTimes busyTimes;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    private Office office;
    private User kim;
    private User lead;
    private long anna;
    private long ben;

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        office = Office.in(context);
        anna = office.consultant("Anna", 1);
        ben = office.consultant("Ben", 1);
        kim = office.staff();
        lead = office.supervisor();
    }

    @Test
    void showsWhoBooksTheirDay() {
        book(kim, anna, "2026-11-30", "14:00", "Max", null);
        book(kim, ben, "2026-12-01", "16:00", "Eva", null);
        book(office.staff(), anna, "2026-12-01", "11:00", "Uwe", null);
        var chat = chat(kim).says("/heute");

        assertThat(chat.sees())
                .contains(
                        "Heute, Montag, 30. November",
                        "An dem Tag gebucht: 2 ·",
                        "Punkte (vorläufig)",
                        "Deine Termine am Mo 30.11.",
                        "14:00 Max Muster, bei Anna · Gebucht",
                        "Deine Termine am Di 01.12.",
                        "16:00 Eva Muster, bei Ben",
                        "Als Nächstes frei",
                        "Stand 10:00 Uhr")
                .doesNotContain("Uwe", "Wie voll?");
        assertThat(chat.labels()).contains("🔄 Aktualisieren", "📅 Buchen", "Di 01.12. ▶️");
    }

    @Test
    void isBroughtUpToDateInPlace() {
        var chat = chat(kim).says("/today");
        assertThat(chat.sees()).contains("An dem Tag gebucht: 0 · ⭐ keine Punkte");
        book(kim, anna, "2026-11-30", "14:00", "Max", null);
        clock.moveBy(Duration.ofHours(20));

        chat.presses("🔄 Aktualisieren");

        assertThat(chat.sees()).contains("An dem Tag gebucht: 1", "Max Muster", "Montag, 30. November");
        chat.presses("Di 01.12. ▶️");
        assertThat(chat.sees()).contains("Dienstag, 1. Dezember").doesNotContain("Max Muster");
        assertThat(chat.messages()).isEqualTo(1);
    }

    @Test
    void beginsABookingInAMessageOfItsOwn() {
        var chat = chat(kim).says("/heute");
        String slot = chat.labels().stream()
                .filter(label -> label.contains(" · "))
                .findFirst()
                .orElseThrow();

        chat.presses(slot);

        assertThat(chat.sees()).contains("Für wen?");
        assertThat(chat.messages()).isEqualTo(2);
    }

    @Test
    void showsAConsultantTheirAgenda() {
        book(kim, anna, "2026-11-30", "14:00", "Max", "Bitte klingeln");
        book(kim, ben, "2026-11-30", "14:00", "Uwe", null);
        var chat = chat(office.loginOf(anna)).says("/heute");

        assertThat(chat.sees())
                .contains(
                        "1 Termin",
                        "14:00–16:00 Max Muster · Gebucht · 📞 +49 170 1234",
                        "📝 Bitte klingeln",
                        "Nächste freie Zeit: Mo 30.11. 11:00")
                .doesNotContain("Uwe", "Wie voll?", "gebucht:");
        assertThat(chat.labels()).doesNotContain("📅 Buchen");
        assertThat(chat.says("/heute Mittwoch").sees()).contains("Mittwoch, 2. Dezember", "Keine Termine.");
    }

    @Test
    void answersTheFiveQuestionsOfWhoLeads() {
        Booking came = book(kim, anna, "2026-11-30", "11:00", "Max", null);
        Booking missed = book(kim, ben, "2026-11-30", "11:00", "Uwe", null);
        book(kim, anna, "2026-11-30", "14:00", "Eva", null);
        Booking torn = book(office.staff(), anna, "2026-12-02", "14:00", "Ida", null);
        raiseConflict.raise(torn.id(), Conflict.Kind.EVENT_DELETED, null, null, Actor.system());
        clock.moveBy(Duration.ofHours(4).plusMinutes(1));
        changeBooking.conclude(came.reference(), Outcome.CAME, lead, Channel.PORTAL);
        changeBooking.conclude(missed.reference(), Outcome.NO_SHOW, lead, Channel.PORTAL);
        unreachable(ben);

        var chat = chat(lead).says("/heute");

        assertThat(chat.sees())
                .containsPattern("Mo 30\\.11\\. ▰+▱* 3 von \\d+")
                .contains(
                        "Di 01.12. ▱▱▱▱▱ 0 von",
                        "Kalender von Ben nicht erreichbar seit",
                        "Wer kam? 👤 1 · 🚫 1 · ❔ 1 offen",
                        "🚫 11:00 Uwe Muster, bei Ben (gebucht von " + kim.displayName() + ")",
                        "Wer bucht? 4 insgesamt: " + kim.displayName() + " 3",
                        "Zu entscheiden",
                        "1 Termin passt nicht mehr");
        chat.presses("⚠️ Nächster");
        assertThat(chat.sees()).contains(torn.reference());
        assertThat(chat.messages()).isEqualTo(2);
    }

    @Test
    void showsTheTeamAnotherDay() {
        assertThat(chat(lead).says("/team morgen").sees()).contains("1. Dezember");
        assertThat(chat(lead).says("/team blubb").sees()).contains("erkenne ich keinen Tag", "/team morgen");
    }

    @Test
    void saysWhichDayItCouldNotRead() {
        assertThat(chat(kim).says("/heute blubb").sees())
                .contains("In „blubb“ erkenne ich keinen Tag")
                .doesNotContain("30. November");
        assertThat(chat(kim).says("/heute 31.2.").sees())
                .contains("gibt es nicht")
                .doesNotContain("30. November");
        assertThat(chat(kim).says("/today ???").presses("Morgen").sees()).contains("Dienstag, 1. Dezember");
    }

    @Test
    void saysThatAllIsWell() {
        assertThat(chat(lead).says("/heute Samstag").sees())
                .contains("Sa 05.12. geschlossen", "Alles in Ordnung", "Nichts wartet auf eine Entscheidung")
                .contains("Mo 07.12.", "Di 08.12.", "Mi 09.12.");
    }

    private ChatTester chat(User user) {
        return new ChatTester(conversations, Channel.BROWSER_CHAT, String.valueOf(user.id()));
    }

    private Booking book(User by, long consultant, String date, String at, String first, @Nullable String note) {
        var customer = new CustomerDetails(
                first, "Muster", "0170 1234" + first.charAt(0) % 10 + first.charAt(1) % 10 + "1", null);
        var wish = BookingWish.of(consultant, Office.at(date, at), customer).withNote(note);
        var result = bookSlot.book(wish, by, Channel.API);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }

    private void unreachable(long consultant) {
        Instant readAt = clock.instant().minus(Duration.ofHours(2));
        manageConsultants.change(
                consultant,
                new Details("Ben", null, ReadyMode.HOURS, "ben@calendar", 0, 0, true),
                null,
                Actor.system());
        busyTimes.stillRead(consultant, readAt);
        database.jdbc()
                .sql("""
                insert into calendar_sync (calendar_key, calendar_id, last_success, failing_since, failures, next_due)
                values (?, ?, ?, ?, 3, ?)
                on duplicate key update last_success = values(last_success),
                    failing_since = values(failing_since), failures = 3""")
                .param("ben@calendar")
                .param("ben@calendar")
                .param(Timestamp.from(readAt))
                .param(Timestamp.from(readAt))
                .param(Timestamp.from(readAt))
                .update();
    }
}
