package dev.slotquest.portal.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.slotquest.PortalApplication;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Outcome;
import dev.slotquest.db.MariaDbTest;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.Works;
import dev.slotquest.outcomes.OutcomeWish;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.browser.BrowserTest;
import dev.slotquest.portal.browser.Look;
import dev.slotquest.portal.browser.PageChecks;
import dev.slotquest.portal.browser.Visit;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.Actor;
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

/** The pages about figures in a real browser, in every look. */
@BrowserTest
@MariaDbTest
@SpringBootTest(
        classes = PortalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "slotquest.home=target/insights-browser-home",
            "slotquest.chat.enabled=false",
            "slotquest.jobs.enabled=false"
        })
@Import({Office.class, InsightPagesBrowserTests.Time.class})
class InsightPagesBrowserTests {

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
    ManageRules rules;

    @Autowired
    List<ContinuousWork> works;

    private Office.Team team;

    @BeforeEach
    void aFewDays() {
        clock.set(TestClock.START);
        team = office.open();
        List<Booking> bookings = Stream.of(team.clara(), team.david(), team.clara(), team.david())
                .map(consultant -> office.booking(
                        team.boss(), office.freeSlot(consultant), "Kim", "Muster " + System.nanoTime(), null))
                .toList();
        clock.set(bookings.getLast().endsAt().plus(Duration.ofDays(1)));
        say(bookings.get(0), Outcome.CAME);
        say(bookings.get(1), Outcome.NO_SHOW);
        rules.set(RuleName.SMALLEST_GROUP, "1", TestClock.START, Actor.system());
        Works.finishFollowUps(works);
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
            for (String address :
                    List.of("/admin/dashboard", "/admin/analytics?period=90d", "/team", "/analytics-dashboard")) {
                page.navigate(visit().url(address));
                if (address.contains("analytics")) {
                    page.waitForSelector(".chart-box:not([hidden]) canvas");
                }
                look.keep(page, "insights" + address.replaceAll("\\W+", "-"));
                page.evaluate("() => document.querySelectorAll('main details').forEach(one => one.open = true)");
                PageChecks.isSound(page);
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void asksHowTheProductIsAfterwards(Browser browser) {
        try (var context = Look.DESK_GERMAN.in(browser)) {
            Page page = visit().logIn(context, team.boss());
            page.navigate(visit().url("/admin/dashboard"));
            page.waitForSelector("#health .badge");
        }
    }

    @Test
    void needsNoScripts(Browser browser) {
        try (var context = Look.DESK_WITHOUT_SCRIPTS.in(browser)) {
            Page page = visit().logIn(context, team.boss());
            page.navigate(visit().url("/admin/analytics"));
            page.locator("figure summary").first().click();
            assertThat(page.locator("figure table").first().isVisible()).isTrue();
            page.navigate(visit().url("/admin/dashboard"));
            page.locator("select[name=consultant]").selectOption("Clara");
            page.locator("form.filters button").click();
            assertThat(page.url()).contains("consultant=" + team.clara().id());
        }
    }

    private void say(Booking booking, Outcome outcome) {
        assertThat(recordOutcome.record(booking.reference(), OutcomeWish.of(outcome), team.boss(), Channel.TELEGRAM))
                .isInstanceOf(RecordOutcome.Result.Done.class);
    }

    private Visit visit() {
        return new Visit(port);
    }
}
