package dev.slotquest.portal.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.TestClock;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Outcome;
import dev.slotquest.gamification.Participation;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.Works;
import dev.slotquest.outcomes.OutcomeWish;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Anna booked two customers: the one with Clara came, of the other nobody has said anything. A day has passed since. */
@PortalTest
@Import({Office.class, InsightPagesTests.Time.class})
class InsightPagesTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    RecordOutcome recordOutcome;

    @Autowired
    ManageRules rules;

    @Autowired
    Participation participation;

    @Autowired
    List<ContinuousWork> works;

    private Office.Team team;
    private Cookie sam;
    private Cookie anna;

    @BeforeEach
    void aDayLater() {
        clock.set(TestClock.START);
        team = office.open();
        Booking came = office.booking(team.anna(), office.freeSlot(team.clara()), "Max", "Muster", "0170 1234567");
        office.booking(team.anna(), office.freeSlot(team.david()), "Erika", "Beispiel", "0170 7654321");
        clock.set(came.endsAt().plus(Duration.ofDays(1)));
        assertThat(recordOutcome.record(came.reference(), OutcomeWish.of(Outcome.CAME), team.sam(), Channel.PORTAL))
                .isInstanceOf(RecordOutcome.Result.Done.class);
        Works.finishFollowUps(works);
        sam = Office.session(mvc, team.sam());
        anna = Office.session(mvc, team.anna());
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void showsNumbersWithTheirFormulaAndTheirBookings() {
        assertThat(get(sam, "/admin/dashboard?period=7d"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Show-Rate",
                        "made_from=",
                        "erschienen / (erschienen",
                        "status=CAME",
                        "davor:",
                        "Stand ",
                        "data-shade=\"5\"")
                .contains("Von gebucht bis erschienen", "Nach Berater", "Clara", "Nach Vorlauf", "2 bis 3 Tage")
                .doesNotContain("??");
    }

    @Test
    void leadsToTheBookingsThatWereMade() {
        assertThat(get(sam, "/bookings?when=all&made_from=2026-12-01&made_to=2026-12-01"))
                .hasStatusOk()
                .bodyText()
                .contains("2 Buchungen", "gebucht ab", "value=\"2026-12-01\"");
        assertThat(get(sam, "/bookings?made_from=2026-12-02")).bodyText().contains("Dazu passt keine Buchung");
        assertThat(get(sam, "/bookings?made_to=gestern")).bodyText().contains("nicht verstanden");
    }

    @Test
    void showsWhatOneConsultantHolds() {
        assertThat(get(sam, "/admin/dashboard?consultant=" + team.clara().id()))
                .hasStatusOk()
                .bodyText()
                .contains("consultant=" + team.clara().id())
                .doesNotContain("Nach Berater");
    }

    @Test
    void tellsPeopleApartOnlyWhenThereAreEnough() {
        assertThat(get(sam, "/admin/dashboard"))
                .bodyText()
                .contains("erst ab 7 Personen")
                .doesNotContain("Nach Telefonist");
        assertThat(get(sam, "/team"))
                .bodyText()
                .contains("erst ab 7 Personen", "Alle zusammen", "Clara")
                .doesNotContain("person=anna");

        rules.set(RuleName.SMALLEST_GROUP, "1", TestClock.START, Actor.system());

        assertThat(get(sam, "/admin/dashboard")).bodyText().contains("Nach Telefonist");
        assertThat(get(sam, "/team")).bodyText().contains("person=anna").doesNotContain("erst ab");
    }

    @Test
    void drawsFiguresOverTime() {
        assertThat(get(sam, "/admin/analytics?period=365d&grain=month"))
                .hasStatusOk()
                .bodyText()
                .contains("data-chart=\"BARS\"", "data-tone=\"good\"", "data-value=\"1.0\"", "/js/charts-")
                .doesNotContain("??");
        assertThat(get(sam, "/admin/analytics?period=90d")).bodyText().contains(">ab ");
    }

    @Test
    void showsEverybodyTheirOwnAndLeadersTheSame() {
        assertThat(get(anna, "/analytics-dashboard"))
                .hasStatusOk()
                .bodyText()
                .contains("Meine Zahlen", "Bei einem Termin ist noch offen", "Ab vier ganzen Wochen", "Serie")
                .contains("booked_by=" + team.anna().id())
                .doesNotContain("/team\"", "??");
        assertThat(get(sam, "/analytics-dashboard?person=anna"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Zahlen von",
                        "Bei einem Termin ist noch offen",
                        "booked_by=" + team.anna().id());
        assertThat(get(anna, "/analytics-dashboard?person=sam")).hasStatus(403);
        assertThat(get(anna, "/analytics-dashboard?person=nobody")).hasStatus(403);
        assertThat(get(sam, "/analytics-dashboard?person=nobody")).hasStatus(404);
    }

    @Test
    void saysNothingOfTheGameToWhoDoesNotPlay() {
        participation.choose(team.anna(), false, Actor.system());

        assertThat(get(anna, "/analytics-dashboard")).hasStatusOk().bodyText().doesNotContain("Serie");
    }

    @Test
    void showsAConsultantWhatTheyHold() {
        User consultant = office.consultantPerson();

        assertThat(get(Office.session(mvc, consultant), "/analytics-dashboard")).hasStatusOk();
    }

    @Test
    void tellsHowTheProductIs() {
        assertThat(get(sam, "/admin/dashboard/health")).hasStatusOk().bodyText().contains("badge");
    }

    @Test
    void countsCustomersByBand() {
        assertThat(get(sam, "/admin/dashboard/bands")).hasStatusOk().bodyText().contains("band=NEW", "Neu", ">2</b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "period=8d",
                "from=gestern",
                "from=2026-12-05&to=2026-12-01",
                "consultant=-1",
                "grain=shoe",
                "from=2000-01-01"
            })
    void leavesOutWhatMakesNoSense(String query) {
        assertThat(get(sam, "/admin/dashboard?" + query))
                .hasStatusOk()
                .bodyText()
                .contains("nicht verstanden");
    }

    @Test
    void areForLeadersOnly() {
        for (String address : List.of(
                "/admin/dashboard", "/admin/dashboard/bands", "/admin/dashboard/health", "/admin/analytics", "/team")) {
            assertThat(get(anna, address)).as(address).hasStatus(403);
        }
    }

    @Test
    void showsTheEmptyBeginning() {
        office.close();
        team = office.open();
        Cookie boss = Office.session(mvc, team.boss());

        for (String address : List.of("/admin/dashboard", "/admin/analytics", "/team", "/analytics-dashboard")) {
            assertThat(get(boss, address)).as(address).hasStatusOk().bodyText().doesNotContain("??");
        }
    }

    private MvcTestResult get(Cookie session, String address) {
        return mvc.get()
                .uri(address)
                .cookie(session)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .exchange();
    }
}
