package dev.slotquest.portal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Booking;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.InitialPassword;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.scheduling.Absence;
import dev.slotquest.scheduling.BusyEvent;
import dev.slotquest.scheduling.BusyTime;
import dev.slotquest.scheduling.BusyTimes;
import dev.slotquest.scheduling.ClosureWish;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.ManageConsultants.Details;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.ReadyMode;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
class WeekPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    ManageConsultants consultants;

    @Autowired
    ManageRules rules;

    @Autowired
    BusyTimes busyTimes;

    @Autowired
    AddUser addUser;

    @Autowired
    BusinessTime time;

    private Office.Team team;
    private Cookie anna;
    private Suggestion slot;
    private LocalDate day;

    @BeforeEach
    void openOffice() {
        team = office.open();
        anna = Office.session(mvc, team.anna());
        slot = office.freeSlot(team.clara());
        day = LocalDate.ofInstant(slot.startsAt(), time.zone());
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void leadsFromAFreeSeatToTheBookingForm() {
        String seat = team.clara().id() + "@" + slot.startsAt();
        assertThat(week(anna, team.clara())).hasStatusOk().bodyText().contains("value=\"" + seat + "\"", "1 frei");

        assertThat(mvc.post()
                        .uri("/bookings/hold")
                        .param("seat", seat)
                        .cookie(anna)
                        .with(CsrfToken.csrf())
                        .exchange())
                .hasStatus(HttpStatus.FOUND)
                .redirectedUrl()
                .startsWith("/?start=" + slot.startsAt());
    }

    @Test
    void namesCustomersOnlyToWhoMayKnowThem() {
        Booking booking = office.booking(team.anna(), slot, "Max", "Muster", "+4930123456");

        assertThat(week(anna, null)).bodyText().contains("Max Muster", "/bookings/" + booking.reference());
        assertThat(week(Office.session(mvc, team.sam()), null)).bodyText().contains("Max Muster");
        assertThat(week(Office.session(mvc, team.ben()), null))
                .bodyText()
                .contains("1 weitere Buchung")
                .doesNotContain("Muster", booking.reference());
    }

    @Test
    void saysWhyASlotIsNotFreeAndTheTitleOnlyToInsiders() {
        busyTimes.replace(
                team.clara().id(),
                new TimeSpan(slot.startsAt(), slot.startsAt().plus(1, ChronoUnit.HOURS)),
                List.of(new BusyEvent(
                        "event-1",
                        new TimeSpan(slot.startsAt(), slot.startsAt().plus(30, ChronoUnit.MINUTES)),
                        BusyTime.Kind.BUSY,
                        "Zahnarzt <b>")),
                time.now());

        assertThat(week(anna, team.clara()))
                .bodyText()
                .contains("Warum nicht frei?", "Kalender von Clara: belegt", "Im Kalender")
                .doesNotContain("Zahnarzt");
        assertThat(week(Office.session(mvc, team.sam()), team.clara()))
                .bodyText()
                .contains("Zahnarzt &lt;b&gt;");
        assertThat(week(Office.session(mvc, clara()), null)).bodyText().contains("Woche von Clara", "Zahnarzt");
    }

    @Test
    void showsClosuresAndAbsencesWithTheirReason() {
        rules.close(ClosureWish.days(day, day, "Betriebsausflug"), Actor.system());
        consultants.addAbsence(
                team.clara().id(),
                new TimeSpan(
                        day.plusDays(1).atStartOfDay(time.zone()).toInstant(),
                        day.plusDays(2).atStartOfDay(time.zone()).toInstant()),
                Absence.Kind.SICK,
                null,
                Actor.system());

        assertThat(week(anna, team.clara())).bodyText().contains("Es ist geschlossen: Betriebsausflug.");
        assertThat(get(
                        anna,
                        "/calendar-view?date=" + day.plusDays(1) + "&consultant="
                                + team.clara().id()))
                .bodyText()
                .contains("Clara: abwesend")
                .doesNotContain("krank");
        assertThat(get(
                        Office.session(mvc, team.sam()),
                        "/calendar-view?date=" + day.plusDays(1) + "&consultant="
                                + team.clara().id()))
                .bodyText()
                .contains("Clara: krank");
    }

    @Test
    void neverShowsAnUnreachableCalendarAsFreeOrFull() {
        consultants.change(
                team.clara().id(),
                new Details("Clara", null, ReadyMode.HOURS, "clara@calendar", 0, 0, true),
                null,
                Actor.system());
        busyTimes.stillRead(team.clara().id(), time.now().minus(2, ChronoUnit.HOURS));

        assertThat(week(anna, team.clara()))
                .bodyText()
                .contains("Der Kalender von Clara ist seit", "nicht bekannt", "also weiß es niemand")
                .doesNotContain("1 frei", "Trotzdem buchen");
        assertThat(week(Office.session(mvc, team.sam()), team.clara()))
                .bodyText()
                .contains("Trotzdem buchen");
    }

    @Test
    void opensToEverybodyAndUnderstandsNonsense() {
        assertThat(get(Office.session(mvc, office.consultantPerson()), "/calendar-view"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("name=\"seat\"");
        assertThat(get(anna, "/calendar-view?date=2026-13-99&consultant=999999"))
                .hasStatusOk()
                .bodyText()
                .contains("Dieses Datum gibt es nicht");
        assertThat(get(anna, "/calendar-view?date=1999-01-01&consultant=%27")).hasStatusOk();
        assertThat(get(anna, "/calendar-view?date=2199-12-31")).hasStatusOk();
        assertThat(mvc.get().uri("/calendar-view").exchange()).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void speaksEnglish() {
        assertThat(mvc.get()
                        .uri("/calendar-view?date=" + day)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                        .cookie(anna)
                        .exchange())
                .bodyText()
                .doesNotContain("??");
    }

    private User clara() {
        var profile = PersonFixture.profile(Role.CONSULTANT)
                .withConsultant(team.clara().id());
        var result = addUser.add(
                new AddUser.NewUser("clara", InitialPassword.chosen(PersonFixture.PASSWORD), profile), Actor.system());
        return ((AddUser.Result.Added) result).user();
    }

    private MvcTestResult week(Cookie session, @Nullable Consultant consultant) {
        return get(
                session, "/calendar-view?date=" + day + (consultant == null ? "" : "&consultant=" + consultant.id()));
    }

    private MvcTestResult get(Cookie session, String address) {
        return mvc.get()
                .uri(URI.create(address))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .cookie(session)
                .exchange();
    }
}
