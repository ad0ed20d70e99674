package dev.slotquest.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.slotquest.portal.browser.BrowserTest;
import dev.slotquest.portal.browser.Look;
import dev.slotquest.portal.browser.PageChecks;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The design on its own: every component in a gallery page, the pages of who is not logged in, and faults. */
@BrowserTest
@SpringBootTest(
        classes = Gallery.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.servlet.session.tracking-modes=cookie")
class DesignBrowserTests {

    private static final List<String> PAGES =
            List.of("/gallery", "/login?error", "/setup", "/nowhere", "/gallery/fault", "/gallery/database-away");

    @LocalServerPort
    private int port;

    static Stream<Arguments> everyPageInEveryLook() {
        return PAGES.stream().flatMap(page -> Look.all().map(look -> Arguments.of(page, look)));
    }

    @ParameterizedTest
    @MethodSource("everyPageInEveryLook")
    void isAccessibleAndFits(String address, Look look, Browser browser) {
        visit(look, browser, address, page -> {
            look.keep(page, address.replaceAll("\\W+", "-").substring(1));
            PageChecks.isSound(page);
        });
    }

    @Test
    void runsAndLoadsNothingThePolicyForbids(Browser browser) {
        try (var context = Look.DESK_GERMAN.in(browser)) {
            var page = context.newPage();
            var complaints = PageChecks.complaints(page);
            page.navigate(address("/gallery"));
            page.getByRole(AriaRole.BUTTON, name("Löschen")).first().click();
            assertThat(page.locator("#confirm").isVisible()).isTrue();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void remembersBrightnessAndLanguage(Browser browser) {
        visit(Look.DESK_GERMAN, browser, "/gallery?x=1", page -> {
            page.locator(".sidebar .menu > summary").click();
            page.waitForResponse(
                    "**/preferences/theme",
                    () -> page.locator(".sidebar button[value=dark]").click());
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
            page.locator(".sidebar button[value=en]").click();
            page.waitForURL("**/gallery?x=1");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        });
    }

    @Test
    void remembersBrightnessWithoutScripts(Browser browser) {
        visit(Look.DESK_WITHOUT_SCRIPTS, browser, "/login", page -> {
            page.locator("button[value=dark]").click();
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        });
    }

    @Test
    void putsTheSlashIntoTheSearch(Browser browser) {
        visit(Look.DESK_GERMAN, browser, "/gallery", page -> {
            page.locator("body").press("/");
            page.keyboard().type("Muster/");
            assertThat(page.locator(".sidebar [data-search]").inputValue()).isEqualTo("Muster/");
        });
    }

    @Test
    void leadsFromTheBottomBarToEveryPageWithoutScripts(Browser browser) {
        var look = new Look("de", Look.PHONE_ENGLISH.scheme(), Look.PHONE_ENGLISH.width(), false);
        visit(look, browser, "/gallery", page -> {
            page.locator(".more > summary").click();
            look.keep(page, "sheet");
            assertThat(page.locator(".sheet")
                            .getByRole(AriaRole.LINK, inSheet("Berater"))
                            .isVisible())
                    .isTrue();
            assertThat(page.locator(".sheet").getByText("Abmelden").isVisible()).isTrue();
        });
    }

    private void visit(Look look, Browser browser, String address, Consumer<Page> visitor) {
        try (var context = look.in(browser)) {
            var page = context.newPage();
            page.navigate(address(address));
            visitor.accept(page);
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Page.GetByRoleOptions name(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static com.microsoft.playwright.Locator.GetByRoleOptions inSheet(String name) {
        return new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name);
    }
}
