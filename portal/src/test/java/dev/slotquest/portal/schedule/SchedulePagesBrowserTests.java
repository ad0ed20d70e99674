package dev.slotquest.portal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.slotquest.PortalApplication;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.RaiseConflict;
import dev.slotquest.db.MariaDbTest;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.browser.BrowserTest;
import dev.slotquest.portal.browser.Look;
import dev.slotquest.portal.browser.PageChecks;
import dev.slotquest.portal.browser.Visit;
import dev.slotquest.scheduling.Absence;
import dev.slotquest.scheduling.BusyEvent;
import dev.slotquest.scheduling.BusyTime;
import dev.slotquest.scheduling.BusyTimes;
import dev.slotquest.scheduling.ClosureWish;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The week, the rules, the consultants and the conflicts in a real browser, in every look. */
@BrowserTest
@MariaDbTest
@SpringBootTest(
        classes = PortalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "slotquest.home=target/schedule-browser-home",
            "slotquest.chat.enabled=false",
            "slotquest.jobs.enabled=false"
        })
@Import(Office.class)
class SchedulePagesBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    BusyTimes busyTimes;

    @Autowired
    ManageRules rules;

    @Autowired
    ManageConsultants consultants;

    @Autowired
    RaiseConflict raiseConflict;

    @Autowired
    BusinessTime time;

    private Office.Team team;
    private LocalDate day;

    @BeforeEach
    void openOffice() {
        team = office.open();
        Suggestion slot = office.freeSlot(team.clara());
        day = LocalDate.ofInstant(slot.startsAt(), time.zone());
        Booking booking = office.booking(team.anna(), slot, "Max", "Muster", "+4930123456");
        raiseConflict.raise(
                booking.id(),
                Conflict.Kind.EVENT_MOVED,
                null,
                slot.startsAt().plus(1, ChronoUnit.DAYS),
                Actor.system());
        var busy = new TimeSpan(slot.endsAt(), slot.endsAt().plus(90, ChronoUnit.MINUTES));
        busyTimes.replace(
                team.clara().id(),
                busy,
                List.of(new BusyEvent("event-1", busy, BusyTime.Kind.BUSY, "Zahnarzt mit sehr langem Namen")),
                time.now());
        rules.close(ClosureWish.days(day.plusDays(1), day.plusDays(1), "Betriebsausflug"), Actor.system());
        consultants.addAbsence(
                team.david().id(),
                new TimeSpan(
                        day.atStartOfDay(time.zone()).toInstant(),
                        day.plusDays(2).atStartOfDay(time.zone()).toInstant()),
                Absence.Kind.VACATION,
                null,
                Actor.system());
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
            for (String address : addresses()) {
                page.navigate(visit().url(address));
                look.keep(
                        page,
                        address.replaceAll("=\\d{4}-\\d\\d-\\d\\d", "")
                                .replaceAll("\\W+", "-")
                                .substring(1));
                PageChecks.isSound(page);
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void booksFromTheWeekWithoutScripts(Browser browser) {
        try (var context = Look.DESK_WITHOUT_SCRIPTS.in(browser)) {
            Page page = visit().logIn(context, team.anna());
            page.navigate(visit().url("/calendar-view?date=" + day + "&consultant="
                    + team.clara().id()));
            page.locator(".week-free").first().click();
            assertThat(page.locator("#book").isVisible()).isTrue();
            assertThat(page.url()).contains("hold=");
        }
    }

    @Test
    void previewsAndSavesARuleInPlace(Browser browser) {
        try (var context = Look.DESK_GERMAN.in(browser)) {
            Page page = visit().logIn(context, team.boss());
            page.navigate(visit().url("/admin/rules?part=closures"));
            page.locator("#from-new").fill(day.toString());
            page.locator("#reason-new").fill("Inventur");
            page.locator("form:has(#from-new) button").click();
            page.waitForSelector("button[name=confirmed]");
            Look.DESK_GERMAN.keep(page, "rules-preview");
            assertThat(page.locator("#rules").innerText()).contains("1 Buchung passt dann nicht mehr", "Max Muster");
            PageChecks.isAccessible(page);
            page.locator("button[name=confirmed]").click();
            page.waitForSelector("#closures");
            assertThat(page.locator("#rules").innerText()).contains("Inventur");
        }
    }

    private List<String> addresses() {
        return List.of(
                "/calendar-view?date=" + day,
                "/calendar-view?date=" + day + "&consultant=" + team.clara().id(),
                "/conflicts",
                "/admin/consultants",
                "/admin/consultants/" + team.clara().id(),
                "/admin/rules?part=grid",
                "/admin/rules?part=seats",
                "/admin/rules?part=closures",
                "/admin/rules?part=holidays",
                "/admin/rules?part=values",
                "/admin/rules?part=history",
                "/profile");
    }

    private Visit visit() {
        return new Visit(port);
    }
}
