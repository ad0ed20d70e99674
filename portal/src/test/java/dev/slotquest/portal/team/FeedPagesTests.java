package dev.slotquest.portal.team;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import dev.slotquest.booking.Booking;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import(Office.class)
class FeedPagesTests {

    private static final Pattern ADDRESS =
            Pattern.compile("http://[^/]+(/api/v1/[^\"<]*calendar\\.ics\\?token=[\\w-]+)");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

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
    void everybodySubscribesToTheirOwnBookings() throws Exception {
        Cookie anna = Office.session(mvc, team.anna());
        Booking own = office.booking(team.anna(), office.freeSlot(team.clara()), "Max", "Muster", "+4930123456");
        office.booking(team.ben(), office.freeSlot(team.david()), "Eva", "Fremd", "+4930123457");
        assertThat(get(anna, "/profile")).bodyText().contains("Adresse anlegen").doesNotContain("calendar.ics");

        String address = addressIn(post(anna, "/profile/feed"));
        MvcTestResult feed = get(null, address);

        assertThat(feed).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8");
        var events =
                Biweekly.parse(feed.getResponse().getContentAsString()).first().getEvents();
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().getSummary().getValue()).isEqualTo("Muster, Max · Clara");
        assertThat(events.getFirst().getUid().getValue()).startsWith(own.reference());
        assertThat(get(anna, "/profile")).bodyText().contains("Ausschalten").doesNotContain("calendar.ics");
    }

    @Test
    void anAdminGivesOutTheCalendarOfAConsultant() throws Exception {
        Cookie boss = Office.session(mvc, team.boss());
        String page = "/admin/consultants/" + team.clara().id();
        office.booking(team.anna(), office.freeSlot(team.clara()), "Max", "Muster", "+4930123456");

        String address = addressIn(post(boss, page + "/feed"));

        assertThat(get(null, address)).hasStatusOk().bodyText().contains("SUMMARY:Muster\\, Max");
        assertThat(get(
                        null,
                        address.replace(
                                "/" + team.clara().id() + "/",
                                "/" + team.david().id() + "/")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(boss, page + "/feed/off")).hasStatus(HttpStatus.FOUND);
        assertThat(get(null, address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(boss, page)).bodyText().contains("Kalenderadresse ausgeschaltet");
    }

    @Test
    void asksForNothingTwiceThatDidNotChange() throws Exception {
        String address = addressIn(post(Office.session(mvc, team.anna()), "/profile/feed"));
        var first = get(null, address).getResponse();

        var again = mvc.get()
                .uri(URI.create(address))
                .header(HttpHeaders.IF_NONE_MATCH, String.valueOf(first.getHeader(HttpHeaders.ETAG)))
                .exchange();

        assertThat(first.getHeader(HttpHeaders.LAST_MODIFIED)).isNotBlank();
        assertThat(first.getHeader(HttpHeaders.CACHE_CONTROL)).contains("private");
        assertThat(again).hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void answersAWrongSecretAsIfNothingWasThere() {
        for (String address : new String[] {
            "/api/v1/me/calendar.ics",
            "/api/v1/me/calendar.ics?token=",
            "/api/v1/me/calendar.ics?token=wrong",
            "/api/v1/consultants/%d/calendar.ics?token=wrong"
                    .formatted(team.clara().id()),
            "/api/v1/consultants/999999/calendar.ics?token=wrong"
        }) {
            assertThat(get(null, address))
                    .as(address)
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .hasHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .bodyText()
                    .contains("/problems/calendar-not-found");
        }
    }

    private static String addressIn(MvcTestResult page) throws Exception {
        Matcher address = ADDRESS.matcher(page.getResponse().getContentAsString());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private MvcTestResult get(@Nullable Cookie session, String address) {
        var request = mvc.get().uri(URI.create(address)).header(HttpHeaders.ACCEPT_LANGUAGE, "de");
        return (session == null ? request : request.cookie(session)).exchange();
    }

    private MvcTestResult post(Cookie session, String address) {
        return mvc.post()
                .uri(URI.create(address))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .cookie(session)
                .with(CsrfToken.csrf())
                .exchange();
    }
}
