package dev.slotquest.bot.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.audit.AuditTrail;
import dev.slotquest.booking.Office;
import dev.slotquest.bot.chat.Button;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.ChatAccount;
import dev.slotquest.identity.DeactivateUser;
import dev.slotquest.identity.IssueLinkCode;
import dev.slotquest.identity.LinkAccount;
import dev.slotquest.identity.People;
import dev.slotquest.identity.RedeemLogInLink;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Subject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Kim has an account on Telegram ("kim-t") and one on Discord ("kim-d"). It is Monday, 30 November 2026, 10:00. */
@ChatTest
class AccountChatIntegrationTests {

    private static final String PORTAL = "🔑 Portal öffnen";

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    IssueLinkCode issueLinkCode;

    @Autowired
    LinkAccount linkAccount;

    @Autowired
    DeactivateUser deactivateUser;

    @Autowired
    RedeemLogInLink redeemLogInLink;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    AuditTrail auditTrail;

    @Autowired
    TestDatabase database;

    private Office office;
    private User kim;
    private ChatTester telegram;
    private ChatTester discord;

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        office = Office.in(context);
        office.consultant("Anna", 1);
        kim = office.staff();
        telegram = linked(kim, Channel.TELEGRAM, "kim-t");
        discord = linked(kim, Channel.DISCORD, "kim-d");
    }

    @Test
    void opensThePortalOnce() {
        telegram.says("/portal");

        assertThat(telegram.sees()).contains("Er gilt einmal, bis 10:05 Uhr");
        assertThat(redeemLogInLink.redeem(secret(telegram))).map(User::id).contains(kim.id());
        assertThat(redeemLogInLink.redeem(secret(telegram))).isEmpty();
    }

    @Test
    void keepsTheLinkNowhere() {
        telegram.says("/portal");
        String secret = secret(telegram);

        Map.of("chat_event", "reply", "chat_message", "state", "chat_button", "payload")
                .forEach((table, column) -> assertThat(database.jdbc()
                                .sql("select %s from %s where %s is not null".formatted(column, table, column))
                                .query(String.class)
                                .list())
                        .as(table)
                        .noneMatch(kept -> kept.contains(secret)));
        var again = telegram.isHeardAgain().postings().getFirst().screen();
        assertThat(again.rows().getFirst()).extracting(Button::label).containsExactly("🔄 Neuer Link");
    }

    @Test
    void givesANewLinkOnDemandButNotWithoutEnd() {
        telegram.says("/portal");
        String first = secret(telegram);
        telegram.presses("🔄 Neuer Link");
        String second = secret(telegram);
        assertThat(second).isNotEqualTo(first);
        assertThat(redeemLogInLink.owner(first)).isEmpty();

        for (int i = 0; i < 3; i++) {
            discord.says("/portal");
        }
        assertThat(discord.says("/portal").sees())
                .isEqualTo("Das waren viele Links in kurzer Zeit. Der nächste geht um 10:10 Uhr.");
    }

    @Test
    void givesNoLinkWhereOthersReadAlongAndNoneToStrangers() {
        assertThat(telegram.inAGroup().says("/portal").labels()).isEmpty();
        var stranger = new ChatTester(conversations, Channel.DISCORD, "nobody");
        assertThat(stranger.says("/portal").sees()).contains("ich kenne dich noch nicht");
        assertThat(count("log_in_link")).isZero();
    }

    @Test
    void leadsHomeWhoIsLoggedInAlready() {
        var browser = new ChatTester(conversations, Channel.BROWSER_CHAT, String.valueOf(kim.id()));
        browser.says("/portal");
        assertThat(browser.sees()).contains("schon angemeldet");
        assertThat(Objects.requireNonNull(browser.button(PORTAL).address()).url())
                .isEqualTo("/");
        assertThat(count("log_in_link")).isZero();
    }

    @Test
    void showsTheAccountsAndTakesOneAway() {
        telegram.says("/verbinden");
        assertThat(telegram.sees())
                .contains("Deine Chat-Konten", "Telegram · kim-t (seit 30.11.2026, dieser Chat)", "Discord · kim-d");

        telegram.presses("✂️ Discord · kim-d");
        assertThat(telegram.sees()).contains("Discord · kim-d trennen?");
        telegram.presses("◀️ Behalten").presses("✂️ Discord · kim-d").presses("✂️ Trennen");

        assertThat(telegram.toast()).isEqualTo("Getrennt.");
        assertThat(telegram.sees()).contains("kim-t").doesNotContain("kim-d");
        assertThat(telegram.messages()).isEqualTo(1);
        assertThat(discord.says("/meine").sees()).contains("ich kenne dich noch nicht");
        assertThat(people.linksOf(kim)).hasSize(1);
    }

    @Test
    void saysGoodbyeToTheAccountThatSpeaks() {
        telegram.says("/link").presses("✂️ Telegram · kim-t");
        assertThat(telegram.sees()).contains("also diesen Chat?");
        telegram.presses("✂️ Trennen");

        assertThat(telegram.sees()).contains("Getrennt. Mach’s gut, " + kim.displayName());
        assertThat(telegram.labels()).isEmpty();
        assertThat(telegram.says("/meine").sees()).contains("ich kenne dich noch nicht");
        assertThat(discord.says("/meine").sees()).contains("keine kommenden Termine");
    }

    @Test
    void answersAnAccountThatIsGoneAlreadyWithWhatIsTrue() {
        telegram.says("/link").presses("✂️ Discord · kim-d");
        discord.says("/link").presses("✂️ Discord · kim-d").presses("✂️ Trennen");

        telegram.presses("✂️ Trennen");

        assertThat(telegram.sees()).contains("kim-t").doesNotContain("kim-d");
    }

    @Test
    void neverTakesAwayTheAccountOfSomebodyElse() {
        User lee = office.staff();
        linked(lee, Channel.TELEGRAM, "lee-t");
        telegram.says("/link");
        assertThat(telegram.sees()).doesNotContain("lee-t");

        var code = issueLinkCode.issue(lee, Actor.system()).code();
        assertThat(telegram.says("/link " + code).sees()).contains("gehört im Portal zu jemand anderem");
        assertThat(people.byAccount(Channel.TELEGRAM, "kim-t")).map(User::id).contains(kim.id());
        assertThat(linked(lee, Channel.DISCORD, "lee-d", code).says("/meine").sees())
                .contains("keine kommenden");
    }

    @Test
    void stopsWhoGuessesCodes() {
        var stranger = new ChatTester(conversations, Channel.TELEGRAM, "guesser");
        for (int i = 0; i < 5; i++) {
            assertThat(stranger.says("/link guess" + i).sees()).contains("Dieser Code passt nicht");
        }
        for (int i = 0; i < 5; i++) {
            assertThat(stranger.says("/link guess" + i).sees()).contains("zu viele Codes");
        }
        assertThat(auditTrail.of(new Subject("chat-account", "TELEGRAM:guesser")))
                .as("who and when, once, and never what was tried")
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString())
                        .contains("account.codes-guessed", "TELEGRAM", "2026-11-30T09:10:00Z")
                        .doesNotContain("guess0", "guess4"));
        String code = issueLinkCode.issue(kim, Actor.system()).code();
        assertThat(stranger.says("/start " + code).sees())
                .as("even the right one")
                .contains("zu viele Codes");
        clock.moveBy(Duration.ofMinutes(10).plusSeconds(1));
        code = issueLinkCode.issue(kim, Actor.system()).code();
        assertThat(stranger.says("/start " + code).sees()).contains("Verbunden.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"TELEGRAM", "DISCORD", "BROWSER_CHAT"})
    void endsAnOpenDialogueWithTheAccess(Channel channel) {
        ChatTester chat = channel == Channel.BROWSER_CHAT
                ? new ChatTester(conversations, channel, String.valueOf(kim.id()))
                : new ChatTester(conversations, channel, channel == Channel.TELEGRAM ? "kim-t" : "kim-d");
        chat.says("morgen 14 Uhr Anna für Max Muster 0170 1234567");
        Button book = chat.button("✅ Buchen");

        deactivateUser.deactivate(kim.username(), Actor.system());

        assertThat(chat.presses(book).sees()).contains("Dein Zugang ist beendet");
        assertThat(chat.says("ja").sees()).contains("Dein Zugang ist beendet");
        assertThat(chat.says("/portal").sees()).contains("Dein Zugang ist beendet");
        assertThat(chat.labels()).isEmpty();
        assertThat(count("booking")).isZero();
        assertThat(count("log_in_link")).isZero();
    }

    private ChatTester linked(User user, Channel channel, String account) {
        return linked(
                user,
                channel,
                account,
                issueLinkCode.issue(user, Actor.system()).code());
    }

    private ChatTester linked(User user, Channel channel, String account, String code) {
        var result = linkAccount.link(new ChatAccount(channel, account, "chat-" + account, account), code);
        assertThat(result).isEqualTo(new LinkAccount.Result.Linked(user));
        return new ChatTester(conversations, channel, account);
    }

    private static String secret(ChatTester chat) {
        String url = Objects.requireNonNull(chat.button(PORTAL).address()).url();
        assertThat(url).startsWith("http://localhost:8080/login/link?token=");
        return url.substring(url.indexOf('=') + 1);
    }

    private long count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
