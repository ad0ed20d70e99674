package dev.slotquest.portal.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.TestClock;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Outcome;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.AddUser.NewUser;
import dev.slotquest.identity.InitialPassword;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Profile;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.jobs.Works;
import dev.slotquest.outcomes.CallBacks;
import dev.slotquest.outcomes.NoShowAlert;
import dev.slotquest.outcomes.NoShowAlerts;
import dev.slotquest.outcomes.OutcomeWish;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.outcomes.ResolveNoShow;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Max Muster and Erika Beispiel, whom Anna booked, are due with Clara and David; Sam leads the team. */
@PortalTest
@Import({Office.class, OutcomePagesTests.Time.class})
class OutcomePagesTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

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
    AddUser addUser;

    @Autowired
    BookingLookup lookup;

    @Autowired
    RecordOutcome recordOutcome;

    @Autowired
    NoShowAlerts alerts;

    @Autowired
    ResolveNoShow resolveNoShow;

    @Autowired
    CallBacks callBacks;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    List<ContinuousWork> works;

    private Office.Team team;
    private Cookie sam;
    private Cookie anna;
    private Cookie clara;
    private Booking max;
    private Booking erika;

    @BeforeEach
    void anAppointmentThatHasBegun() {
        clock.set(TestClock.START);
        team = office.open();
        Suggestion slot = office.freeSlot(team.clara());
        max = office.booking(team.anna(), slot, "Max", "Muster", "0170 1234567");
        erika = office.booking(team.anna(), office.freeSlot(team.david()), "Erika", "Beispiel", "0170 7654321");
        User person = consultant();
        clock.set(max.startsAt().plus(Duration.ofMinutes(30)));
        sam = Office.session(mvc, team.sam());
        anna = Office.session(mvc, team.anna());
        clara = Office.session(mvc, person);
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    private User consultant() {
        Profile profile = Profile.of("Clara", Role.CONSULTANT, Locale.GERMAN)
                .withConsultant(team.clara().id());
        var added = addUser.add(
                new NewUser("clara", InitialPassword.chosen(PersonFixture.PASSWORD), profile), Actor.system());
        return ((AddUser.Result.Added) added).user();
    }

    @Test
    void theConsultantSaysWhatBecameOfIt() {
        assertThat(get(clara, page(max)))
                .bodyText()
                .contains("👤 Erschienen", "🚫 No-Show", "🔁 Verschieben", "🗑️ Absagen");

        assertThat(post(clara, page(max) + "/outcome", "outcome", "CAME")).hasRedirectedUrl(page(max));

        assertThat(now(max).outcome()).isEqualTo(Outcome.CAME);
        assertThat(get(clara, page(max))).bodyText().doesNotContain("👤 Erschienen", "Korrigieren");
    }

    @Test
    void onlyThoseWhoMaySayIt() {
        assertThat(get(anna, page(max))).bodyText().doesNotContain("👤 Erschienen");
        assertThat(post(anna, page(max) + "/outcome", "outcome", "CAME")).hasStatus(HttpStatus.FOUND);
        assertThat(post(Office.session(mvc, team.ben()), page(max) + "/outcome", "outcome", "CAME"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(clara, page(erika) + "/outcome", "outcome", "CAME")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(clara, page(max) + "/outcome", "outcome", "LOST")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(clara, page(max) + "/outcome/correct", "outcome", "CAME", "why", "so"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(now(max).outcome()).isNull();
    }

    @Test
    void whoLeadsTheTeamCorrectsItWithAReason() {
        say(max, Outcome.NO_SHOW);
        assertThat(get(sam, page(max))).bodyText().contains("Korrigieren", "Noch kümmert sich niemand");

        post(sam, page(max) + "/outcome/correct", "outcome", "CAME", "why", "");
        assertThat(now(max).outcome()).as("without a reason").isEqualTo(Outcome.NO_SHOW);

        post(sam, page(max) + "/outcome/correct", "outcome", "CAME", "why", "Sie kam nur später");
        assertThat(now(max).outcome()).isEqualTo(Outcome.CAME);
        assertThat(get(sam, page(max)))
                .bodyText()
                .contains("Sie kam nur später")
                .doesNotContain("Noch kümmert sich niemand");

        post(sam, page(max) + "/outcome/correct", "outcome", "", "why", "Doch nicht sicher");
        assertThat(now(max).outcome()).isNull();
    }

    @Test
    void callsItOffForAReason() {
        post(clara, page(max) + "/outcome", "outcome", "CANCELLED", "reason", "CUSTOMER", "note", "Zug fiel aus");

        assertThat(now(max)).returns(false, Booking::stands).returns(CancelReason.CUSTOMER, Booking::cancelReason);
        assertThat(post(clara, page(erika) + "/outcome", "outcome", "CANCELLED", "reason", "CUSTOMER"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(sam, page(erika) + "/outcome", "outcome", "CANCELLED", "reason", "UNDONE"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void movesWhatIsOverToANewBooking() {
        assertThat(get(clara, page(max) + "/new-time"))
                .hasStatusOk()
                .bodyText()
                .contains("Andere Zeit für Max Muster", "Am besten passt", "Neue Zeit später");
        Suggestion free = office.freeSlot(team.david());

        MvcTestResult moved = post(clara, page(max) + "/new-time", "seat", seat(free));

        assertThat(now(max).outcome()).isEqualTo(Outcome.MOVED);
        String next = moved.getResponse().getRedirectedUrl();
        assertThat(next).startsWith("/bookings/SQ-").isNotEqualTo(page(max));
        assertThat(get(sam, page(max))).bodyText().contains("Verschoben auf", next);
        assertThat(get(sam, next)).bodyText().contains("Anstelle von", max.reference());
    }

    @Test
    void aTakenTimeShowsOthers() {
        Suggestion free = office.freeSlot(team.david());
        office.booking(team.ben(), free, "Kim", "Schnell", "0170 5555555");

        assertThat(post(clara, page(max) + "/new-time", "seat", seat(free)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("gerade vergeben");
        assertThat(post(clara, page(max) + "/new-time", "seat", "nonsense")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(now(max).outcome()).isNull();
    }

    @Test
    void aNewTimeCanWait() {
        post(clara, page(max) + "/outcome", "outcome", "MOVED");

        assertThat(now(max).outcome()).isEqualTo(Outcome.MOVED);
        assertThat(get(anna, "/my-calendar")).bodyText().contains("Bitte zurückrufen", "Max Muster", "+49 170 1234567");
    }

    @Test
    void consultantsFindWhatTheyHaveNotSaid() {
        clock.set(max.endsAt());
        assertThat(get(clara, "/my-calendar"))
                .bodyText()
                .contains("Was wurde daraus?", "Max Muster", "👤 Erschienen")
                .doesNotContain("Erika Beispiel");
        assertThat(get(anna, "/my-calendar")).bodyText().doesNotContain("Was wurde daraus?");

        assertThat(post(clara, page(max) + "/outcome", "outcome", "CAME", "back", "/my-calendar"))
                .hasRedirectedUrl("/my-calendar");
        assertThat(post(clara, page(max) + "/outcome", "outcome", "CAME", "back", "https://evil.example/"))
                .hasRedirectedUrl("/");
        assertThat(get(clara, "/my-calendar")).bodyText().doesNotContain("Was wurde daraus?");
    }

    @Test
    void showsWhoDidNotComeToThoseWhoLead() {
        say(max, Outcome.NO_SHOW);

        assertThat(get(sam, "/noshows"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Max Muster",
                        "+49 170 1234567",
                        "Erster Termin",
                        "gebucht von " + team.anna().displayName(),
                        "📞 " + team.anna().displayName() + " ruft an",
                        "🙋 Ich rufe an",
                        "👻 Ghost",
                        "✔️ Erledigt");
        assertThat(get(anna, "/noshows")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(clara, "/noshows")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(anna, "/noshows/" + alert(max).id(), "deed", "DISMISS")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoActsFirstActsForAllAndTheOthersSeeIt() {
        say(max, Outcome.NO_SHOW);
        String act = "/noshows/" + alert(max).id();
        resolveNoShow.callBack(alert(max).id(), team.boss(), Channel.TELEGRAM);

        MvcTestResult late = post(sam, act, "deed", "DISMISS", "back", "/noshows");

        assertThat(late).hasRedirectedUrl("/noshows");
        assertThat(follow(sam, late))
                .bodyText()
                .contains("Jemand war schneller", team.boss().displayName());
        assertThat(alert(max).resolution()).isEqualTo(NoShowAlert.Resolution.CALL_BACK);
        assertThat(get(sam, "/noshows?view=settled"))
                .bodyText()
                .contains("Max Muster", team.boss().displayName());
        assertThat(post(sam, act, "deed", "SHOUT")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(sam, "/noshows/0", "deed", "DISMISS")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoIsToCallSeesItAndNotesWhatCameOfIt() {
        say(max, Outcome.NO_SHOW);
        post(sam, "/noshows/" + alert(max).id(), "deed", "CALL_BACK");
        assertThat(get(sam, "/noshows?view=calls"))
                .bodyText()
                .contains("Max Muster", "· " + team.anna().displayName() + " ruft an");
        String call = "/call-backs/" + callBacks.openOf(team.anna()).getFirst().id();

        assertThat(post(anna, call + "/not-reached")).hasRedirectedUrl("/my-calendar");
        assertThat(get(anna, "/my-calendar")).bodyText().contains("1× nicht erreicht");
        assertThat(post(Office.session(mvc, team.ben()), call + "/reached")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(follow(anna, post(anna, call + "/reached"))).bodyText().contains("wurde erreicht");
        assertThat(follow(anna, post(anna, call + "/reached"))).bodyText().contains("Das hat sich erledigt");
        assertThat(callBacks.openOf(team.anna())).isEmpty();
    }

    @Test
    void winsACustomerBack() {
        say(max, Outcome.NO_SHOW);
        MvcTestResult offer = post(sam, "/noshows/" + alert(max).id(), "deed", "NEW_TIME");
        assertThat(offer).hasRedirectedUrl(page(max) + "/new-time");
        assertThat(get(sam, page(max) + "/new-time")).bodyText().contains("Neuer Termin für Max Muster");
        Suggestion free = office.freeSlot(team.clara());

        MvcTestResult booked = post(sam, page(max) + "/new-time", "seat", seat(free), "key", "once");
        MvcTestResult again = post(sam, page(max) + "/new-time", "seat", seat(free), "key", "once");

        String next = String.valueOf(booked.getResponse().getRedirectedUrl());
        assertThat(again).as("sent twice").hasRedirectedUrl(next);
        Works.finishFollowUps(works);
        assertThat(get(sam, page(max))).bodyText().contains("Zurückgewonnen mit", next);
        assertThat(get(sam, next)).bodyText().contains("Zurückgewonnen nach", max.reference());
        assertThat(callBacks.openOf(team.sam())).isEmpty();
    }

    @Test
    void recordsManyAtOnceAndTellsWhatWasDecidedMeanwhile() {
        clock.set(max.endsAt().plus(Duration.ofHours(8)));
        sam = Office.session(mvc, team.sam());
        jobs.stream().filter(job -> job.name().equals("daily-outcomes")).forEach(RecurringJob::run);
        String list = "/noshows?view=outcomes";
        assertThat(get(sam, list)).bodyText().contains("Max Muster", "Erika Beispiel");
        assertThat(get(sam, list + "&consultant=" + team.david().id()))
                .bodyText()
                .contains("Erika Beispiel")
                .doesNotContain("Max Muster");
        assertThat(get(sam, list + "&from=2027-01-01")).bodyText().contains("Alles eingetragen");
        assertThat(get(sam, list + "&consultant=Xaver")).bodyText().contains("Filter");
        assertThat(get(sam, list + "&ticked=all")).bodyText().contains("checked=\"checked\"");
        say(erika, Outcome.NO_SHOW);

        MvcTestResult both = post(
                sam,
                "/noshows/outcomes",
                "outcome",
                "CAME",
                "reference",
                max.reference(),
                "reference",
                erika.reference(),
                "reference",
                "SQ-AAAAAA",
                "back",
                list);

        assertThat(both).hasRedirectedUrl(list);
        assertThat(follow(sam, both))
                .bodyText()
                .contains("1 eingetragen, 1 war inzwischen entschieden, 1 ließ sich nicht eintragen.");
        assertThat(now(max).outcome()).isEqualTo(Outcome.CAME);
        assertThat(now(erika).outcome()).isEqualTo(Outcome.NO_SHOW);
        assertThat(follow(sam, post(sam, "/noshows/outcomes", "outcome", "CAME")))
                .bodyText()
                .contains("Kreuze zuerst");
        assertThat(post(sam, "/noshows/outcomes", "outcome", "CANCELLED", "reference", max.reference()))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void showsEachRateWithItsFormulaAndItsRows() {
        say(max, Outcome.CAME);
        say(erika, Outcome.NO_SHOW);
        Works.finishFollowUps(works);
        clock.moveBy(Duration.ofDays(1));
        sam = Office.session(mvc, team.sam());

        String week = "/bookings?when=all&amp;from=%s&amp;to=%s"
                .formatted(day(clock.instant().minus(Duration.ofDays(6))), day(clock.instant()));
        assertThat(get(sam, "/noshows"))
                .bodyText()
                .contains(
                        "50 %",
                        "erschienen / (erschienen + No-Show + Ghost)", "7 Tage: 1 von 2", week + "&amp;status=NO_SHOW");
    }

    private static String day(Instant at) {
        return at.atZone(ZONE).toLocalDate().toString();
    }

    private void say(Booking booking, Outcome outcome) {
        assertThat(recordOutcome.record(booking.reference(), OutcomeWish.of(outcome), team.boss(), Channel.TELEGRAM))
                .isInstanceOf(RecordOutcome.Result.Done.class);
    }

    private NoShowAlert alert(Booking booking) {
        return alerts.ofBooking(booking.id(), team.sam()).orElseThrow();
    }

    private Booking now(Booking booking) {
        return lookup.byId(booking.id()).orElseThrow();
    }

    private static String page(Booking booking) {
        return "/bookings/" + booking.reference();
    }

    private static String seat(Suggestion slot) {
        return slot.consultantId() + "@" + slot.startsAt();
    }

    private MvcTestResult get(Cookie session, String address) {
        MvcTestResult page = mvc.get().uri(URI.create(address)).cookie(session).exchange();
        assertThat(page).as("texts that are missing").bodyText().doesNotContain("??");
        return page;
    }

    /** The page after a redirect, with its news. */
    private MvcTestResult follow(Cookie session, MvcTestResult result) {
        return get(session, String.valueOf(result.getResponse().getRedirectedUrl()));
    }

    private MvcTestResult post(Cookie session, String address, String... fields) {
        var request = mvc.post().uri(address).cookie(session).with(CsrfToken.csrf());
        for (int n = 0; n < fields.length; n += 2) {
            request.param(fields[n], fields[n + 1]);
        }
        return request.exchange();
    }
}
