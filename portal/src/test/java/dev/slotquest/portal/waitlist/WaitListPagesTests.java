package dev.slotquest.portal.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.WaitEntry;
import dev.slotquest.booking.WaitList;
import dev.slotquest.booking.WaitView;
import dev.slotquest.identity.User;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.PageRequest;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
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
class WaitListPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    WaitList waitList;

    private Office.Team team;
    private Cookie anna;
    private Cookie boss;
    private String day;

    @BeforeEach
    void openOffice() {
        team = office.open();
        anna = Office.session(mvc, team.anna());
        boss = Office.session(mvc, team.boss());
        Suggestion slot = office.freeSlot(team.clara());
        day = LocalDate.ofInstant(slot.startsAt(), ZoneId.of("Europe/Berlin")).toString();
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void putsACustomerOnTheListAndTakesHerOff() {
        assertThat(get(anna, "/waitlist")).hasStatusOk().bodyText().contains("Niemand wartet");
        assertThat(post(anna, "/waitlist", form(Map.of()))).hasRedirectedUrl("/waitlist");

        assertThat(get(anna, "/waitlist")).bodyText().contains("Max Muster", "+49 170 1234567", "ab 14:00", "Wartet");
        assertThat(get(boss, "/waitlist"))
                .bodyText()
                .contains("Max Muster", team.anna().displayName());
        assertThat(get(Office.session(mvc, team.ben()), "/waitlist")).bodyText().doesNotContain("Max Muster");
        assertThat(get(Office.session(mvc, team.ben()), entry())).hasStatus(HttpStatus.NOT_FOUND);

        post(anna, entry(), form(Map.of("note", "lieber vormittags", "version", "0")));
        assertThat(get(anna, entry())).bodyText().contains("lieber vormittags");
        post(anna, entry() + "/remove", Map.of());
        assertThat(get(anna, "/waitlist")).bodyText().contains("Niemand wartet");
        assertThat(get(anna, "/waitlist?part=CLOSED")).bodyText().contains("Max Muster", "Entfernt");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        assertThat(post(anna, "/waitlist", form(Map.of("name", "", "note", "merk dir das"))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Name", "merk dir das");
        assertThat(post(anna, "/waitlist", form(Map.of("to", "2020-01-01"))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Da passt kein Termin hinein");
        assertThat(post(anna, "/waitlist", form(Map.of("from", "irgendwann"))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("nicht zu lesen");
        assertThat(entries(team.anna())).isZero();
    }

    @Test
    void goesOnWithWhatWasTypedForABooking() {
        Suggestion slot = office.freeSlot(team.clara());
        assertThat(post(
                        anna,
                        "/waitlist/new",
                        Map.of(
                                "start",
                                slot.startsAt().toString(),
                                "consultant",
                                Long.toString(team.clara().id()),
                                "name",
                                "Erika Beispiel",
                                "note",
                                "eilig")))
                .hasStatusOk()
                .bodyText()
                .contains("Erika Beispiel", "eilig", "value=\"" + day + "\"");
        assertThat(entries(team.anna())).isZero();
    }

    @Test
    void tellsThatNothingIsKept() {
        post(anna, "/waitlist", form(Map.of()));

        assertThat(post(anna, entry() + "/accept", Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(get(anna, "/waitlist?missed=" + view().entry().id()))
                .bodyText()
                .contains("ist noch frei");
        assertThat(post(anna, entry() + "/decline", Map.of("offer", "12"))).hasStatus(HttpStatus.FOUND);
        assertThat(post(Office.session(mvc, team.ben()), entry() + "/accept", Map.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(view().entry().state()).isEqualTo(WaitEntry.State.WAITING);
    }

    @Test
    void isForThoseWhoBook() {
        assertThat(get(Office.session(mvc, office.consultantPerson()), "/waitlist"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private Map<String, String> form(Map<String, String> other) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "name", "Max Muster",
                "phone", "0170 1234567",
                "from", day,
                "to", day,
                "earliest", "14:00",
                "consultant", "",
                "potential", "NORMAL"));
        form.putAll(other);
        return form;
    }

    private WaitView view() {
        return waitList.find(WaitList.Part.ALL, PageRequest.first(1), team.anna())
                .items()
                .getFirst();
    }

    private long entries(User owner) {
        return waitList.find(WaitList.Part.ALL, PageRequest.first(1), owner).total();
    }

    private String entry() {
        return "/waitlist/" + view().entry().id();
    }

    private MvcTestResult get(Cookie session, String address) {
        return mvc.get().uri(address).cookie(session).exchange();
    }

    private MvcTestResult post(Cookie session, String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).cookie(session).with(CsrfToken.csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
