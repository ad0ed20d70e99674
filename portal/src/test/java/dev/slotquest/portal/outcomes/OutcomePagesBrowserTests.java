package dev.slotquest.portal.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.slotquest.PortalApplication;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Outcome;
import dev.slotquest.db.MariaDbTest;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.outcomes.NoShowAlert;
import dev.slotquest.outcomes.NoShowAlerts;
import dev.slotquest.outcomes.OutcomeWish;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.outcomes.ResolveNoShow;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.browser.BrowserTest;
import dev.slotquest.portal.browser.Look;
import dev.slotquest.portal.browser.PageChecks;
import dev.slotquest.portal.browser.Visit;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The pages about outcomes in a real browser, in every look. Of four customers two did not come, and two are open. */
@BrowserTest
@MariaDbTest
@SpringBootTest(
        classes = PortalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "slotquest.home=target/outcomes-browser-home",
            "slotquest.chat.enabled=false",
            "slotquest.jobs.enabled=false"
        })
@Import({Office.class, OutcomePagesBrowserTests.Time.class})
class OutcomePagesBrowserTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    RecordOutcome recordOutcome;

    @Autowired
    NoShowAlerts alerts;

    @Autowired
    ResolveNoShow resolveNoShow;

    @Autowired
    List<RecurringJob> jobs;

    private Office.Team team;
    private Booking missed;

    @BeforeEach
    void aDayThatIsOver() {
        clock.set(TestClock.START);
        team = office.open();
        missed = office.booking(
                team.anna(),
                office.freeSlot(team.clara()),
                "Maximiliane",
                "von Mustermann-Beispielhausen",
                "0170 1234567");
        Booking called = office.booking(team.anna(), office.freeSlot(team.david()), "Kim", "Weg", "0170 1234568");
        office.booking(team.boss(), office.freeSlot(team.clara()), "Erika", "Offen", "0170 7654321");
        Booking last = office.booking(team.boss(), office.freeSlot(team.david()), "Toni", "Offen", "0170 7654322");
        clock.set(last.endsAt().plus(Duration.ofDays(1)));
        jobs.stream().filter(job -> job.name().equals("daily-outcomes")).forEach(RecurringJob::run);
        say(missed, Outcome.NO_SHOW);
        say(called, Outcome.GHOST);
        resolveNoShow.callBackMyself(alert(called).id(), team.boss(), Channel.TELEGRAM);
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isAccessibleAndFits(Look look, Browser browser) {
        try (var context = look.in(browser)) {
            Page page = visit().logIn(context, team.boss());
            var complaints = PageChecks.complaints(page);
            for (String address : List.of(
                    "/noshows",
                    "/noshows?view=calls",
                    "/noshows?view=outcomes",
                    "/noshows?view=settled",
                    "/bookings/" + missed.reference(),
                    "/bookings/" + missed.reference() + "/new-time",
                    "/my-calendar")) {
                page.navigate(visit().url(address));
                page.evaluate("() => document.querySelectorAll('main details').forEach(one => one.open = true)");
                look.keep(
                        page,
                        "outcomes-" + address.replace(missed.reference(), "one").replaceAll("\\W+", "-"));
                PageChecks.isSound(page);
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void needsNoScripts(Browser browser) {
        try (var context = Look.DESK_WITHOUT_SCRIPTS.in(browser)) {
            Page page = visit().logIn(context, team.sam());
            page.navigate(visit().url("/noshows"));
            page.locator("button[value=DISMISS]").first().click();
            assertThat(alert(missed).resolution()).isEqualTo(NoShowAlert.Resolution.DISMISSED);

            page.navigate(visit().url("/noshows?view=outcomes"));
            page.locator("a[href*='ticked=all']").click();
            page.locator("button[value=CAME]").click();
            assertThat(page.locator("#toasts").innerText()).contains("2 ");
            assertThat(page.url()).contains("view=outcomes");
        }
    }

    private void say(Booking booking, Outcome outcome) {
        assertThat(recordOutcome.record(booking.reference(), OutcomeWish.of(outcome), team.boss(), Channel.TELEGRAM))
                .isInstanceOf(RecordOutcome.Result.Done.class);
    }

    private NoShowAlert alert(Booking booking) {
        return alerts.ofBooking(booking.id(), team.sam()).orElseThrow();
    }

    private Visit visit() {
        return new Visit(port);
    }
}
