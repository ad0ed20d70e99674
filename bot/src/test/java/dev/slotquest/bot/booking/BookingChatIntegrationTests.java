package dev.slotquest.bot.booking;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.bot.chat.Button;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Inbound;
import dev.slotquest.bot.chat.Rendering;
import dev.slotquest.bot.chat.Reply;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.customers.DoNotCall;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/** Today is Monday, 30 November 2026, 10:00. Anna and Ben are there from 8 to 23, one customer at a time. */
@ChatTest
class BookingChatIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    Office office;
    User kim;
    ChatTester chat;
    long anna;
    long ben;

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        office = Office.in(context);
        anna = office.consultant("Anna", 1);
        ben = office.consultant("Ben", 1);
        kim = office.staff();
        chat = chatOf(kim);
    }

    private ChatTester chatOf(User user) {
        return new ChatTester(conversations, Channel.BROWSER_CHAT, String.valueOf(user.id()));
    }

    @Test
    void booksInFourTaps() {
        chat.says("/buchen");
        assertThat(chat.sees()).contains("Wann passt es?", "der früheste, den es gibt");
        assertThat(chat.labels()).hasSize(6).contains("⭐ Beste Wahl", "🕐 Anderer Tag", "✖️ Abbrechen");
        assertThat(chat.labels().getFirst()).matches("Mo 30\\.11\\. 11:00 · (Anna|Ben)");

        chat.presses(chat.labels().getFirst());
        assertThat(chat.sees())
                .contains("Montag, 30. November, 11 bis 13 Uhr, bei", "Für wen?", "gehalten bis 10:05 Uhr");
        assertThat(held()).isEqualTo(1);

        chat.says("Muster, Max\n0170 1234567");
        assertThat(chat.sees()).contains("👤 Max Muster", "📞 +49 170 1234567");

        chat.presses("✅ Buchen");
        assertThat(chat.sees())
                .containsPattern("✅ Gebucht SQ-[0-9A-Z]{6}")
                .contains("Punkt", "(vorläufig)", "Kalender: Wird eingetragen", "Rückgängig geht bis 10:01:00 Uhr");
        assertThat(chat.labels()).contains("↩️ Rückgängig");
        assertThat(chat.messages()).isEqualTo(1);
        assertThat(standing()).isEqualTo(1);
        assertThat(held()).isZero();
    }

    @Test
    void keepsTheTimeThatWasSaidWhileTheRestIsTold() {
        chat.says("/buchen Freitag nachmittag Anna");
        assertThat(chat.labels()).anyMatch(label -> label.startsWith("Fr 04.12."));

        chat.says("Max Muster 0170 1234567");
        assertThat(chat.sees()).contains("👤 Max Muster");
        assertThat(chat.labels())
                .filteredOn(label -> label.contains(" · Anna"))
                .isNotEmpty()
                .allMatch(label -> label.startsWith("Fr 04.12."));

        chat.says("um 14 Uhr");
        assertThat(chat.sees()).contains("Freitag, 4. Dezember, 14 bis 16 Uhr, bei Anna", "👤 Max Muster");
    }

    @Test
    void doesNotTakeAQuestionForANote() {
        chat.says("/buchen Freitag nachmittag Anna");

        chat.says("hä?");

        assertThat(chat.sees()).contains("„hä?“ verstehe ich nicht").doesNotContain("📝");
        assertThat(chat.labels()).anyMatch(label -> label.startsWith("Fr 04.12."));
    }

    @Test
    void asksOnWhenTheAnswerIsAboutSomethingElse() {
        office.consultant("Kai Adler", 1);
        office.consultant("Kai Bach", 1);
        chat.says("morgen 14 Uhr bei Kai");

        chat.says("Max Muster 0170 1234567");
        assertThat(chat.sees()).contains("„Kai“ – was meinst du?");
        assertThat(held()).isZero();

        chat.presses("Kai Adler");
        assertThat(chat.sees()).contains("Dienstag, 1. Dezember, 14 bis 16 Uhr, bei Kai Adler", "👤 Max Muster");
    }

    @Test
    void booksFromOneLine() {
        chat.says("/buchen morgen 14 Uhr Anna für Max Muster 0170 1234567 Erstgespräch");
        assertThat(chat.sees())
                .contains(
                        "Dienstag, 1. Dezember, 14 bis 16 Uhr, bei Anna",
                        "👤 Max Muster",
                        "📞 +49 170 1234567",
                        "📝 Erstgespräch");
        assertThat(held()).isEqualTo(1);

        chat.presses("✅ Buchen");
        assertThat(chat.sees()).contains("✅ Gebucht", "Dienstag, 1. Dezember, 14 bis 16 Uhr, bei Anna");
        assertThat(chat.messages()).isEqualTo(1);
    }

    @Test
    void asksBeforeBookingWhoMustNotBeCalled() {
        context.getBean(DoNotCall.class)
                .block("+491701234567", office.supervisor().toActor(Channel.PORTAL));

        chat.says("/buchen morgen 14 Uhr Anna für Max Muster 0170 1234567").presses("✅ Buchen");
        assertThat(chat.sees()).contains("⚠️ Dieser Kunde darf nicht angerufen werden. Trotzdem buchen?");
        assertThat(standing()).isZero();
        assertThat(held()).as("the seat is kept meanwhile").isEqualTo(1);

        chat.presses("✅ Buchen");
        assertThat(chat.sees()).contains("✅ Gebucht");
        assertThat(standing()).isEqualTo(1);
    }

    @Test
    void booksInEnglish() {
        var english = office.staff();
        speaksEnglish(english);
        var tester = chatOf(english).speaking(Locale.ENGLISH).says("tomorrow 2pm Anna for Max Muster 0170 1234567");

        assertThat(tester.sees()).contains("Tuesday, 1 December, 14:00 to 16:00, with Anna");
        tester.presses("✅ Book");
        assertThat(tester.sees()).contains("Booked SQ-", "(provisional)");
        assertThat(tester.labels()).contains("↩️ Undo");
        assertThat(tester.says("/book").labels())
                .contains("⭐ Best choice", "🕐 Other day", "✖️ Cancel")
                .anyMatch(label -> label.matches("Mon 30 Nov 11:00 · (Anna|Ben)"));
    }

    @Test
    void asksForWhatIsMissing() {
        chat.says("morgen 14 Uhr Anna");
        assertThat(chat.sees()).contains("Dienstag, 1. Dezember, 14 bis 16 Uhr, bei Anna", "Für wen?");
        chat.says("Max Muster");
        assertThat(chat.sees()).contains("👤 Max Muster", "Die Telefonnummer fehlt noch");
        chat.says("0170 1234567");
        assertThat(chat.sees()).contains("👤 Max Muster", "📞 +49 170 1234567").doesNotContain("fehlt");
        chat.says("passt!");
        assertThat(chat.sees()).contains("✅ Gebucht");
        assertThat(chat.messages()).isEqualTo(1);
    }

    @Test
    void keepsTheCustomerWhileTheTimeIsChosen() {
        chat.says("Max Muster 0170 1234567");
        assertThat(chat.sees()).contains("👤 Max Muster", "Wann passt es?");
        chat.presses("⭐ Beste Wahl");
        assertThat(chat.labels()).contains("✅ Buchen");
    }

    @Test
    void changesItsMindByText() {
        chat.says("morgen 14 Uhr Anna für Max Muster 0170 1234567").says("doch lieber 16 Uhr");
        assertThat(chat.sees()).contains("Dienstag, 1. Dezember, 16 bis 18 Uhr, bei Anna", "👤 Max Muster");
        assertThat(held()).isEqualTo(1);
        chat.says("bei Ben");
        assertThat(chat.sees()).contains("Dienstag, 1. Dezember, 16 bis 18 Uhr, bei Ben");
        assertThat(held()).isEqualTo(1);
    }

    @Test
    void looksAtAnotherDay() {
        chat.says("/buchen").presses("🕐 Anderer Tag");
        assertThat(chat.labels())
                .contains("Mo 30.11.", "Di 01.12.", "Fr 04.12.")
                .doesNotContain("Sa 05.12.");
        chat.presses("Fr 04.12.");
        assertThat(chat.labels()).anyMatch(label -> label.startsWith("Fr 04.12. 09:00 · "));
        chat.presses("🕐 Anderer Tag").presses("Später ▶️");
        assertThat(chat.labels()).contains("◀️ Ab heute");
        assertThat(chat.messages()).isEqualTo(1);
    }

    @Test
    void givesTheSeatBackWhenTheDialogIsLeft() {
        chat.says("morgen 14 Uhr Anna").presses("✖️ Abbrechen");
        assertThat(chat.sees()).isEqualTo("✖️ Abgebrochen. Es wurde nichts gebucht.");
        assertThat(held()).isZero();

        chat.says("morgen 14 Uhr Anna").says("/abbrechen");
        assertThat(held()).isZero();
        chat.says("morgen 14 Uhr Anna").says("/buchen");
        assertThat(held()).isZero();
        chat.says("morgen 14 Uhr Anna").says("nein");
        assertThat(held()).isZero();
    }

    @Test
    void offersOthersInTheSameMessageWhenASlotWasTaken() {
        chat.says("/buchen");
        String first = chat.labels().getFirst();
        Button tapped = chat.button(first);
        takeAll("2026-11-30", "11:00");

        chat.presses(tapped);

        assertThat(chat.sees()).contains(first + " ist gerade vergeben.");
        assertThat(chat.labels()).hasSize(7).doesNotContain(first);
        assertThat(chat.messages()).isEqualTo(1);
    }

    @Test
    void takesWhoeverIsFreeWhenNobodyInParticularIsWanted() {
        bookSlot.book(
                BookingWish.of(anna, Office.at("2026-12-01", "14:00"), Office.customer()),
                office.supervisor(),
                Channel.API);
        chat.says("morgen 14 Uhr für Max Muster 0170 1234567");
        assertThat(chat.sees()).contains("Dienstag, 1. Dezember, 14 bis 16 Uhr, bei Ben");
    }

    @Test
    void offersOthersWhenTheSeatWasLostBeforeBooking() {
        chat.says("morgen 14 Uhr Anna für Max Muster 0170 1234567");
        clock.moveBy(Duration.ofMinutes(6));
        takeAll("2026-12-01", "14:00");

        chat.presses("✅ Buchen");

        assertThat(chat.sees()).contains("Di 01.12. 14:00 · Anna ist gerade vergeben.", "👤 Max Muster");
        assertThat(chat.labels()).hasSize(7);
    }

    @Test
    void booksAfterTheHoldIsOverWhenTheSeatIsStillFree() {
        chat.says("morgen 14 Uhr Anna für Max Muster 0170 1234567");
        clock.moveBy(Duration.ofMinutes(6));
        assertThat(chat.presses("✅ Buchen").sees()).contains("✅ Gebucht");
    }

    @Test
    void saysWhyATimeCannotBeHad() {
        assertThat(chat.says("heute 8 Uhr morgens").sees()).contains("hat schon begonnen");
        assertThat(chat.says("morgen 15 Uhr").sees()).contains("Um Di 01.12. 15:00 beginnt kein Termin.");
        assertThat(chat.says("am 30.2. um 14 Uhr").sees()).contains("gibt es nicht");
        assertThat(chat.says("in 20 Wochen am Montag um 14 Uhr").sees()).contains("So weit im Voraus");
        assertThat(chat.says("morgen 14 Uhr bei Xaver").sees()).contains("Xaver");
        assertThat(standing()).isZero();
    }

    @Test
    void asksWhatAnAmbiguousWordMeans() {
        office.consultant("Kai Adler", 1);
        office.consultant("Kai Bach", 1);
        chat.says("morgen 14 Uhr bei Kai für Max Muster 0170 1234567");
        assertThat(chat.sees()).contains("„Kai“ – was meinst du?");
        assertThat(held()).isZero();

        chat.presses("Kai Bach");
        assertThat(chat.sees()).contains("Dienstag, 1. Dezember, 14 bis 16 Uhr, bei Kai Bach");
    }

    @Test
    void refusesToGuessAPhoneNumber() {
        chat.says("morgen 14 Uhr Anna für Max Muster").says("01");
        assertThat(chat.sees()).contains("👤 Max Muster");
        assertThat(standing()).isZero();
    }

    @Test
    void warnsWhenTheCustomerIsBookedThatDayAlready() {
        book("2026-12-01", "11:00", "Max", "Muster", "0170 1234567");
        chat.says("morgen 14 Uhr Anna für Max Muster 0170 1234567").presses("✅ Buchen");
        assertThat(chat.sees()).contains("hat an dem Tag schon einen Termin");
        assertThat(standing()).isEqualTo(1);
        chat.presses("✅ Buchen");
        assertThat(chat.sees()).contains("✅ Gebucht");
        assertThat(standing()).isEqualTo(2);
    }

    @Test
    void refusesTheSameCustomerInTheSameSlot() {
        book("2026-12-01", "14:00", "Max", "Muster", "0170 1234567");
        chat.says("morgen 14 Uhr für Max Muster 0170 1234567").presses("✅ Buchen");
        assertThat(chat.sees()).contains("genau zu dieser Zeit schon einen Termin");
        assertThat(standing()).isEqualTo(1);
    }

    @Test
    void booksOnceHoweverOftenItIsTapped() throws Exception {
        chat.says("morgen 14 Uhr Anna für Max Muster 0170 1234567");
        Button book = chat.button("✅ Buchen");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Reply>> taps = IntStream.range(0, 16)
                    .<Callable<Reply>>mapToObj(
                            i -> () -> conversations.handle(new Inbound.Choice(chat.origin(), book.token(), null)))
                    .toList();
            for (var reply : threads.invokeAll(taps, 30, SECONDS)) {
                assertThat(Rendering.plain(
                                reply.get().postings().getFirst().screen().body()))
                        .contains("✅ Gebucht");
            }
        }
        assertThat(standing()).isEqualTo(1);
    }

    @Test
    void goesOnAfterARestart() {
        chat.says("morgen 14 Uhr Anna für Max Muster 0170 1234567");
        try (var restarted = new SpringApplicationBuilder(ChatTest.Application.class)
                .web(WebApplicationType.NONE)
                .run(database.arguments())) {
            var later = chat.goesOnWith(restarted.getBean(Conversations.class));
            assertThat(later.presses("✅ Buchen").sees()).contains("✅ Gebucht");
        }
        assertThat(standing()).isEqualTo(1);
    }

    @Test
    void takesABookingBack() {
        chat.says("morgen 14 Uhr Anna für Max Muster 0170 1234567")
                .presses("✅ Buchen")
                .presses("↩️ Rückgängig");
        assertThat(chat.sees()).startsWith("↩️ Zurückgenommen: Di 01.12. 14:00 · Anna · Max Muster");
        assertThat(standing()).isZero();
    }

    @Test
    void takesABookingBackForAMinuteOnly() {
        chat.says("morgen 14 Uhr Anna für Max Muster 0170 1234567").presses("✅ Buchen");
        Button undo = chat.button("↩️ Rückgängig");
        clock.moveBy(Duration.ofSeconds(61));
        chat.presses(undo);
        assertThat(chat.toast()).startsWith("Die Zeit zum Zurücknehmen ist vorbei.");
        assertThat(chat.sees()).contains("✅ Gebucht");
        assertThat(chat.labels()).doesNotContain("↩️ Rückgängig");
        assertThat(chat.says("/zurück").sees()).startsWith("Die Zeit zum Zurücknehmen ist vorbei.");
        assertThat(standing()).isEqualTo(1);
    }

    @Test
    void takesTheLastBookingBackByCommand() {
        assertThat(chat.says("/zurueck").sees()).isEqualTo("Es gibt nichts zurückzunehmen.");
        chat.says("morgen 14 Uhr Anna für Max Muster 0170 1234567").presses("✅ Buchen");
        Button undo = chat.button("↩️ Rückgängig");
        assertThat(chat.says("/undo").sees()).startsWith("↩️ Zurückgenommen:");
        assertThat(standing()).isZero();
        assertThat(chat.presses(undo).sees()).startsWith("↩️ Zurückgenommen:");
    }

    @Test
    void showsTheOwnComingBookings() {
        assertThat(chat.says("/meine").sees()).isEqualTo("Du hast keine kommenden Termine.");
        book("2026-12-01", "14:00", "Max", "Muster", "0170 1234567");
        assertThat(chat.says("/meine").sees())
                .contains("Dienstag, 1. Dezember, 14 bis 16 Uhr", "👤 Max Muster", "📞", "🔖 SQ-");
        book("2026-12-02", "11:00", "<b>Eva</b>", "Mit & Zeichen 🎉", null);
        chat.says("/mine");
        assertThat(chat.sees()).contains("Max Muster", "<b>Eva</b> Mit & Zeichen 🎉");
        assertThat(Rendering.html(chat.screen().body())).contains("&lt;b&gt;Eva&lt;/b&gt; Mit &amp; Zeichen 🎉");
        assertThat(chat.labels()).hasSize(2);
        assertThat(chatOf(office.staff()).says("/meine").sees()).isEqualTo("Du hast keine kommenden Termine.");
    }

    @Test
    void cancelsABooking() {
        book("2026-12-01", "14:00", "Max", "Muster", "0170 1234567");
        chat.says("/meine").presses("🗑️ Absagen");
        assertThat(chat.sees()).contains("Den Termin von Max Muster absagen?");
        chat.presses("Der Kunde hat abgesagt");
        assertThat(chat.sees()).startsWith("🗑️ Abgesagt: Di 01.12. 14:00");
        assertThat(standing()).isZero();
        assertThat(chat.messages()).isEqualTo(1);
        assertThat(chat.says("/meine").sees()).isEqualTo("Du hast keine kommenden Termine.");
    }

    @Test
    void keepsABookingAfterAll() {
        book("2026-12-01", "14:00", "Max", "Muster", "0170 1234567");
        chat.says("/meine").presses("🗑️ Absagen").presses("◀️ Behalten");
        assertThat(chat.labels()).contains("🔁 Verschieben", "🗑️ Absagen");
        assertThat(standing()).isEqualTo(1);
    }

    @Test
    void movesABookingByButton() {
        book("2026-12-01", "14:00", "Max", "Muster", "0170 1234567");
        chat.says("/meine").presses("🔁 Verschieben");
        assertThat(chat.sees()).contains("Wohin mit dem Termin von Max Muster?");
        String slot = chat.labels().getFirst();
        chat.presses(slot);
        assertThat(chat.sees()).contains("🔁 Verschoben SQ-", "Max Muster");
        assertThat(standing()).isEqualTo(1);
        assertThat(chat.messages()).isEqualTo(1);
    }

    @Test
    void movesABookingByText() {
        book("2026-12-01", "14:00", "Max", "Muster", "0170 1234567");
        chat.says("/meine").presses("🔁 Verschieben").says("Do 16 Uhr");
        assertThat(chat.sees()).contains("🔁 Verschoben", "Donnerstag, 3. Dezember, 16 bis 18 Uhr");
    }

    @Test
    void staysWhereItIsWhenTheNewSlotIsTaken() {
        book("2026-12-01", "14:00", "Max", "Muster", "0170 1234567");
        chat.says("/meine").presses("🔁 Verschieben");
        takeAll("2026-12-03", "16:00");
        chat.says("Do 16 Uhr");
        assertThat(chat.sees()).contains("vergeben", "Wohin mit dem Termin von Max Muster?");
    }

    @Test
    void showsWhatIsFree() {
        chat.says("/frei morgen");
        assertThat(chat.sees()).contains("Frei am Di 01.12.", "14:00 · Anna, Ben (2 von 2 frei)");
        chat.says("/frei morgen Ben");
        assertThat(chat.sees()).contains("14:00 · Ben (1 von 1 frei)");
        assertThat(chat.labels()).contains("Di 01.12. 14:00 · Ben", "◀️ Mo 30.11.", "Mi 02.12. ▶️");
        chat.presses("Mi 02.12. ▶️").presses("Mi 02.12. 16:00 · Ben");
        assertThat(chat.sees()).contains("Mittwoch, 2. Dezember, 16 bis 18 Uhr, bei Ben", "Für wen?");
        assertThat(chat.says("/frei").sees()).contains("Frei am Mo 30.11.");
        assertThat(chat.says("/free Sonntag").sees()).contains("Am So 06.12. ist nichts frei.");
    }

    @Test
    void neverBreaksWhateverIsWritten() {
        for (String text : List.of(
                "🎉🎉🎉",
                "<script>alert(1)</script>",
                "' or 1=1 --",
                "{0} {1,number} *_`",
                "für " + "X".repeat(3000),
                "x ".repeat(2000),
                "31.02.2026 25:99 für Ö Ä",
                "\u202Eabc\u0000def",
                "Notiz: " + "lang ".repeat(700))) {
            chat.says(text);
            assertThat(chat.sees()).isNotBlank().doesNotContain("schiefgegangen");
            chat.says("/abbrechen");
        }
        chat.says("morgen 14 Uhr Anna").says("Q".repeat(3000));
        assertThat(chat.sees()).doesNotContain("schiefgegangen");
        assertThat(standing()).isZero();
    }

    @Test
    void takesBackNothingThatAnotherProcessDidNotDo() {
        book("2026-12-01", "14:00", "Max", "Muster", "0170 1234567");
        var other = chatOf(office.staff());
        assertThat(other.says("/undo").sees()).isEqualTo("Es gibt nichts zurückzunehmen.");
        assertThat(standing()).isEqualTo(1);
    }

    private void speaksEnglish(User user) {
        database.jdbc()
                .sql("update user_account set locale = 'en' where id = ?")
                .param(user.id())
                .update();
    }

    private void book(String date, String time, String first, String last, String phone) {
        var customer = new dev.slotquest.customers.CustomerDetails(first, last, phone, null);
        var result = bookSlot.book(BookingWish.of(null, Office.at(date, time), customer), kim, Channel.API);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        clock.moveBy(Duration.ofSeconds(90));
    }

    private void takeAll(String date, String time) {
        User other = office.supervisor();
        for (long consultant : List.of(anna, ben)) {
            bookSlot.book(BookingWish.of(consultant, Office.at(date, time), Office.customer()), other, Channel.API);
        }
    }

    private long standing() {
        return database.jdbc()
                .sql("select count(*) from booking where seat is not null")
                .query(Long.class)
                .single();
    }

    private long held() {
        return database.jdbc()
                .sql("select count(*) from hold")
                .query(Long.class)
                .single();
    }
}
