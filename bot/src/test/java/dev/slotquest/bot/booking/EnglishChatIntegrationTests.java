package dev.slotquest.bot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Office;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every verb in English. Today is Monday, 30 November 2026, 10:00; Anna and Ben are there from 8 to 23. */
@ChatTest
class EnglishChatIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    ChatTester chat;

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        Office office = Office.in(context);
        office.consultant("Anna", 1);
        office.consultant("Ben", 1);
        User kim = office.staff();
        chat = new ChatTester(conversations, Channel.BROWSER_CHAT, String.valueOf(kim.id())).speaking(Locale.ENGLISH);
    }

    @Test
    void greetsAndHelps() {
        assertThat(chat.says("/start").sees()).startsWith("Hello ");
        assertThat(chat.labels()).containsExactly("📅 Book", "🕐 Free slots", "📋 My bookings", "❓ Help");
        assertThat(chat.presses("❓ Help").sees())
                .contains("/start", "/link", "/help", "/book", "/free", "/mine", "/cancel", "/undo");
        assertThat(chat.says("/link ABC").sees()).startsWith("You are logged in here");
    }

    @Test
    void booksInFourTapsAndTakesItBack() {
        chat.says("/book").presses("⭐ Best choice").says("Muster, Max 0170 1234567");
        assertThat(chat.sees()).contains("Monday, 30 November, 11:00 to 13:00, with ", "Held for you until 10:05");
        chat.presses("✅ Book");
        assertThat(chat.sees()).contains("✅ Booked SQ-", "(provisional)", "Calendar: ", "Can be undone until 10:01:00");
        assertThat(chat.presses("↩️ Undo").sees()).startsWith("↩️ Taken back:");
        assertThat(chat.messages()).isEqualTo(1);
        assertThat(chat.says("/undo").sees()).startsWith("This appointment no longer stands");
    }

    @Test
    void movesAndCancels() {
        chat.says("/book tomorrow at 2pm with Anna for Max Muster 0170 1234567").presses("✅ Book");
        assertThat(chat.says("/mine").labels()).contains("🔁 Move", "🗑️ Cancel booking");
        chat.presses("🔁 Move").says("Thursday at 4pm");
        assertThat(chat.sees()).contains("🔁 Moved SQ-", "Thursday, 3 December, 16:00 to 18:00");
        chat.says("/mine").presses("🗑️ Cancel booking");
        assertThat(chat.sees()).startsWith("Cancel the appointment of Max Muster?");
        assertThat(chat.presses("The customer called it off").sees())
                .startsWith("🗑️ Cancelled: Thu 3 Dec 16:00 · Anna");
    }

    @Test
    void looksForFreeSlotsAndLeaves() {
        assertThat(chat.says("/free tomorrow").sees())
                .startsWith("Free on Tue 1 Dec")
                .contains("(2 of 2 free)");
        chat.says("/book").says("/cancel");
        assertThat(chat.sees()).isEqualTo("Okay, left. Nothing was booked.");
    }
}
