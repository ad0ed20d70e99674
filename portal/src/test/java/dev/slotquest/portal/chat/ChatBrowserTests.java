package dev.slotquest.portal.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.slotquest.PortalApplication;
import dev.slotquest.booking.Office;
import dev.slotquest.db.MariaDbTest;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.portal.browser.BrowserTest;
import dev.slotquest.portal.browser.Look;
import dev.slotquest.portal.browser.PageChecks;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The chat as somebody uses it who has a customer on the phone. */
@BrowserTest
@MariaDbTest
@SpringBootTest(
        classes = PortalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "slotquest.home=target/portal-home",
            "slotquest.chat.enabled=false",
            "slotquest.jobs.enabled=false"
        })
class ChatBrowserTests {

    private static final String WISH =
            "/buchen " + Office.nextTuesday() + " 14 Uhr Anna für Max Muster 0170 1234567 Erstgespräch";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @Autowired
    private AddUser addUser;

    @BeforeEach
    void open() {
        database.clear();
        Office.in(context).consultant("Anna", 1);
        PersonFixture.person(addUser, "kim", Role.STAFF);
    }

    @Test
    void booksInOneLineAndTakesItBack(Browser browser) {
        try (var window = Look.DESK_GERMAN.in(browser)) {
            Page page = logIn(window);
            var complaints = PageChecks.complaints(page);
            assertThat(bubbles(page)).hasCount(1);
            assertThat(bubbles(page).first()).containsText("Somebody called kim");
            page.evaluate("() => { window.notReloaded = true; }");

            write(page, "/hilfe");
            assertThat(bubbles(page)).hasCount(3);
            assertThat(bubbles(page).last()).containsText("/buchen");

            write(page, WISH);
            assertThat(bubbles(page)).hasCount(5);
            Locator card = bubbles(page).last();
            assertThat(card).containsText("👤 Max Muster");
            button(card, "✅ Buchen").focus();
            page.keyboard().press("Enter");
            assertThat(card).containsText("✅ Gebucht");
            assertThat(button(card, "↩️ Rückgängig")).isFocused();

            page.keyboard().press("Enter");
            assertThat(card).containsText("Zurückgenommen");
            assertThat(bubbles(page)).hasCount(5);
            assertThat(page.locator("textarea")).isEmpty();
            assertThat(page.evaluate("() => window.notReloaded")).isEqualTo(true);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void showsInEveryWindowWhatIsSaidInOne(Browser browser) {
        try (var window = Look.DESK_GERMAN.in(browser)) {
            Page page = logIn(window);
            Page other = window.newPage();
            other.navigate(address("/chat"));
            assertThat(bubbles(other)).hasCount(1);

            write(page, WISH);
            assertThat(bubbles(other)).hasCount(3);
            button(bubbles(page).last(), "✅ Buchen").click();
            assertThat(bubbles(other).last()).containsText("✅ Gebucht");
            assertThat(bubbles(page)).hasCount(3);
        }
    }

    @Test
    void losesNothingOfABookingWhateverComes(Browser browser) {
        try (var window = Look.DESK_GERMAN.in(browser)) {
            Page page = logIn(window);
            var complaints = PageChecks.complaints(page);
            write(page, "/buchen " + Office.nextTuesday() + " 14 Uhr Anna");
            assertThat(bubbles(page).last()).containsText("Für wen?");
            write(page, "\u200b\u202e");
            assertThat(bubbles(page).last()).containsText("Das war leer");
            write(page, "/hier");
            assertThat(bubbles(page).last()).containsText("gehört nicht zu deiner Rolle");
            write(page, "/gibtesnicht");
            assertThat(bubbles(page).last()).containsText("kenne ich nicht");
            write(page, "/verbinden rate0000000001");
            assertThat(bubbles(page).last()).containsText("schon dir");

            write(page, "Mia \u202eMuster\u202c 😀 0170 1234567");
            Locator card = bubbles(page).filter(new Locator.FilterOptions().setHasText("👤"));
            assertThat(card).hasCount(1);
            assertThat(card).containsText("+49 170 1234567");
            assertThat(card).containsText("Mia Muster");
            button(card, "✖️ Abbrechen").click();
            assertThat(bubbles(page).filter(new Locator.FilterOptions().setHasText("Abgebrochen")))
                    .hasCount(1);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void countsDownByItself(Browser browser) {
        try (var window = Look.DESK_GERMAN.in(browser)) {
            Page page = logIn(window);
            page.clock().install();
            page.reload();
            write(page, "/buchen " + Office.nextTuesday() + " 14 Uhr Anna");
            Locator minutes = bubbles(page).last().locator("[data-until]");
            assertThat(minutes).hasCount(1);
            int begun = Integer.parseInt(minutes.textContent());

            page.clock().runFor("02:00");
            assertThat(minutes).hasText(Integer.toString(begun - 2));
            page.clock().runFor("30:00");
            assertThat(minutes).hasText("0");
        }
    }

    @Test
    void beginsANewLineWithShift(Browser browser) {
        try (var window = Look.PHONE_GERMAN_DARK.in(browser)) {
            Page page = logIn(window);
            page.locator("textarea").fill("Guten Tag");
            page.locator("textarea").press("Shift+Enter");
            page.locator("textarea").pressSequentially("<b>Max</b>");
            page.locator("textarea").press("Enter");

            assertThat(page.locator(".bubble-own[data-message]"))
                    .containsText(Pattern.compile("Guten Tag\\s+<b>Max</b>"));
        }
    }

    @Test
    void keepsWhatDidNotComeThrough(Browser browser) {
        try (var window = Look.DESK_ENGLISH_DARK.in(browser)) {
            Page page = logIn(window);
            page.route("**/chat", route -> route.abort());
            write(page, "/help");
            assertThat(page.locator(".toast")).isVisible();
            assertThat(page.locator("textarea")).hasValue("/help");

            page.unroute("**/chat");
            page.locator("textarea").press("Enter");
            assertThat(bubbles(page)).hasCount(3);
        }
    }

    @Test
    void booksWithoutScripts(Browser browser) {
        try (var window = Look.DESK_WITHOUT_SCRIPTS.in(browser)) {
            Page page = logIn(window);
            page.locator("textarea").fill(WISH);
            page.locator("[data-chat-composer] button").click();
            button(bubbles(page).last(), "✅ Buchen").click();
            assertThat(bubbles(page).last()).containsText("✅ Gebucht");
            assertThat(bubbles(page).last()).isInViewport();
            button(bubbles(page).last(), "↩️ Rückgängig").click();
            assertThat(bubbles(page).last()).containsText("Zurückgenommen");
            assertThat(bubbles(page)).hasCount(3);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.slotquest.portal.browser.Look#all")
    void isAccessibleAndFits(Look look, Browser browser) {
        try (var window = look.in(browser)) {
            Page page = logIn(window);
            write(page, "de".equals(look.language()) ? "/buchen" : "/book");
            assertThat(bubbles(page)).hasCount(3);
            button(bubbles(page).last(), "✖️ Abbrechen").click();
            assertThat(bubbles(page).last()).containsText("Abgebrochen");
            write(page, WISH);
            assertThat(bubbles(page)).hasCount(5);
            page.waitForTimeout(1_300);
            look.keep(page, "chat");
            PageChecks.isSound(page);
        }
    }

    private Page logIn(BrowserContext window) {
        Page page = window.newPage();
        page.navigate(address("/login?continue=%2Fchat"));
        page.locator("[name=username]").fill("kim");
        page.locator("[name=password]").fill(PersonFixture.PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL("**/chat");
        return page;
    }

    private static void write(Page page, String text) {
        page.locator("textarea").fill(text);
        page.locator("textarea").press("Enter");
    }

    private static Locator bubbles(Page page) {
        return page.locator("[data-message]");
    }

    private static Locator button(Locator bubble, String label) {
        return bubble.locator("button", new Locator.LocatorOptions().setHasText(label));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
