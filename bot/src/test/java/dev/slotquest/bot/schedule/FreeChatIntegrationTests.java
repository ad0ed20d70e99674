package dev.slotquest.bot.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Office;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.shared.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Today is Monday, 30 November 2026, 10:00. Anna and Ben are there from 8 to 23. */
@ChatTest
class FreeChatIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    private ChatTester chat;

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        Office office = Office.in(context);
        office.consultant("Anna", 1);
        office.consultant("Ben", 1);
        chat = new ChatTester(
                conversations,
                Channel.BROWSER_CHAT,
                String.valueOf(office.staff().id()));
    }

    @Test
    void saysThatItDidNotUnderstand() {
        chat.says("/frei blubb");
        assertThat(chat.sees())
                .contains("In „blubb“ erkenne ich keinen Tag und keinen Berater.")
                .doesNotContain("Frei am");
        assertThat(chat.says("/frei 31.2.").sees()).contains("gibt es nicht").doesNotContain("Frei am");
        assertThat(chat.says("/frei " + "{0} x".repeat(300)).sees())
                .contains("erkenne ich keinen Tag")
                .hasSizeLessThan(300);
        chat.presses("Diese Woche");
        assertThat(chat.sees()).contains("Frei vom Mo 30.11. bis").doesNotContain("erkenne");
        assertThat(chat.says("/frei 😀").presses("Morgen").sees()).contains("Frei am Di 01.12.");
    }

    @Test
    void showsAWeek() {
        chat.says("/frei diese Woche");
        assertThat(chat.sees())
                .contains("Frei vom Mo 30.11. bis", "Mo 30.11. · 11:00 · 14:00 · 16:00", "Fr 04.12. · 09:00 · 11:00")
                .doesNotContain("Sa 05.12. ·");
        chat.presses("Mi 02.12.");
        assertThat(chat.sees()).contains("Frei am Mi 02.12.", "14:00 · Anna, Ben (2 von 2 frei)");
        assertThat(chat.messages()).isEqualTo(1);
    }

    @Test
    void showsAStretchOfADayOfOneConsultant() {
        chat.says("/frei morgen nachmittag bei Anna");
        assertThat(chat.sees())
                .contains("Frei am Di 01.12. 12:00–", "14:00 · Anna (1 von 1 frei)")
                .doesNotContain("11:00", "Ben");
        assertThat(chat.labels()).contains("Di 01.12. 14:00 · Anna").noneMatch(label -> label.contains("11:00"));
    }

    @Test
    void showsTheNextDayOfAConsultantWhenNoDayIsSaid() {
        assertThat(chat.says("/frei Ben").sees())
                .contains("Frei am Mo 30.11.", "Ben")
                .doesNotContain("Anna");
        assertThat(chat.says("/frei").sees()).contains("Frei am Mo 30.11.", "Anna, Ben");
    }
}
