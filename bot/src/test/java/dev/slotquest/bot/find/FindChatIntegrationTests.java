package dev.slotquest.bot.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Today is Monday, 30 November 2026, 10:00. Kim has booked Max von der Heide with Anna for Tuesday, 14:00. */
@ChatTest
class FindChatIntegrationTests {

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

    private Office office;
    private User kim;
    private User lead;
    private long anna;
    private Booking booking;

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        office = Office.in(context);
        anna = office.consultant("Anna Berger", 3);
        kim = office.staff();
        lead = office.supervisor();
        booking = book("2026-12-01", "Max", "von der Heide", "+491701234567", kim);
        book("2026-12-04", "Lea", "Lang", "+49309876543", lead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Heide",
                "heide",
                "Max",
                "von der Heide",
                "0170 1234567",
                "0170/123 45 67",
                "+49 (0)170 1234567",
                "0049 170 12345",
                "1234567",
                "rückruf",
                "Herbst",
                "Anna morgen",
                "Heide morgen",
                "morgen",
                "1.12. Heide",
            })
    void findsABookingByAnythingThatIsRemembered(String text) {
        for (User viewer : new User[] {kim, lead}) {
            ChatTester chat = chatOf(viewer).says("/suche " + text);

            assertThat(chat.sees()).as(viewer.username()).contains(booking.reference(), "Max von der Heide");
            assertThat(chat.sees()).doesNotContain("Lea Lang");
        }
    }

    @Test
    void findsAReferenceAndOpensIt() {
        ChatTester chat = chatOf(kim).says("/find " + booking.reference().toLowerCase(Locale.ROOT));

        chat.presses("Di 01.12. 14:00 · Max von der Heide");

        assertThat(chat.sees()).contains("Dienstag, 1. Dezember, 14 bis 16 Uhr, bei Anna Berger");
        assertThat(chat.labels()).contains("🔁 Verschieben", "🗑️ Absagen");
        assertThat(chat.messages()).isEqualTo(2);
    }

    @Test
    void asksWhatToLookForWhenNothingThatCanBeSeenWasTyped() {
        assertThat(chatOf(lead).says("/suche \u200b\u200e").sees()).contains("Was suchst du?", "Suchen kannst du nach");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀😀", "???", "%", "_", "*", "<b>x</b>", "' or 1=1 --"})
    void saysThatItFindsNothingForNonsense(String text) {
        assertThat(chatOf(lead).says("/suche " + text).sees())
                .contains("finde ich nichts", "Suchen kannst du nach")
                .doesNotContain("Max von der Heide", "Lea Lang");
    }

    @Test
    void showsEverybodyOnlyWhatTheyMayKnowOf() {
        assertThat(chatOf(kim).says("/suche Lang").sees()).contains("Zu „Lang“ finde ich nichts", "Referenz");
        assertThat(chatOf(lead).says("/suche Anna").sees()).contains("2 Termine", "Lea Lang", "Max von der Heide");
        assertThat(chatOf(office.loginOf(anna)).says("/suche Lang").sees()).contains("Lea Lang");
        assertThat(chatOf(office.loginOf(office.consultant("Ben", 1)))
                        .says("/suche Lang")
                        .sees())
                .contains("finde ich nichts");
    }

    @Test
    void asksWhatIsLookedFor() {
        ChatTester chat = chatOf(kim).says("/suche");
        assertThat(chat.sees()).contains("Was suchst du?");

        chat.says("Heide");

        assertThat(chat.sees()).contains("Max von der Heide");
        assertThat(chat.messages()).isEqualTo(1);
    }

    @Test
    void turnsPagesAndShowsAllOfOneCustomer() {
        for (String day : List.of("04", "05", "07", "08", "11", "12", "13")) {
            book("2027-01-" + day, "Nina", "Heidemann" + day, null, lead);
        }
        ChatTester chat = chatOf(lead).says("/suche Heide");
        assertThat(chat.sees()).contains("8 Termine");
        assertThat(chat.labels()).contains("Weitere ▶️ (2/2)");

        chat.presses("Weitere ▶️ (2/2)");
        assertThat(chat.sees()).contains("Max von der Heide");
        chat.presses("👤 Max von der Heide");

        assertThat(chat.sees()).contains("Ein Termin", "Max von der Heide");
        assertThat(chat.messages()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "\\", "(((", "1 or 1=1", "😀", "<b>x</b>", "*x* _y_ `z`"})
    void findsNothingForNonsense(String text) {
        assertThat(chatOf(lead).says("/suche " + text).sees()).contains("finde ich nichts");
        assertThat(chatOf(kim).says("/suche " + text).sees()).contains("finde ich nichts");
    }

    private ChatTester chatOf(User user) {
        return new ChatTester(conversations, Channel.BROWSER_CHAT, String.valueOf(user.id()));
    }

    private Booking book(String date, String first, String last, @Nullable String phone, User by) {
        var wish = BookingWish.of(anna, Office.at(date, "14:00"), new CustomerDetails(first, last, phone, null))
                .withNote(last.equals("von der Heide") ? "Bitte Rückruf" : null)
                .withCampaign(last.equals("von der Heide") ? "Herbst 2026" : null);
        var result = bookSlot.book(wish, by, Channel.PORTAL);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }
}
