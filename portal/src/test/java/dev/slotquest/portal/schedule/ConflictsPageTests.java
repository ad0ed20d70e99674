package dev.slotquest.portal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.ConflictInbox;
import dev.slotquest.booking.RaiseConflict;
import dev.slotquest.calendar.Reconciliations;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.shared.Actor;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import(Office.class)
class ConflictsPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    RaiseConflict raiseConflict;

    @Autowired
    ConflictInbox inbox;

    @Autowired
    BookingLookup bookings;

    @Autowired
    Reconciliations reconciliations;

    private Office.Team team;
    private Booking booking;
    private Cookie anna;
    private Cookie sam;

    @BeforeEach
    void openOffice() {
        team = office.open();
        booking = office.booking(team.anna(), office.freeSlot(team.clara()), "Max", "Muster", "+4930123456");
        anna = Office.session(mvc, team.anna());
        sam = Office.session(mvc, team.sam());
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @ParameterizedTest
    @EnumSource(Conflict.Kind.class)
    void saysWhatHappenedToWhomItConcerns(Conflict.Kind kind) {
        raise(kind);

        assertThat(get(anna, "/conflicts"))
                .hasStatusOk()
                .bodyText()
                .contains(booking.reference(), "Max Muster", "Verschieben", "Absagen", "1 wartet")
                .doesNotContain("im Vergleich", "??");
        assertThat(get(sam, "/conflicts")).bodyText().contains(booking.reference(), "im Vergleich");
        assertThat(get(Office.session(mvc, team.ben()), "/conflicts"))
                .bodyText()
                .contains("Nichts zu entscheiden")
                .doesNotContain(booking.reference(), "1 wartet");
    }

    @Test
    void keepsABookingOnceAndTellsWhoWasFaster() {
        long id = raise(Conflict.Kind.EVENT_MOVED);

        assertThat(post(anna, "/conflicts/" + id + "/keep")).hasRedirectedUrl("/conflicts");
        assertThat(inbox.openCount(team.anna())).isZero();
        assertThat(post(sam, "/conflicts/" + id + "/keep")).hasStatus(HttpStatus.FOUND);
        assertThat(get(sam, "/conflicts")).bodyText().contains("Jemand war schneller", "Erledigt");
        assertThat(stands()).isTrue();
    }

    @Test
    void cancelsABookingWithAReason() {
        long id = raise(Conflict.Kind.EVENT_DELETED);

        assertThat(post(sam, "/conflicts/" + id + "/cancel?reason=nonsense")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(sam, "/conflicts/" + id + "/cancel?reason=UNDONE")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(stands()).isTrue();
        assertThat(post(sam, "/conflicts/" + id + "/cancel?reason=CONSULTANT")).hasStatus(HttpStatus.FOUND);
        assertThat(stands()).isFalse();
    }

    @Test
    void letsNobodyElseDecide() {
        long id = raise(Conflict.Kind.MOVE_WANTED);
        Cookie ben = Office.session(mvc, team.ben());

        assertThat(post(ben, "/conflicts/" + id + "/keep")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(ben, "/conflicts/" + id + "/cancel?reason=CUSTOMER")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(ben, "/conflicts/differences")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(inbox.openCount(team.anna())).isEqualTo(1);
    }

    @Test
    void leadsToTheMovePageOnTheProposedDay() {
        raise(Conflict.Kind.EVENT_MOVED);

        assertThat(get(anna, "/conflicts")).bodyText().contains("/bookings/" + booking.reference() + "/move?date=");
    }

    @Test
    void showsTheNewestComparison() {
        assertThat(get(sam, "/conflicts")).bodyText().contains("Noch nie verglichen");
        reconciliations.run(Actor.system());

        assertThat(get(sam, "/conflicts")).bodyText().contains("Stand ").doesNotContain("Noch nie verglichen", "??");
        assertThat(post(sam, "/conflicts/differences")).hasRedirectedUrl("/conflicts");
        assertThat(post(sam, "/conflicts/differences/999?remedy=LEAVE")).hasStatus(HttpStatus.FOUND);
        assertThat(post(sam, "/conflicts/differences/1?remedy=BURN")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private long raise(Conflict.Kind kind) {
        String detail = kind == Conflict.Kind.WITHDRAWN ? "ABSENT" : null;
        assertThat(raiseConflict.raise(
                        booking.id(), kind, detail, booking.startsAt().plus(1, ChronoUnit.DAYS), Actor.system()))
                .isTrue();
        return inbox.open(team.sam()).getFirst().id();
    }

    private boolean stands() {
        return bookings.byId(booking.id()).orElseThrow().stands();
    }

    private MvcTestResult get(Cookie session, String address) {
        return mvc.get()
                .uri(URI.create(address))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .cookie(session)
                .exchange();
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
