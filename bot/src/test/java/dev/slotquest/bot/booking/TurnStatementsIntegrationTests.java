package dev.slotquest.bot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Office;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Statements;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** How much a turn of a booking asks of the database: as much for many consultants and bookings as for few. */
@ChatTest
@Import(Statements.class)
class TurnStatementsIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    Statements statements;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    private Office office;
    private ChatTester chat;

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        office = Office.in(context);
        IntStream.range(0, 8).forEach(_ -> office.consultant(3));
        chat = new ChatTester(
                conversations,
                Channel.BROWSER_CHAT,
                String.valueOf(office.staff().id()));
        chat.says("/buchen");
        chat.says("/abbrechen");
    }

    @Test
    void staysSmallInEveryTurn() {
        turn("offers", 10, () -> chat.says("/buchen"));
        turn("hold", 14, () -> chat.presses(chat.labels().getFirst()));
        turn("name", 9, () -> chat.says("Max Muster 0170 1234567"));
        turn("book", 22, () -> chat.presses("✅ Buchen"));
        turn("undo", 24, () -> chat.presses("↩️ Rückgängig"));
        turn("one line", 17, () -> chat.says("Dienstag 14 Uhr für Max Muster 0170 1234567"));
        turn("book", 22, () -> chat.presses("✅ Buchen"));
        turn("mine", 10, () -> chat.says("/meine"));
        turn("free", 11, () -> chat.says("/frei"));
        turn("today", 13, () -> chat.says("/heute"));
        turn("find", 10, () -> chat.says("/suche Muster"));
    }

    @Test
    void asksAsMuchForManyAsForFew() {
        User lead = office.supervisor();
        var leads = new ChatTester(conversations, Channel.BROWSER_CHAT, String.valueOf(lead.id()));
        Map<String, Integer> few = look(leads);
        IntStream.range(0, 10).forEach(_ -> office.consultant(3));
        IntStream.range(0, 6).forEach(this::book);
        leads.says("/frei");

        look(leads).forEach((what, many) -> assertThat(many).as(what).isLessThanOrEqualTo(few.get(what) + 1));
    }

    private Map<String, Integer> look(ChatTester leads) {
        Map<String, Integer> asked = new LinkedHashMap<>();
        for (String what : List.of("/frei", "/frei diese Woche", "/meine", "/heute", "/suche Muster")) {
            asked.put("staff " + what, statements.during(() -> chat.says(what)).size());
            asked.put("lead " + what, statements.during(() -> leads.says(what)).size());
        }
        return asked;
    }

    private void book(int number) {
        chat.says("Dienstag 14 Uhr für Max%s Muster 0170 123456%d".formatted((char) ('a' + number), number))
                .presses("✅ Buchen");
        assertThat(chat.sees()).contains("✅ Gebucht");
    }

    private void turn(String what, int most, Runnable work) {
        List<String> heard = statements.during(work);
        Map<String, Long> often =
                heard.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        String all = heard.stream()
                .map(sql -> "  %d× %s".formatted(often.get(sql), sql))
                .collect(Collectors.joining("\n"));
        assertThat(heard).as(what + ":\n" + all).hasSizeLessThanOrEqualTo(most);
    }
}
