package dev.slotquest.portal.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.identity.User;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.ManageConsultants.Details;
import dev.slotquest.scheduling.ReadyMode;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.PageRequest;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.web.util.UriComponentsBuilder;

@PortalTest
@Import(Office.class)
class DayPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    BookingSearch search;

    @Autowired
    ManageConsultants manageConsultants;

    private Office.Team team;
    private Suggestion slot;
    private Cookie session;

    @BeforeEach
    void openOffice() {
        team = office.open();
        slot = office.freeSlot(team.clara());
        session = Office.session(mvc, team.anna());
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void showsWhoIsFreeWhen() {
        assertThat(get("/?start=" + slot.startsAt() + "&with=" + slot.consultantId()))
                .hasStatusOk()
                .bodyText()
                .contains("Clara", "David", "1 frei", "Viel frei", "Platz", "bei Clara");
    }

    @Test
    void saysThatACalendarCannotBeReadWhateverIsBooked() {
        office.booking(team.anna(), slot, "Kim", "Muster", "+49301234567");
        var elsewhere = new Details("Clara", null, ReadyMode.HOURS, "clara@elsewhere", 0, 0, true);
        manageConsultants.change(team.clara().id(), elsewhere, null, Actor.system());

        assertThat(get("/?start=" + slot.startsAt())).bodyText().contains("Kalender nicht erreichbar");
    }

    @Test
    void speaksEnglishToWhoWantsIt() {
        mvc.post()
                .uri("/preferences/language")
                .param("language", "en")
                .param("return", "/")
                .cookie(session)
                .with(CsrfToken.csrf())
                .exchange();

        assertThat(get("/?date=2026-12-02")).bodyText().contains("Log out", "seats free", "lang=\"en\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "tomorrow", "99999-01-01", "0001-01-01"})
    void showsTodayInsteadOfADateThatIsNone(String date) {
        assertThat(get("/?date=" + date)).hasStatusOk().bodyText().contains("Dieses Datum gibt es nicht");
    }

    @Test
    void keepsTheSeatFromTheTapOn() {
        MvcTestResult held = post("/bookings/hold", Map.of("seat", seat(slot)));
        assertThat(held).hasStatus(HttpStatus.FOUND);
        String form = held.getResponse().getRedirectedUrl();

        assertThat(get(form)).hasStatusOk().bodyText().contains("Platz für dich gehalten bis");
        assertThat(held(Office.session(mvc, team.ben()), "/bookings/hold", Map.of("seat", seat(slot))))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("ist gerade vergeben");
    }

    @Test
    void givesTheSeatBackWhenTheCustomerHangsUp() {
        String form =
                post("/bookings/hold", Map.of("seat", seat(slot))).getResponse().getRedirectedUrl();
        String hold = UriComponentsBuilder.fromUriString(form)
                .build()
                .getQueryParams()
                .getFirst("hold");

        post("/bookings/release", Map.of("start", slot.startsAt().toString(), "hold", hold));

        assertThat(held(Office.session(mvc, team.ben()), "/bookings/hold", Map.of("seat", seat(slot))))
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void booksAndSaysSo() {
        MvcTestResult booked = post("/bookings", form("Muster, Max", "0170 1234567"));

        assertThat(booked).hasStatus(HttpStatus.FOUND);
        assertThat(get(booked.getResponse().getRedirectedUrl()))
                .bodyText()
                .contains("Max Muster ist gebucht", "Rückgängig", "SQ-");
        assertThat(bookings(team.anna()))
                .singleElement()
                .satisfies(view -> assertThat(view.booking().customer().phone()).isEqualTo("+491701234567"));
    }

    @Test
    void readsAWholeSignature() {
        post("/bookings", form("Max Muster, 0170 1234567, max@example.org", ""));

        assertThat(bookings(team.anna())).singleElement().satisfies(view -> {
            assertThat(view.booking().customer().name()).isEqualTo("Max Muster");
            assertThat(view.booking().customer().email()).isEqualTo("max@example.org");
        });
    }

    @Test
    void booksOnceWhenTheFormIsSentTwice() {
        Map<String, String> form = form("Max Muster", "0170 1234567");

        String first = post("/bookings", form).getResponse().getRedirectedUrl();
        String second = post("/bookings", form).getResponse().getRedirectedUrl();

        assertThat(second).isEqualTo(first);
        assertThat(bookings(team.anna())).hasSize(1);
    }

    @Test
    void keepsWhatWasTypedWhenTheSlotWasTakenMeanwhile() {
        office.booking(team.ben(), slot, "Erika", "Beispiel", "0170 7654321");

        MvcTestResult taken = post("/bookings", form("Max Muster", "0170 1234567"));

        assertThat(taken)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "ist gerade vergeben",
                        "Deine Eingaben sind noch da",
                        "value=\"Max Muster\"",
                        "name=\"instead\"");
        assertThat(bookings(team.anna())).isEmpty();
    }

    @Test
    void booksAnotherOfTheOfferedSlots() {
        office.booking(team.ben(), slot, "Erika", "Beispiel", "0170 7654321");
        Suggestion other = office.freeSlot(team.david());
        var form = form("Max Muster", "0170 1234567");
        form.put("instead", seat(other));

        assertThat(post("/bookings", form)).hasStatus(HttpStatus.FOUND);
        assertThat(bookings(team.anna()))
                .singleElement()
                .satisfies(view -> assertThat(view.consultantName()).isEqualTo("David"));
    }

    @Test
    void asksBeforeItBooksTheSameCustomerTwiceADay() {
        office.booking(team.ben(), slot, "Max", "Muster", "0170 1234567");
        Suggestion later =
                new Suggestion(team.david().id(), "David", slot.startsAt(), slot.endsAt(), Suggestion.Reason.SOONEST);
        Suggestion sameDay = sameDayAs(later);
        var form = form(sameDay, "Max Muster", "0170 1234567");

        assertThat(post("/bookings", form))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Trotzdem buchen", "value=\"Max Muster\"");

        form.put("confirmed", "CUSTOMER_BOOKED_THAT_DAY");
        assertThat(post("/bookings", form)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        assertThat(post("/bookings", form("Max Muster", "call me")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Das ist keine Telefonnummer", "phone-error", "value=\"call me\"");
        assertThat(post("/bookings", form("", ""))).bodyText().contains("Der Name des Kunden fehlt");
        assertThat(post("/bookings", form("x".repeat(5000), ""))).bodyText().contains("Dieser Name ist zu lang");
        assertThat(bookings(team.anna())).isEmpty();
    }

    @Test
    void printsWhatWasTypedAsTextOnly() {
        assertThat(post("/bookings", form("<script>alert(1)</script>", "x")))
                .bodyText()
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "99@", "@2026-12-02T13:00:00Z", "x@2026-12-02T13:00:00Z", "1@never"})
    void refusesASeatThatIsNone(String seat) {
        assertThat(post("/bookings/hold", Map.of("seat", seat))).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void offersNoBookingToConsultants() {
        Cookie consultant = Office.session(mvc, office.consultantPerson());

        assertThat(mvc.get().uri("/?date=" + day()).cookie(consultant))
                .hasStatusOk()
                .bodyText()
                .contains("Clara")
                .doesNotContain("name=\"seat\"");
        assertThat(held(consultant, "/bookings/hold", Map.of("seat", seat(slot))))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private String day() {
        return slot.startsAt()
                .atZone(java.time.ZoneId.of("Europe/Berlin"))
                .toLocalDate()
                .toString();
    }

    private Suggestion sameDayAs(Suggestion taken) {
        return office.slotsOn(taken.startsAt(), team.david()).stream()
                .filter(other -> !other.startsAt().equals(taken.startsAt()))
                .findFirst()
                .orElseThrow();
    }

    private List<BookingView> bookings(User user) {
        var own = new BookingFilter(null, null, null, user.id(), null, null, null);
        return search.find(own, PageRequest.first(10), user).items();
    }

    private Map<String, String> form(String name, String phone) {
        return form(slot, name, phone);
    }

    private static Map<String, String> form(Suggestion at, String name, String phone) {
        var form = new java.util.HashMap<String, String>();
        form.put("start", at.startsAt().toString());
        form.put("consultant", Long.toString(at.consultantId()));
        form.put("requestKey", UUID.randomUUID().toString());
        form.put("name", name);
        form.put("phone", phone);
        form.put("potential", "NORMAL");
        return form;
    }

    private static String seat(Suggestion suggestion) {
        return suggestion.consultantId() + "@" + suggestion.startsAt();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).cookie(session).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        return held(session, address, form);
    }

    private MvcTestResult held(Cookie who, String address, Map<String, String> form) {
        var request = mvc.post().uri(address).cookie(who).with(CsrfToken.csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
