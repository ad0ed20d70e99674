package dev.slotquest.portal.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Booking;
import dev.slotquest.customers.CustomerDirectory;
import dev.slotquest.customers.DoNotCall;
import dev.slotquest.customers.ManageConsents;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.scheduling.Suggestion;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import(Office.class)
class CustomerPagesTests {

    private static final String CUSTOMERS = "/admin/customers";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    CustomerDirectory directory;

    @Autowired
    ManageConsents consents;

    @Autowired
    DoNotCall doNotCall;

    private Office.Team team;
    private Cookie boss;
    private Cookie sam;
    private List<Suggestion> slots;
    private List<Suggestion> weekLater;

    @BeforeEach
    void openOffice() {
        team = office.open();
        boss = Office.session(mvc, team.boss());
        sam = Office.session(mvc, team.sam());
        Suggestion first = office.freeSlot(team.clara());
        slots = office.slotsOn(first.startsAt(), team.clara());
        weekLater = office.slotsOn(first.startsAt().plus(Duration.ofDays(7)), team.clara());
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void opensToThoseWhoLead() {
        assertThat(get(boss, CUSTOMERS)).hasStatusOk();
        assertThat(get(sam, CUSTOMERS))
                .hasStatusOk()
                .bodyText()
                .contains("Noch keine Kunden", "href=\"/admin/customers\"");
        assertThat(get(Office.session(mvc, team.anna()), CUSTOMERS)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void findsCustomers() {
        booking(0, "Max", "Muster", "0170 1234567");
        booking(1, "Erika", "<b>Beispiel", "0170 1234568");

        assertThat(get(sam, CUSTOMERS + "?sort=-name"))
                .bodyText()
                .contains("Max Muster", "Erika &lt;b&gt;Beispiel", "Neu");
        assertThat(get(sam, CUSTOMERS + "?q=must"))
                .bodyText()
                .contains("Max Muster")
                .doesNotContain("Beispiel");
        assertThat(get(sam, CUSTOMERS + "?band=LOYAL")).bodyText().contains("Niemand passt");
        assertThat(get(sam, CUSTOMERS + "?band=KING&sort=shoes&page=-7&q=%25")).hasStatusOk();
        assertThat(get(sam, CUSTOMERS + "?page=9999")).hasStatusOk();
    }

    @Test
    void showsEverythingAboutOne() {
        Booking booking = booking(0, "Max", "Muster", "0170 1234567");
        booking(1, "Maxi", "Muster-Neu", "0170 1234567");

        assertThat(get(sam, page(booking)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Max Muster",
                        "+49 170 1234567",
                        "Noch kein Ergebnis bekannt",
                        booking.reference(),
                        "Clara",
                        "als Maxi Muster-Neu",
                        "Keine erfasst")
                .doesNotContain("Person löschen");
        assertThat(get(boss, page(booking))).bodyText().contains("Person löschen");
        assertThat(get(sam, "/bookings/" + booking.reference()))
                .bodyText()
                .contains("Zuverlässigkeit", "Noch ist kein Ergebnis bekannt.");
        assertThat(get(sam, CUSTOMERS + "/4711")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(sam, CUSTOMERS + "/max")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void marksWhoMustNotBeCalledAndAsksBeforeBooking() {
        Booking booking = booking(0, "Max", "Muster", "0170 1234567");
        assertThat(post(sam, page(booking) + "/do-not-call", Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(get(sam, page(booking))).bodyText().contains("nicht anrufen", "Der Kunde hat darum gebeten");
        assertThat(get(sam, CUSTOMERS + "?do_not_call=true")).bodyText().contains("Max Muster");

        Cookie anna = Office.session(mvc, team.anna());
        Map<String, String> form = Map.of(
                "start",
                slots.get(1).startsAt().toString(),
                "consultant",
                Long.toString(team.clara().id()),
                "name",
                "Max Muster",
                "phone",
                "0170 1234567");
        assertThat(post(anna, "/bookings", form))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("darf nicht angerufen werden", "schon einen Termin")
                .contains("DO_NOT_CALL");
        var confirmed = new HashMap<>(form);
        confirmed.put("confirmed", "CUSTOMER_BOOKED_THAT_DAY,DO_NOT_CALL");
        assertThat(post(anna, "/bookings", confirmed)).hasStatus(HttpStatus.FOUND);

        assertThat(post(sam, page(booking) + "/may-be-called", Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(directory.byId(booking.customer().id()).orElseThrow().doNotCall())
                .isNull();
    }

    @Test
    void recordsAndWithdrawsConsents() {
        Booking booking = booking(0, "Max", "Muster", "0170 1234567");
        long customer = booking.customer().id();
        assertThat(post(sam, page(booking) + "/consents", Map.of("purpose", "Anruf", "how", "Telefon")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(sam, page(booking) + "/consents", Map.of("purpose", " ", "how", "Telefon")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(consents.of(customer)).hasSize(1);
        assertThat(get(sam, page(booking))).bodyText().contains("Anruf", "aufbewahrt bis");

        long consent = consents.of(customer).getFirst().id();
        assertThat(post(sam, page(booking) + "/consents/" + consent + "/withdraw", Map.of()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(sam, page(booking))).bodyText().contains("widerrufen", "nicht anrufen");
        assertThat(post(sam, page(booking) + "/consents/4711/withdraw", Map.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void mergesAfterAPreview() {
        Booking first = booking(0, "Max", "Muster", "0170 1234567");
        Booking second = booking(1, "Max", "Muster", "0170 1234568");
        assertThat(get(sam, CUSTOMERS)).bodyText().contains("Vielleicht doppelt", "gleicher Name");
        String merge = page(first) + "/merge";

        assertThat(get(sam, merge + "?with=" + second.customer().id() + "&take=PHONE&take=HAIR"))
                .hasStatusOk()
                .bodyText()
                .contains("Zusammenführen", "<b>+491701234568</b>", "Was umzieht", "Buchungen");
        assertThat(get(sam, merge + "?with=4711")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(
                        sam,
                        merge,
                        Map.of("with", Long.toString(second.customer().id()))))
                .hasStatus(HttpStatus.FOUND);

        assertThat(get(sam, page(first))).bodyText().contains("Zusammengeführt", "Zurücknehmen", second.reference());
        assertThat(get(sam, page(second))).hasRedirectedUrl(page(first));
        assertThat(get(sam, CUSTOMERS)).bodyText().doesNotContain("Vielleicht doppelt");

        String undo = find(get(sam, page(first)), "action=\"([^\"]+/undo)\"");
        assertThat(post(sam, undo, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(get(sam, page(second))).hasStatusOk();
        assertThat(post(sam, page(first) + "/apart/" + second.customer().id(), Map.of()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(sam, CUSTOMERS)).bodyText().doesNotContain("Vielleicht doppelt");
    }

    @Test
    void keepsNumbersThatMustNotBeCalled() {
        String numbers = CUSTOMERS + "/numbers";
        assertThat(get(sam, numbers)).bodyText().contains("Keine Nummer ist gesperrt");
        assertThat(post(sam, numbers, Map.of("phone", "0170 1234567"))).hasStatus(HttpStatus.FOUND);
        assertThat(post(sam, numbers, Map.of("phone", "ruf mich an"))).hasStatus(HttpStatus.FOUND);
        assertThat(doNotCall.numbers(10)).hasSize(1);
        assertThat(get(sam, numbers)).bodyText().contains("+49 170 1234567");
        assertThat(post(sam, numbers + "/release", Map.of("phone", "+491701234567")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(doNotCall.numbers(10)).isEmpty();
    }

    @Test
    void handsOutAndErasesAPerson() {
        Booking booking = booking(0, "Max", "Muster", "0170 1234567");
        assertThat(get(sam, page(booking) + "/export"))
                .hasStatusOk()
                .hasContentType("application/json")
                .bodyText()
                .contains("\"last_name\" : \"Muster\"", booking.reference());

        assertThat(post(sam, page(booking) + "/erase", Map.of("name", "Max Muster")))
                .as("admins only")
                .hasStatus(HttpStatus.FORBIDDEN);
        post(boss, page(booking) + "/erase", Map.of("name", "Max"));
        assertThat(directory.byId(booking.customer().id()).orElseThrow().erasedAt())
                .as("not typed as it stands there")
                .isNull();

        assertThat(post(boss, page(booking) + "/erase", Map.of("name", " max muster ")))
                .hasRedirectedUrl(CUSTOMERS);
        assertThat(get(boss, page(booking))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(boss, "/bookings/" + booking.reference()))
                .hasStatusOk()
                .bodyText()
                .contains("Kunde gelöscht")
                .doesNotContain("Muster");
    }

    private Booking booking(int slot, String first, String last, String phone) {
        Suggestion at = slot == 0 ? slots.getFirst() : weekLater.getFirst();
        return office.booking(team.sam(), at, first, last, phone);
    }

    private static String page(Booking booking) {
        return CUSTOMERS + "/" + booking.customer().id();
    }

    private static String find(MvcTestResult page, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text(page));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private MvcTestResult get(Cookie session, String address) {
        return mvc.get()
                .uri(URI.create(address))
                .cookie(session)
                .header("Accept-Language", "de")
                .exchange();
    }

    private MvcTestResult post(Cookie session, String address, Map<String, String> form) {
        var request = mvc.post()
                .uri(URI.create(address))
                .cookie(session)
                .header("Accept-Language", "de")
                .with(CsrfToken.csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
