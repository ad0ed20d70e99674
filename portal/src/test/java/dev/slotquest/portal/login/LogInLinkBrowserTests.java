package dev.slotquest.portal.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.slotquest.PortalApplication;
import dev.slotquest.db.MariaDbTest;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.IssueLogInLink;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.portal.browser.BrowserTest;
import dev.slotquest.portal.browser.Look;
import dev.slotquest.portal.browser.PageChecks;
import dev.slotquest.shared.Channel;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a link in the chat to the portal, in one tap. */
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
class LogInLinkBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private AddUser addUser;

    @Autowired
    private IssueLogInLink issueLogInLink;

    private User kim;

    @BeforeEach
    void open() {
        database.clear();
        kim = PersonFixture.person(addUser, "kim", Role.STAFF);
    }

    static Stream<Look> looks() {
        return Stream.concat(Look.all(), Stream.of(Look.DESK_WITHOUT_SCRIPTS));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void logsInWithOneTap(Look look, Browser browser) {
        var issued = (IssueLogInLink.Result.Issued) issueLogInLink.issue(kim, kim.toActor(Channel.TELEGRAM));
        String address = "http://localhost:%d/login/link?token=%s".formatted(port, issued.secret());
        try (var window = look.in(browser)) {
            Page page = window.newPage();
            page.navigate(address);
            assertThat(page.locator("h1")).containsText("Somebody called kim");
            look.keep(page, "log-in-link");
            check(look, page);

            page.locator("main button").click();

            page.waitForURL("http://localhost:%d/".formatted(port));
            assertThat(page.content()).contains("Somebody called kim");
            page.navigate(address);
            assertThat(page.locator("main button")).hasCount(0);
            look.keep(page, "log-in-link-over");
            check(look, page);
        }
    }

    /** A page without scripts cannot be measured; that it works is what matters there. */
    private static void check(Look look, Page page) {
        if (look.scripts()) {
            PageChecks.fitsItsWidth(page);
            PageChecks.isAccessible(page);
        }
    }
}
