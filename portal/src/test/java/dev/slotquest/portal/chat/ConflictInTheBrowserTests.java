package dev.slotquest.portal.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.RaiseConflict;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.shared.Actor;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A booking that no longer fits, as people hear of it in the browser chat. */
@PortalTest
@Import(Office.class)
class ConflictInTheBrowserTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    RaiseConflict raiseConflict;

    @Autowired
    List<ContinuousWork> works;

    @Test
    void isToldWithButtonsAndDecidedForAll() throws Exception {
        Office.Team team = office.open();
        Booking booking = office.booking(team.anna(), office.freeSlot(team.clara()), "Max", "Muster", "+491701234567");
        raiseConflict.raise(booking.id(), Conflict.Kind.EVENT_DELETED, null, null, Actor.system());
        dispatch();
        Cookie annas = Office.session(mvc, team.anna());
        String told = chat(annas);
        assertThat(told).contains("hat Clara aus dem Kalender gelöscht", booking.reference());

        String token = TOKEN.matcher(told.substring(0, told.indexOf("👍")))
                .results()
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .group(1);
        mvc.post()
                .uri("/chat/choices")
                .cookie(annas)
                .param("id", UUID.randomUUID().toString())
                .param("token", token)
                .with(CsrfToken.csrf())
                .exchange();
        dispatch();

        assertThat(chat(Office.session(mvc, team.boss())))
                .contains(team.anna().displayName() + " hat entschieden: Der Termin bleibt, wie er ist.");
        office.close();
    }

    private void dispatch() {
        works.stream()
                .filter(work -> work.name().equals("notifications"))
                .findFirst()
                .orElseThrow()
                .doSome();
    }

    private String chat(Cookie session) throws Exception {
        return mvc.get()
                .uri("/chat")
                .cookie(session)
                .accept("text/html")
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
