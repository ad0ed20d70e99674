package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.slotquest.PortalApplication;
import dev.slotquest.db.MariaDbTest;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.IssueApiKey;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.portal.browser.BrowserTest;
import dev.slotquest.portal.browser.Look;
import dev.slotquest.portal.browser.PageChecks;
import dev.slotquest.shared.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The readable page of the API under the policy that holds for all pages. */
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
class ApiDocsBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private AddUser addUser;

    @Autowired
    private IssueApiKey issueApiKey;

    @Test
    void showsEveryCall(Browser browser) {
        var anna = PersonFixture.person(addUser, "anna", Role.STAFF);
        var issued = (IssueApiKey.Result.Issued) issueApiKey.issue(anna, "browser", List.of(), Actor.system());
        try (var context = Look.DESK_ENGLISH_DARK.in(browser)) {
            context.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + issued.key()));
            Page page = context.newPage();
            var complaints = PageChecks.complaints(page);

            page.navigate("http://localhost:" + port + "/api-docs");
            page.waitForSelector(".opblock-summary-path");

            assertThat(page.locator(".opblock-summary-path").allInnerTexts())
                    .map(text -> text.replaceAll("\\s|\u200b", ""))
                    .contains("/api/v1/me", "/api/v1/users/{username}/link-codes");
            assertThat(complaints).isEmpty();
        }
    }
}
