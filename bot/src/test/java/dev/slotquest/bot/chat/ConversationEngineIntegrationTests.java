package dev.slotquest.bot.chat;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.bot.chat.ConversationEngineIntegrationTests.Application;
import dev.slotquest.db.MariaDbTest;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.ChatAccount;
import dev.slotquest.identity.DeactivateUser;
import dev.slotquest.identity.IssueLinkCode;
import dev.slotquest.identity.LinkAccount;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@MariaDbTest
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"slotquest.home=target/chat-home", "slotquest.jobs.enabled=false"})
class ConversationEngineIntegrationTests {

    @Autowired
    Conversations conversations;

    @Autowired
    Kiosk kiosk;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    @Autowired
    AddUser addUser;

    @Autowired
    IssueLinkCode issueLinkCode;

    @Autowired
    LinkAccount linkAccount;

    @Autowired
    DeactivateUser deactivateUser;

    @Autowired
    ChatHousekeeping housekeeping;

    User anna;

    @BeforeEach
    void begin() {
        for (String table : List.of("chat_button", "chat_message", "chat_event", "chat_party")) {
            database.jdbc().sql("delete from " + table).update();
        }
        PersonFixture.clear(database);
        clock.reset();
        kiosk.sold.clear();
        kiosk.broken = false;
        anna = PersonFixture.person(addUser, "anna", Role.STAFF);
    }

    @Test
    void editsOneMessageFromTheFirstQuestionToTheLastAnswer() {
        var chat = linked("1").says("/kaffee Max");
        assertThat(chat.sees()).isEqualTo("Which size, Max?");
        assertThat(chat.presses("big").sees()).isEqualTo("big for Max");
        assertThat(chat.says("Moritz").sees()).isEqualTo("big for Moritz");
        assertThat(chat.presses("yes").sees()).isEqualTo("Here is your coffee: big");
        assertThat(chat.toast()).isEqualTo("Enjoy!");
        assertThat(chat.messages()).isEqualTo(1);
        assertThat(chat.labels()).isEmpty();
    }

    @Test
    void takesTextWithoutACommandAsAWish() {
        assertThat(linked("1").says("Max").sees()).isEqualTo("Which size, Max?");
    }

    @Test
    void understandsBothNamesOfACommandInAnyLanguage() {
        var chat = linked("1").speaking(Locale.ENGLISH);
        assertThat(chat.says("/KAFFEE a").sees()).contains("a?");
        assertThat(chat.says("/coffee b").sees()).contains("b?");
    }

    @Test
    void answersAReplayedEventWithTheFirstAnswerAndDoesNothing() {
        var chat = linked("1").says("/kaffee Max").presses("big").presses("yes");
        Screen shown = chat.screen();

        Reply again = chat.isHeardAgain();

        assertThat(again.postings()).hasSize(1);
        assertThat(again.postings().getFirst().screen()).isEqualTo(shown);
        assertThat(again.postings().getFirst().reference()).isNotNull();
        assertThat(again.toast()).isEqualTo("Enjoy!");
        assertThat(kiosk.sold).hasSize(1);
    }

    @Test
    void sellsOnceHoweverOftenAButtonIsTappedAtTheSameTime() throws Exception {
        var chat = linked("1").says("/kaffee Max").presses("big");
        Button yes = chat.button("yes");

        List<Reply> replies = atTheSameTime(IntStream.range(0, 12)
                .<Callable<Reply>>mapToObj(
                        i -> () -> conversations.handle(new Inbound.Choice(chat.origin(), yes.token(), null)))
                .toList());

        assertThat(kiosk.sold).hasSize(1);
        assertThat(replies)
                .allSatisfy(reply -> assertThat(Rendering.plain(
                                reply.postings().getFirst().screen().body()))
                        .isEqualTo("Here is your coffee: big"));
    }

    @Test
    void answersTheSameEventOnceWhenItComesTwiceAtTheSameTime() throws Exception {
        var chat = linked("1");
        Inbound inbound = Inbound.written(chat.origin(), "/kaffee Max");

        List<Reply> replies = atTheSameTime(IntStream.range(0, 12)
                .<Callable<Reply>>mapToObj(i -> () -> conversations.handle(inbound))
                .toList());

        assertThat(replies.stream()
                        .map(reply -> reply.postings().getFirst().screen())
                        .distinct())
                .hasSize(1);
        assertThat(count("chat_message")).isEqualTo(1);
    }

    @Test
    void answersAnOldButtonWithWhatIsTrueNow() {
        var chat = linked("1").says("/kaffee Max");
        Button old = chat.button("small");
        chat.presses("big");

        chat.presses(old);

        assertThat(chat.sees()).isEqualTo("big for Max");
        assertThat(chat.toast()).isEqualTo("So ist der Stand jetzt.");
        assertThat(chat.presses("yes").sees()).isEqualTo("Here is your coffee: big");
    }

    @Test
    void keepsButtonsGoodWhenAnOldOneChangesNothing() {
        var chat = linked("1").says("/kaffee Max");
        Button old = chat.button("small");
        chat.presses("big");
        Button yes = chat.button("yes");
        chat.presses(old);

        assertThat(chat.presses(yes).sees()).isEqualTo("Here is your coffee: big");
    }

    @Test
    void closesTheOpenQuestionWhenANewOneIsAsked() {
        var chat = linked("1").says("/kaffee Max").says("/kaffee Moritz");

        assertThat(chat.seesInAll()).containsExactly("Perhaps another time", "Which size, Moritz?");
    }

    @Test
    void leavesTheOpenQuestionOnDemand() {
        var chat = linked("1").says("/kaffee Max").says("/abbrechen");

        assertThat(chat.seesInAll())
                .containsExactly("Perhaps another time", "Okay, verlassen. Es wurde nichts gebucht.");
        assertThat(chat.says("/cancel").sees())
                .isEqualTo("Es ist nichts offen. `/buchen` beginnt eine Buchung.".replace("`", ""));
    }

    @Test
    void goesOnInAnotherProcess() {
        var chat = linked("1").says("/kaffee Max").presses("big");

        try (var other = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(database.arguments())) {
            var later = chat.goesOnWith(other.getBean(Conversations.class));
            assertThat(later.says("Moritz").sees()).isEqualTo("big for Moritz");
            assertThat(later.presses("yes").sees()).isEqualTo("Here is your coffee: big");
            assertThat(later.messages()).isEqualTo(1);
        }
    }

    @Test
    void goesOnInAnotherChannel() {
        var phone = linked("1").says("/kaffee Max").presses("big");
        var browser = new ChatTester(conversations, Channel.BROWSER_CHAT, String.valueOf(anna.id()));

        assertThat(browser.says("Moritz").sees()).isEqualTo("big for Moritz");
        assertThat(phone.presses("yes").sees()).isEqualTo("Hier geht es weiter: Browser-Chat");
        assertThat(browser.presses("yes").sees()).isEqualTo("Here is your coffee: big");
        assertThat(kiosk.sold).hasSize(1);
    }

    @Test
    void closesTheQuestionOfAnotherChannelWithoutShowingItHere() {
        var phone = linked("1").says("/kaffee Max");
        var browser = new ChatTester(conversations, Channel.BROWSER_CHAT, String.valueOf(anna.id()));

        browser.says("/kaffee Moritz");

        assertThat(browser.sees()).isEqualTo("Which size, Moritz?");
        assertThat(browser.messages()).isEqualTo(1);
        assertThat(phone.presses("big").sees()).isNotEqualTo("Which size, Max?");
    }

    @Test
    void takesAnAnswerThatComesTooLateAsANewWish() {
        var chat = linked("1").says("/kaffee Max").presses("big");
        clock.moveBy(Duration.ofHours(13));

        assertThat(chat.says("Moritz").sees()).isEqualTo("Which size, Moritz?");
    }

    @Test
    void asksAgainWhenAButtonIsPressedLongAfter() {
        var chat = linked("1").says("/kaffee Max").presses("big");
        clock.moveBy(Duration.ofHours(13));

        assertThat(chat.presses("yes").sees()).isEqualTo("big for Max");
        assertThat(kiosk.sold).isEmpty();
    }

    @Test
    void takesTheButtonThatWasShownAnewLongAfter() {
        var chat = linked("1").says("/kaffee Max").presses("big");
        clock.moveBy(Duration.ofHours(13));

        chat.presses("yes");

        assertThat(chat.presses("yes").sees()).isEqualTo("Here is your coffee: big");
    }

    @Test
    void knowsNothingOfMessagesThatNobodyTouchedForAMonth() {
        var chat = linked("1").says("/kaffee Max");
        Button old = chat.button("big");
        clock.moveBy(Duration.ofDays(31));

        assertThat(housekeeping.doSome()).isFalse();

        assertThat(count("chat_message")).isZero();
        assertThat(count("chat_button")).isZero();
        assertThat(count("chat_event")).isZero();
        assertThat(chat.presses(old).sees()).startsWith("Diese Nachricht ist schon etwas her.");
    }

    @Test
    void refusesTheButtonOfSomebodyElse() {
        var chat = linked("1").says("/kaffee Max").presses("big");
        User ben = PersonFixture.person(addUser, "ben", Role.STAFF);
        var other = linked(ben, "2");

        other.presses(chat.button("yes"));

        assertThat(other.toast()).isEqualTo("Dieser Knopf ist für jemand anderen.");
        assertThat(other.messages()).isZero();
        assertThat(kiosk.sold).isEmpty();
    }

    @Test
    void refusesButtonsThatWeNeverMade() {
        var chat = linked("1").says("/kaffee Max");
        for (String forged : List.of("AAAAAAAAAAAAAAAAAAAAAA", "1.1.1", "' or 1=1 --", "", "x".repeat(200))) {
            chat.presses(new Button(forged, "?", Button.Style.PLAIN));
            assertThat(chat.sees()).startsWith("Diese Nachricht ist schon etwas her.");
        }
    }

    @Test
    void explainsHowToLinkToWhomItDoesNotKnow() {
        var stranger = new ChatTester(conversations, Channel.TELEGRAM, "99");
        for (String said : List.of("/start", "Hallo?", "/kaffee", "/link")) {
            assertThat(stranger.says(said).sees()).contains("/verbinden CODE").contains("/profile");
        }
        assertThat(stranger.speaking(Locale.ENGLISH).says("/start").sees()).contains("/link CODE");
        assertThat(stranger.speaking(Locale.FRENCH).says("/start").sees()).contains("/verbinden CODE");
    }

    @Test
    void linksWithTheCodeFromThePortal() {
        var stranger = new ChatTester(conversations, Channel.TELEGRAM, "99").speaking(Locale.ENGLISH);
        String code = issueLinkCode.issue(anna, Actor.system()).code();

        assertThat(stranger.says("/start " + code).sees()).startsWith("Verbunden. Hallo Somebody called anna!");
        assertThat(stranger.says("/start").sees()).startsWith("Hallo Somebody called anna!");
        assertThat(stranger.says("/kaffee Max").sees()).isEqualTo("Which size, Max?");
    }

    @Test
    void answersAReplayedLinkingWithTheFirstAnswer() {
        var stranger = new ChatTester(conversations, Channel.TELEGRAM, "99");
        String code = issueLinkCode.issue(anna, Actor.system()).code();
        stranger.says("/verbinden " + code);

        assertThat(Rendering.plain(
                        stranger.isHeardAgain().postings().getFirst().screen().body()))
                .startsWith("Verbunden.");
    }

    @Test
    void stopsThoseWhoGuessCodes() {
        var stranger = new ChatTester(conversations, Channel.TELEGRAM, "66");
        for (int i = 0; i < 5; i++) {
            assertThat(stranger.says("/link guess" + i).sees()).startsWith("Dieser Code passt nicht");
        }
        String code = issueLinkCode.issue(anna, Actor.system()).code();
        assertThat(stranger.says("/link " + code).sees()).startsWith("Das waren zu viele Codes");
    }

    @Test
    void endsAccessAtOnceWhenSomebodyLeaves() {
        var chat = linked("1").says("/kaffee Max").presses("big");
        deactivateUser.deactivate(anna.username(), Actor.system());

        assertThat(chat.presses("yes").sees()).startsWith("Dein Zugang ist beendet.");
        assertThat(chat.says("/kaffee").sees()).startsWith("Dein Zugang ist beendet.");
        assertThat(kiosk.sold).isEmpty();
    }

    @Test
    void listsWhatARoleCanDo() {
        var chat = linked("1").says("/hilfe");
        assertThat(chat.sees()).contains("/hilfe", "/abbrechen", "/verbinden", "/kaffee");

        var stranger = new ChatTester(conversations, Channel.TELEGRAM, "99").says("/help");
        assertThat(stranger.sees()).contains("/verbinden").doesNotContain("/kaffee");
    }

    @Test
    void helpsWhenACommandDoesNotExist() {
        assertThat(linked("1").says("/gibtsnicht").sees())
                .startsWith("/gibtsnicht kenne ich nicht.")
                .contains("/hilfe");
    }

    @Test
    void staysFriendlyWhateverComes() {
        var chat = linked("1");
        assertThat(chat.says("   \n ").sees()).startsWith("Das war leer.");
        assertThat(chat.says("x".repeat(4097)).sees()).startsWith("Das sind mehr als 4096 Zeichen.");
        assertThat(chat.says("/kaffee " + "x".repeat(5000)).sees()).startsWith("Das sind mehr als 4096 Zeichen.");
        assertThat(chat.sendsASticker().sees()).startsWith("Ich kann nur Text lesen.");
        assertThat(chat.says("/kaffee <b>Max</b> & 🎉 \uE000").sees()).isEqualTo("Which size, <b>Max</b> & 🎉 \uE000?");
        assertThat(Rendering.html(chat.screen().body())).contains("&lt;b&gt;Max&lt;/b&gt; &amp; 🎉");
    }

    @Test
    void keepsPrivateThingsOutOfGroups() {
        var chat = linked("1").inAGroup().says("/kaffee Max");
        assertThat(chat.sees()).isEqualTo("Das machen wir unter uns: Schreib mir in einem privaten Chat.");
    }

    @Test
    void changesNothingWhenSomethingBreaks() {
        var chat = linked("1").says("/kaffee Max");
        Button big = chat.button("big");
        kiosk.broken = true;
        assertThat(chat.presses(big).toast()).startsWith("Bei uns ist etwas schiefgegangen.");

        kiosk.broken = false;
        assertThat(chat.presses(big).sees()).isEqualTo("big for Max");
    }

    @Test
    void saysThatWhatAnEarlierVersionAskedIsOver() {
        var chat = linked("1").says("/kaffee Max");
        database.jdbc()
                .sql("update chat_message set state = '{\"@type\":\"Formerly\"}'")
                .update();

        assertThat(chat.presses("big").sees()).startsWith("Diese Nachricht ist schon etwas her.");
        assertThat(chat.says("Moritz").sees()).isEqualTo("Which size, Moritz?");
    }

    private ChatTester linked(String account) {
        return linked(anna, account);
    }

    private ChatTester linked(User user, String account) {
        String code = issueLinkCode.issue(user, Actor.system()).code();
        linkAccount.link(new ChatAccount(Channel.TELEGRAM, account, "chat-" + account, "Somebody"), code);
        return new ChatTester(conversations, Channel.TELEGRAM, account);
    }

    private long count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static <T> List<T> atTheSameTime(List<Callable<T>> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : threads.invokeAll(work, 30, SECONDS)) {
                results.add(future.get());
            }
        }
        return results;
    }

    // No @Configuration: the component scan of other tests must not find it.
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "dev.slotquest.bot.chat",
                "dev.slotquest.bot.account",
                "dev.slotquest.bot.help",
                "dev.slotquest.identity",
                "dev.slotquest.audit",
                "dev.slotquest.jobs",
                "dev.slotquest.shared"
            },
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*Tests?\\$.*"))
    @Import(RuleBooks.class)
    static class Application {

        @Bean
        Kiosk kiosk() {
            return new Kiosk();
        }

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
