package dev.slotquest.bot.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.KeepWaitList;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Potential;
import dev.slotquest.booking.WaitRange;
import dev.slotquest.booking.WaitWish;
import dev.slotquest.bot.chat.Button;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Screens;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Today is Monday, 30 November 2026, 10:00. Anna is there from 8 to 23, one customer at a time. */
@ChatTest
@Import(Screens.class)
class WaitListChatIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    KeepWaitList keepWaitList;

    @Autowired
    List<ContinuousWork> works;

    @Autowired
    Screens screens;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    private Office office;
    private User kim;
    private User lead;
    private long anna;
    private ChatTester chat;
    private final Instant slot = Office.at("2026-12-02", "14:00");

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        screens.testers.clear();
        office = Office.in(context);
        anna = office.consultant("Anna", 1);
        kim = office.staff();
        lead = office.supervisor();
        chat = sits(kim);
    }

    private ChatTester sits(User user) {
        return screens.sits(conversations, user);
    }

    @Test
    void putsSomebodyOnTheListFromOneLine() {
        chat.says("/warteliste Max Muster 0170 1234567 nächste Woche nachmittags bei Anna");

        assertThat(chat.sees())
                .contains("👤 Max Muster", "📞 +49 170 1234567", "Mo 07.12. – ", "12:00–18:00", "👥 Anna");
        chat.presses("✅ Auf die Warteliste");

        assertThat(chat.sees()).contains("Sobald ein Platz frei wird", "Wartet", "Max Muster");
        assertThat(chat.messages()).isEqualTo(1);
        chat.says("/waitlist");
        assertThat(chat.sees()).contains("⏳ Warteliste (1)", "Max Muster");
    }

    @Test
    void asksForWhatIsMissingInOneMessage() {
        chat.says("/warteliste").presses("➕ Neuer Eintrag");
        assertThat(chat.sees()).contains("Für wen?");

        chat.says("Muster, Max 0170 1234567");
        assertThat(chat.sees()).contains("👤 Max Muster", "Wann könnte der Kunde?");
        chat.presses("Nächste Woche");
        assertThat(chat.sees()).contains("Mo 07.12. – So 13.12.");
        chat.says("nur Dienstag ab 16 Uhr bei Anna");
        assertThat(chat.sees()).contains("Di 01.12. ab 16:00", "👥 Anna");
        chat.says("ja");

        assertThat(chat.sees()).contains("Wartet");
        assertThat(chat.messages()).isEqualTo(1);
    }

    @Test
    void changesAndRemovesAnEntry() {
        wait(kim, "Max", "Muster");
        chat.says("/warteliste").presses("Max Muster").presses("✏️ Ändern");
        chat.says("Notiz: lieber vormittags");
        chat.presses("✅ Speichern");
        assertThat(chat.sees()).contains("📝 lieber vormittags");

        chat.presses("🗑️ Von der Liste nehmen").presses("🗑️ Von der Liste nehmen");

        assertThat(chat.sees()).contains("Max Muster steht nicht mehr auf der Warteliste");
    }

    @Test
    void tellsThatASeatIsKeptAndBooksItWithOneTap() {
        wait(kim, "Max", "Muster");
        free(slot);

        assertThat(chat.sees())
                .contains(
                        "🔔 Ein Platz ist frei geworden",
                        "Max Muster",
                        "Mittwoch, 2. Dezember, 14 bis 16 Uhr, bei Anna",
                        "gehalten bis Mo 30.11. 10:10 Uhr · noch 10 Min.");
        Button yes = chat.button("✅ Buchen");
        chat.presses(yes);

        assertThat(chat.sees()).contains("✅ Gebucht SQ-", "Max Muster", "Rückgängig geht bis");
        chat.presses(yes);
        assertThat(bookings()).isOne();
        work("notifications");
        assertThat(chat.sees()).contains("✅ Gebucht SQ-");
        chat.presses("↩️ Rückgängig");
        assertThat(bookings()).isZero();
    }

    @Test
    void standsOnTheOwnDayUntilItIsAnswered() {
        wait(kim, "Max", "Muster");
        assertThat(chat.says("/heute").sees()).doesNotContain("wartet auf einen Kunden");
        free(slot);
        assertThat(sits(lead).says("/heute").sees()).doesNotContain("wartet auf einen Kunden");

        chat = sits(kim).says("/heute");
        assertThat(chat.sees()).contains("⏳ 1 Platz wartet auf einen Kunden von dir");
        assertThat(chat.presses("⏳ Antworten").sees()).contains("Max Muster");
    }

    @Test
    void passesASeatOnAndShowsWhatElseIsFree() {
        User colleague = office.staff();
        ChatTester other = sits(colleague);
        wait(kim, "Max", "Muster");
        wait(colleague, "Lea", "Lang");
        free(slot);
        Button yes = chat.button("✅ Buchen");

        chat.presses("👎 Passt nicht");
        assertThat(chat.sees()).contains("passt Max Muster nicht", "steht der Eintrag weiter");
        work("wait-list");
        work("notifications");
        assertThat(other.sees()).contains("Ein Platz ist frei", "Lea Lang");

        chat.presses(yes);
        assertThat(chat.toast()).isNotNull();
        assertThat(bookings()).isZero();
        other.presses("✅ Buchen");
        assertThat(bookings()).isOne();
    }

    @Test
    void disappearsWhenTheTimeIsUp() {
        wait(kim, "Max", "Muster");
        free(slot);
        Button yes = chat.button("✅ Buchen");

        clock.moveBy(Duration.ofMinutes(10));
        chat.presses(yes);
        assertThat(chat.sees()).contains("nicht mehr für Max Muster gehalten", "noch frei");
        work("wait-list");
        work("notifications");

        assertThat(chat.sees()).contains("⌛", "Die Zeit ist um");
        assertThat(bookings()).isZero();
    }

    @Test
    void offersTheWaitListWhenEverythingIsTaken() {
        book(slot);

        chat.says("/buchen Mi 14 Uhr Anna für Max Muster 0170 1234567");
        chat.presses("⏳ Auf die Warteliste");

        assertThat(chat.sees()).contains("👤 Max Muster", "Mi 02.12. 14:00", "👥 Anna");
        chat.presses("✅ Auf die Warteliste");
        assertThat(chat.sees()).contains("Wartet");
        assertThat(chat.messages()).isEqualTo(1);
    }

    @Test
    void showsNobodyWhatIsNotTheirs() {
        wait(kim, "Max", "Muster");

        assertThat(sits(office.staff()).says("/warteliste").sees()).contains("steht niemand");
        assertThat(sits(lead).says("/warteliste").sees()).contains("Max Muster", kim.displayName());
        assertThat(sits(office.loginOf(anna)).says("/warteliste").sees()).doesNotContain("Max Muster");
    }

    private void wait(User owner, String first, String last) {
        var wish = new WaitWish(
                new CustomerDetails(first, last, null, null),
                WaitRange.days(LocalDate.parse("2026-12-02"), LocalDate.parse("2026-12-02")),
                null,
                null,
                Potential.NORMAL);
        assertThat(keepWaitList.add(wish, owner, Channel.PORTAL)).isInstanceOf(KeepWaitList.Result.Done.class);
    }

    /** A seat that was taken is given back, and everybody hears of it who should. */
    private void free(Instant start) {
        Booking booking = book(start);
        changeBooking.cancel(booking.reference(), CancelReason.CUSTOMER, null, null, lead, Channel.PORTAL);
        work("wait-list");
        work("notifications");
    }

    private Booking book(Instant start) {
        var wish = BookingWish.of(anna, start, Office.customer());
        return ((BookSlot.Result.Done) bookSlot.book(wish, lead, Channel.PORTAL)).booking();
    }

    private long bookings() {
        return database.jdbc()
                .sql("select count(*) from booking where seat is not null")
                .query(Long.class)
                .single();
    }

    private void work(String name) {
        works.stream().filter(work -> work.name().equals(name)).forEach(ContinuousWork::doSome);
    }
}
