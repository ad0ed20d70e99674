package dev.slotquest.portal.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingStatus;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.scheduling.Suggestion;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import(Office.class)
class BookingPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    BookingSearch search;

    private Office.Team team;
    private Booking booking;
    private Cookie anna;
    private Cookie boss;

    @BeforeEach
    void openOffice() {
        team = office.open();
        booking = office.booking(team.anna(), office.freeSlot(team.clara()), "Max", "Muster", "0170 1234567");
        anna = Office.session(mvc, team.anna());
        boss = Office.session(mvc, team.boss());
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void findsByNamePhoneAndReference() {
        for (String text : new String[] {"must", "0170 123", booking.reference()}) {
            assertThat(mvc.get().uri("/bookings").queryParam("q", text).cookie(anna))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Max Muster", "+49 170 1234567", "1 Buchung");
        }
        assertThat(get(anna, "/bookings?q=somebody")).bodyText().contains("Dazu passt keine Buchung");
    }

    @Test
    void showsOthersBookingsOnlyToWhoLeadsTheTeam() {
        Cookie ben = Office.session(mvc, team.ben());

        assertThat(get(ben, "/bookings?when=all"))
                .bodyText()
                .contains("Noch keine Buchungen")
                .doesNotContain("Muster");
        assertThat(get(ben, page())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(boss, "/bookings")).bodyText().contains("Max Muster", "Von allen gebucht");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status=LOST", "consultant=x", "from=2026-02-30", "sort=price", "potential=9", "when=never"})
    void leavesOutAFilterThatMakesNoSense(String filter) {
        assertThat(get(anna, "/bookings?" + filter))
                .hasStatusOk()
                .bodyText()
                .contains("haben wir nicht verstanden", "Max Muster");
    }

    @Test
    void leadsBackFromAPageBehindTheEnd() {
        assertThat(get(anna, "/bookings?page=1000000000"))
                .hasStatusOk()
                .bodyText()
                .contains("Diese Seite liegt hinter dem Ende", "href=\"/bookings\"");
    }

    @Test
    void tellsAllFactsAndTheHistory() {
        assertThat(get(anna, page()))
                .hasStatusOk()
                .bodyText()
                .contains("Max Muster", "Clara", "tel:+491701234567", "Verlauf", "Telegram", "Rückgängig");
    }

    @Test
    void cancelsWithAReason() {
        assertThat(post(anna, page() + "/cancel", Map.of("reason", "CUSTOMER", "note", "Ist verreist")))
                .hasRedirectedUrl(page());

        assertThat(get(anna, page())).bodyText().contains("Abgesagt", "Ist verreist", "Der Kunde hat abgesagt");
        assertThat(now().status()).isEqualTo(BookingStatus.CANCELLED);
    }

    @Test
    void takesBackWithinTheMinute() {
        assertThat(post(anna, page() + "/undo", Map.of())).hasStatus(HttpStatus.FOUND);

        assertThat(now().status()).isEqualTo(BookingStatus.CANCELLED);
    }

    @Test
    void movesToAnotherSlot() {
        Suggestion other = office.freeSlot(team.david());
        assertThat(get(anna, page() + "/move")).hasStatusOk().bodyText().contains("Max Muster verschieben", "David");

        post(anna, page() + "/move", Map.of("seat", other.consultantId() + "@" + other.startsAt(), "version", "0"));

        assertThat(now().consultantId()).isEqualTo(team.david().id());
        assertThat(get(anna, page())).bodyText().contains("Verschoben", "Clara → David");
    }

    @Test
    void offersOthersWhenTheNewSlotIsTaken() {
        Suggestion other = office.freeSlot(team.david());
        office.booking(team.ben(), other, "Erika", "Beispiel", "0170 7654321");

        assertThat(post(anna, page() + "/move", Map.of("seat", other.consultantId() + "@" + other.startsAt())))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("ist gerade vergeben", "Der Termin steht noch, wo er stand");
        assertThat(now().consultantId()).isEqualTo(team.clara().id());
    }

    @Test
    void doesNotOverwriteWhatSomebodyElseChanged() {
        post(boss, page() + "/remarks", Map.of("note", "Vom Boss", "potential", "TOP", "version", "0"));

        post(anna, page() + "/remarks", Map.of("note", "Von Anna", "potential", "NORMAL", "version", "0"));

        assertThat(now().note()).isEqualTo("Vom Boss");
        assertThat(get(anna, page())).bodyText().contains("Vom Boss");
    }

    @Test
    void writesACalendarFileWithoutSecrets() {
        assertThat(get(anna, page() + ".ics"))
                .hasStatusOk()
                .hasHeader("Content-Type", "text/calendar;charset=UTF-8")
                .bodyText()
                .contains("BEGIN:VEVENT", "SUMMARY:Termin mit Clara", "SEQUENCE:0", booking.reference())
                .doesNotContain("1701234567");
    }

    @Test
    void listsWhatComesNext() {
        assertThat(get(anna, "/my-calendar")).hasStatusOk().bodyText().contains("Max Muster", "Clara");
        assertThat(get(boss, "/my-calendar")).bodyText().contains("Nichts geplant");
    }

    @Test
    void letsOnlyAdminsSetTheCalendarGoing() {
        assertThat(post(anna, page() + "/calendar", Map.of())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(boss, page() + "/calendar", Map.of())).hasRedirectedUrl(page());
    }

    private Booking now() {
        return search.byReference(booking.reference(), team.boss())
                .orElseThrow()
                .booking();
    }

    private String page() {
        return "/bookings/" + booking.reference();
    }

    private MvcTestResult get(Cookie who, String address) {
        return mvc.get().uri(address).cookie(who).exchange();
    }

    private MvcTestResult post(Cookie who, String address, Map<String, String> form) {
        var request = mvc.post().uri(address).cookie(who).with(CsrfToken.csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
