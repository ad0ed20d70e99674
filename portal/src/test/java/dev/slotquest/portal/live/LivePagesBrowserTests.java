package dev.slotquest.portal.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.slotquest.PortalApplication;
import dev.slotquest.booking.Booking;
import dev.slotquest.db.MariaDbTest;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.browser.BrowserTest;
import dev.slotquest.portal.browser.Look;
import dev.slotquest.portal.browser.PageChecks;
import dev.slotquest.portal.browser.Visit;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Open pages show what others do, without being loaded again. */
@BrowserTest
@MariaDbTest
@SpringBootTest(
        classes = PortalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "slotquest.home=target/live-browser-home",
            "slotquest.chat.enabled=false",
            "slotquest.jobs.enabled=false"
        })
@Import(Office.class)
class LivePagesBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    BusinessTime time;

    private Office.Team team;

    @BeforeEach
    void openOffice() {
        team = office.open();
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void showsABookingThatSomebodyElseMade(Browser browser) {
        try (var context = Look.DESK_GERMAN.in(browser)) {
            Page page = visit().logIn(context, team.sam());
            var complaints = PageChecks.complaints(page);
            page.navigate(visit().url("/bookings"));
            page.evaluate("() => { window.notReloaded = true; }");
            assertThat(page.locator("main")).not().containsText("Max Muster");

            Booking booking = book("Max");

            assertThat(page.locator("main")).containsText("Max Muster");
            assertThat(page.locator("main")).containsText(booking.reference());
            assertThat(page.evaluate("() => window.notReloaded")).isEqualTo(true);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void leavesAloneWhatSomebodyIsTyping(Browser browser) {
        try (var context = Look.DESK_GERMAN.in(browser)) {
            Page page = visit().logIn(context, team.sam());
            page.navigate(visit().url("/bookings"));
            page.locator("main [name=q]").fill("Muster");
            book("Max");
            Page other = context.newPage();
            other.navigate(visit().url("/bookings"));
            assertThat(other.locator("main")).containsText("Max Muster");

            assertThat(page.locator("main [name=q]")).hasValue("Muster");
        }
    }

    @Test
    void takesASeatOffTheBoard(Browser browser) {
        try (var context = Look.DESK_GERMAN.in(browser)) {
            Suggestion slot = office.freeSlot(team.clara());
            Page page = visit().logIn(context, team.ben());
            page.navigate(visit().url("/?date=" + LocalDate.ofInstant(slot.startsAt(), time.zone())));
            String before = page.locator("#board-head p").textContent();

            book("Max");

            assertThat(page.locator("#board-head p")).not().hasText(before);
        }
    }

    private Booking book(String firstName) {
        return office.booking(team.anna(), office.freeSlot(team.clara()), firstName, "Muster", "0170 1234567");
    }

    private Visit visit() {
        return new Visit(port);
    }
}
