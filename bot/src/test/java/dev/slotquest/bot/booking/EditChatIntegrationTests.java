package dev.slotquest.bot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.ChangeBooking.Remarks;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Potential;
import dev.slotquest.bot.chat.Announcements;
import dev.slotquest.bot.chat.Attachment;
import dev.slotquest.bot.chat.Button;
import dev.slotquest.bot.chat.ChannelAdapter;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Posting;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;

/** Today is Monday, 30 November 2026, 10:00. Kim has booked Max Muster with Anna for Tuesday, 14:00. */
@ChatTest
class EditChatIntegrationTests {

    private static final String EDIT = "✏️ Bearbeiten";

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    BookingLookup lookup;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    Announcements announcements;

    @Autowired
    BusinessTime time;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    private User kim;
    private ChatTester chat;
    private long anna;
    private Booking booking;

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        Office office = Office.in(context);
        anna = office.consultant("Anna", 2);
        kim = office.staff();
        chat = new ChatTester(conversations, Channel.BROWSER_CHAT, String.valueOf(kim.id()));
        booking = book("Max", "Muster", "0170 1234567");
    }

    @Test
    void writesANoteInTheSameMessage() {
        chat.says("/meine").presses(EDIT).presses("📝 Notiz");
        assertThat(chat.sees()).contains("Schreib die neue Notiz.");

        chat.says("Bitte klingeln <2. Stock>");

        assertThat(chat.sees()).contains("✔️ Gespeichert.", "📝 Bitte klingeln <2. Stock>");
        assertThat(present().note()).isEqualTo("Bitte klingeln <2. Stock>");
        chat.presses("📝 Notiz").presses("🧹 Ohne Notiz");
        assertThat(present().note()).isNull();
        chat.presses("◀️ Fertig");
        assertThat(chat.labels()).contains("🔁 Verschieben", "🗑️ Absagen", EDIT);
        assertThat(chat.messages()).isEqualTo(1);
    }

    @Test
    void choosesPotentialAndCampaign() {
        chat.says("/meine").presses(EDIT).presses("🏷️ Potenzial").presses("Top");
        assertThat(chat.sees()).contains("🏷️ Top");
        chat.presses("📣 Kampagne").says("Herbst 26");
        assertThat(chat.sees()).contains("📣 Herbst 26");
        assertThat(present()).returns(Potential.TOP, Booking::potential).returns("Herbst 26", Booking::campaign);

        chat.presses("📣 Kampagne").presses("🧹 Ohne Kampagne");
        assertThat(present().campaign()).isNull();
        assertThat(present().potential()).isEqualTo(Potential.TOP);
    }

    @Test
    void offersCampaignsThatThereWere() {
        changeBooking.edit(
                booking.reference(), new Remarks(null, Potential.NORMAL, "Messe"), null, kim, Channel.PORTAL);
        Booking other = bookLater("Eva", "Muster");

        chat.says("/meine")
                .presses("Di 01.12. 16:00 · Anna")
                .presses(EDIT)
                .presses("📣 Kampagne")
                .presses("Messe");

        assertThat(lookup.byId(other.id()).orElseThrow().campaign()).isEqualTo("Messe");
    }

    @Test
    void correctsTheCustomer() {
        chat.says("/meine").presses(EDIT).presses("👤 Kunde").says("Maximilian Mustermann");
        assertThat(chat.sees()).contains("👤 Maximilian Mustermann", "📞 +49 170 1234567");

        chat.presses("👤 Kunde").says("0171 7654321 max@example.org");
        assertThat(present().customer().name()).isEqualTo("Maximilian Mustermann");
        assertThat(present().customer().phone()).isEqualTo("+491717654321");
        assertThat(present().customer().email()).isEqualTo("max@example.org");

        chat.presses("👤 Kunde").presses("🧹 Ohne Telefon");
        assertThat(present().customer().phone()).isNull();
        assertThat(present().customer().email()).isEqualTo("max@example.org");
        assertThat(present().reference()).isEqualTo(booking.reference());
    }

    @Test
    void keepsWhatThereIsWhenItCannotReadTheCustomer() {
        chat.says("/meine").presses(EDIT).presses("👤 Kunde").says("+49 1");
        assertThat(chat.sees()).contains("👤 Max Muster", "📞 +49 170 1234567");
        assertThat(present().version()).isEqualTo(booking.version());
        assertThat(chat.says("🎉").sees()).contains("👤 Max Muster");
        assertThat(chat.says("X".repeat(3000)).sees()).contains("👤 Max Muster");
        assertThat(present().customer()).isEqualTo(booking.customer());
    }

    @Test
    void refusesACustomerWhoHasThisVerySlot() {
        book("Eva", "Muster", "0171 1111111");
        chat.says("/meine")
                .presses("Di 01.12. 14:00 · Anna")
                .presses(EDIT)
                .presses("👤 Kunde")
                .says("0171 1111111");
        assertThat(chat.sees()).contains("Dieser Kunde hat genau zu dieser Zeit schon einen Termin.");
        assertThat(present().customer()).isEqualTo(booking.customer());
    }

    @Test
    void answersAStaleVersionWithThePresentState() {
        chat.says("/meine").presses(EDIT).presses("📝 Notiz");
        changeBooking.edit(
                booking.reference(), new Remarks("Vom Portal", Potential.NORMAL, null), null, kim, Channel.PORTAL);

        chat.says("Vom Chat");

        assertThat(chat.sees()).contains("inzwischen geändert", "Du hattest geschrieben: Vom Chat", "📝 Vom Portal");
        assertThat(present().note()).isEqualTo("Vom Portal");
        chat.presses("📝 Notiz").says("Vom Chat");
        assertThat(present().note()).isEqualTo("Vom Chat");
    }

    @Test
    void refusesTooMuchAndWhatNoLongerStands() {
        chat.says("/meine").presses(EDIT).presses("📝 Notiz").says("x".repeat(501));
        assertThat(chat.sees()).contains("Diese Notiz ist zu lang");
        chat.presses("📝 Notiz");
        changeBooking.cancel(
                booking.reference(), dev.slotquest.booking.CancelReason.CUSTOMER, null, null, kim, Channel.PORTAL);
        chat.says("doch");
        assertThat(chat.sees()).contains("inzwischen geändert");
        chat.presses("📝 Notiz").says("doch");
        assertThat(chat.sees()).contains("steht nicht mehr");
        assertThat(present().note()).isNull();
    }

    @Test
    void editsWhatWasBookedAMomentAgoAndCanStillTakeItBack() {
        chat.says("morgen 16 Uhr Anna für Eva Muster 0171 1111111").presses("✅ Buchen");
        chat.presses(EDIT).presses("👤 Kunde").says("Eva Maria Muster").presses("◀️ Fertig");

        assertThat(chat.sees()).contains("✅ Gebucht", "👤 Eva Maria Muster");
        chat.presses("↩️ Rückgängig");
        assertThat(chat.sees()).contains("Zurückgenommen", "Eva Maria Muster");
        assertThat(chat.messages()).isEqualTo(1);
    }

    @Test
    void leavesTheQuestionForAnotherCommand() {
        chat.says("/meine").presses(EDIT).presses("📝 Notiz").says("/abbrechen");
        assertThat(chat.says("morgen 16 Uhr Anna").sees()).contains("Für wen?");
        assertThat(present().note()).isNull();
    }

    @Test
    void givesTheFileForTheCustomersCalendar() {
        chat.says("/meine").presses("📎 Kalenderdatei");

        Attachment file = Objects.requireNonNull(chat.screen().attachment());
        assertThat(file.fileName()).isEqualTo(booking.reference() + ".ics");
        assertThat(new String(file.content(), StandardCharsets.UTF_8))
                .contains("BEGIN:VEVENT", "SUMMARY:Termin mit Anna", "DTSTART;TZID=Europe/Berlin:20261201T140000")
                .doesNotContain("1234567");
        assertThat(chat.messages()).isEqualTo(2);
    }

    @Test
    void countsTheHoldDown() {
        chat.says("morgen 16 Uhr Anna für Eva Muster");
        assertThat(chat.sees()).contains("gehalten bis 10:05 Uhr · noch 5 Min.");
        var screens = new Screens();
        var countdown = new HoldCountdown(
                new StaticListableBeanFactory(Map.of("screens", screens)).getBeanProvider(ChannelAdapter.class),
                announcements,
                time);

        countdown.doSome();
        assertThat(screens.shown).isEmpty();
        for (int minutes = 4; minutes >= 1; minutes--) {
            clock.moveBy(Duration.ofMinutes(1));
            countdown.doSome();
            countdown.doSome();
            assertThat(chat.sees()).contains("noch " + minutes + " Min.");
        }
        assertThat(screens.shown).hasSize(4);

        Button book = chat.button("✅ Buchen");
        clock.moveBy(Duration.ofMinutes(1));
        countdown.doSome();
        countdown.doSome();
        assertThat(chat.sees()).contains("Nicht mehr für dich gehalten");
        clock.moveBy(Duration.ofMinutes(5));
        countdown.doSome();
        assertThat(screens.shown).hasSize(5);
        assertThat(chat.messages()).isEqualTo(1);
        assertThat(chat.presses(book).sees()).contains("✅ Gebucht");
        clock.moveBy(Duration.ofMinutes(1));
        countdown.doSome();
        assertThat(screens.shown).as("nothing is held any more").hasSize(5);
    }

    private Booking book(String first, String last, String phone) {
        return book("14:00", new CustomerDetails(first, last, phone, null));
    }

    private Booking bookLater(String first, String last) {
        return book("16:00", new CustomerDetails(first, last, null, null));
    }

    private Booking book(String at, CustomerDetails customer) {
        var result = bookSlot.book(BookingWish.of(anna, Office.at("2026-12-01", at), customer), kim, Channel.API);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }

    private Booking present() {
        return lookup.byId(booking.id()).orElseThrow();
    }

    /** The browser before which Kim sits. */
    private final class Screens implements ChannelAdapter {

        private final List<Posting> shown = new ArrayList<>();

        @Override
        public Channel channel() {
            return Channel.BROWSER_CHAT;
        }

        @Override
        public CompletionStage<Pushed> push(String conversation, Posting posting) {
            assertThat(conversation).isEqualTo(chat.origin().conversation());
            shown.add(posting);
            chat.isShown(posting);
            return CompletableFuture.completedFuture(new Pushed.Shown("ref-" + posting.message()));
        }
    }
}
