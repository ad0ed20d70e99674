package dev.slotquest.portal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.notifications.NotificationKind;
import dev.slotquest.notifications.NotificationPreferences;
import dev.slotquest.notifications.Outlet;
import dev.slotquest.notifications.QuietTime;
import dev.slotquest.notifications.inbox.Inbox;
import dev.slotquest.notifications.push.PushSubscriptions;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PageRequest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import(Office.class)
class NotificationsPageTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    Inbox inbox;

    @Autowired
    NotificationPreferences preferences;

    @Autowired
    PushSubscriptions pushSubscriptions;

    @Autowired
    People people;

    @Autowired
    List<ContinuousWork> works;

    private Office.Team team;
    private Booking booking;
    private Cookie anna;

    @BeforeEach
    void openOffice() {
        team = office.open();
        GameOffice.doWithoutBadges(context);
        booking = office.booking(team.anna(), office.freeSlot(team.clara()), "Max", "<b>Muster</b>", "+4930123456");
        changeBooking.cancel(booking.reference(), CancelReason.CUSTOMER, null, null, team.sam(), Channel.PORTAL);
        works.stream().filter(work -> work.name().equals("follow-ups")).forEach(ContinuousWork::doSome);
        anna = Office.session(mvc, team.anna());
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void saysWhatHappenedAndHowMuchIsUnread() {
        assertThat(get(anna, "/notifications"))
                .hasStatusOk()
                .bodyText()
                .contains("🗑️ Termin abgesagt", "Max &lt;b&gt;Muster&lt;/b&gt;", "Eine ungelesen", "1 wartet")
                .doesNotContain("<b>Muster", "??");
        assertThat(get(anna, "/")).bodyText().contains("1 wartet");
        assertThat(get(Office.session(mvc, team.ben()), "/notifications"))
                .bodyText()
                .contains("Nichts da", "Alles gelesen")
                .doesNotContain("Muster");
    }

    @Test
    void leadsOnAndIsReadThen() {
        assertThat(post(anna, "/notifications/" + first() + "/open"))
                .hasRedirectedUrl("/bookings/" + booking.reference());
        assertThat(inbox.unread(team.anna())).isZero();
        assertThat(get(anna, "/notifications?unread=true")).bodyText().contains("Zu diesem Filter passt nichts");
        assertThat(get(anna, "/notifications")).bodyText().contains("Termin abgesagt");
    }

    @Test
    void isReadOneByOneOrAllAtOnce() {
        assertThat(post(anna, "/notifications/" + first() + "/read?back=/notifications?kind=BOOKING"))
                .hasRedirectedUrl("/notifications?kind=BOOKING");
        assertThat(post(anna, "/notifications/" + first() + "/read?back=https://evil.example/"))
                .hasRedirectedUrl("/");
        assertThat(post(anna, "/notifications/read-all")).hasRedirectedUrl("/notifications");
        assertThat(inbox.unread(team.anna())).isZero();
    }

    @Test
    void shows404ForThoseOfOthers() {
        Cookie ben = Office.session(mvc, team.ben());

        assertThat(post(ben, "/notifications/" + first() + "/open")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(ben, "/notifications/" + first() + "/read")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(inbox.unread(team.anna())).isEqualTo(1);
    }

    @Test
    void filtersByWhatStandsInTheAddress() {
        assertThat(get(anna, "/notifications?kind=booking")).bodyText().contains("Termin abgesagt");
        assertThat(get(anna, "/notifications?kind=BADGE")).bodyText().doesNotContain("Termin abgesagt");
        assertThat(get(anna, "/notifications?kind=NONSENSE&page=x&unread=7"))
                .hasStatusOk()
                .bodyText()
                .contains("Termin abgesagt");
    }

    @Test
    void keepsWhatIsTicked() {
        assertThat(
                        post(
                                anna,
                                "/notifications/preferences?want=BADGE%20browser&want=REMINDER%20browser&quiet=OWN&from=21:30&to=09:00"))
                .hasStatus(HttpStatus.FOUND);

        var wanted = preferences.of(team.anna());
        assertThat(wanted.outletsFor(NotificationKind.BADGE)).containsExactly(Outlet.BROWSER);
        assertThat(wanted.outletsFor(NotificationKind.REMINDER)).containsExactly(Outlet.BROWSER);
        assertThat(wanted.outletsFor(NotificationKind.BOOKING)).isEmpty();
        assertThat(wanted.quiet()).isEqualTo(new QuietTime.Own(LocalTime.of(21, 30), LocalTime.of(9, 0)));
        assertThat(get(anna, "/notifications")).bodyText().contains("value=\"21:30\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "want=NONSENSE%20browser&quiet=USUAL",
                "want=BADGE&quiet=USUAL",
                "want=BADGE%20smoke:7&quiet=USUAL",
                "want=BADGE%20browser&quiet=SOMETIMES",
                "want=BADGE%20browser"
            })
    void refusesWhatNoFormOfOursSends(String sent) {
        assertThat(post(anna, "/notifications/preferences?" + sent)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(preferences.of(team.anna()).quiet()).isEqualTo(new QuietTime.Usual());
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=20:00&to=20:00", "from=&to=08:00", "from=25:99&to=08:00", ""})
    void asksForQuietHoursThatAreSome(String times) {
        assertThat(post(anna, "/notifications/preferences?quiet=OWN&" + times))
                .hasStatus(HttpStatus.FOUND)
                .flash()
                .containsKey("toast");
        assertThat(preferences.of(team.anna()).quiet()).isEqualTo(new QuietTime.Usual());
        assertThat(preferences.of(team.anna()).outletsFor(NotificationKind.BOOKING))
                .isNotEmpty();
    }

    @Test
    void keepsWhoWantsToBeSeenAndWhatToSee() {
        assertThat(post(anna, "/notifications/taste?ranked=true")).hasStatus(HttpStatus.FOUND);

        User now = people.findById(team.anna().id()).orElseThrow();
        assertThat(now.profile().ranked()).isTrue();
        assertThat(now.profile().pictures()).isFalse();
    }

    @Test
    void subscribesABrowserAndEndsThat() {
        String key = pushSubscriptions.publicKey();
        assertThat(get(anna, "/notifications")).bodyText().contains(key, "data-push-subscribe");

        assertThat(post(
                        anna,
                        "/notifications/push?endpoint=https://push.example.org/1&auth=MDEyMzQ1Njc4OWFiY2RlZg&p256dh="
                                + key))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(get(anna, "/notifications")).bodyText().contains("Push-Meldungen", "BOOKING push", "Beenden");
        long id = pushSubscriptions.of(team.anna()).getFirst().id();
        Cookie ben = Office.session(mvc, team.ben());
        assertThat(post(ben, "/notifications/push/" + id + "/end")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(anna, "/notifications/push/" + id + "/end")).hasStatus(HttpStatus.FOUND);
        assertThat(pushSubscriptions.of(team.anna())).isEmpty();
        assertThat(post(anna, "/notifications/push?endpoint=http://localhost/&auth=x&p256dh=y"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private long first() {
        return inbox.of(team.anna(), PageRequest.first(1)).items().getFirst().id();
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
