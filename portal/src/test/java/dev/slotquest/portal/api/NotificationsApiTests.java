package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.identity.Role;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.shared.Channel;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class NotificationsApiTests {

    private static final String ADDRESS = "/api/v1/notifications";

    @Autowired
    ApiOffice office;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    List<ContinuousWork> works;

    private Caller anna;
    private Caller kim;

    @BeforeEach
    void open() {
        office.clear();
        office.doWithoutBadges();
        long consultant = office.office().consultant("Anna", 5);
        anna = office.caller(Role.CONSULTANT, consultant);
        kim = office.caller(Role.STAFF);
        var wish = BookingWish.of(consultant, Office.at("2026-12-02", "14:00"), Office.customer());
        assertThat(bookSlot.book(wish, kim.user(), Channel.API)).isInstanceOf(BookSlot.Result.Done.class);
        works.stream().filter(work -> work.name().equals("follow-ups")).forEach(ContinuousWork::doSome);
    }

    @Test
    void listsWhatTheCallerWasTold() {
        MvcTestResult answer = anna.get(ADDRESS + "?kind=BOOKING&unread=true");

        assertThat(answer).hasStatusOk();
        assertThat(Caller.read(answer, "$.total")).isEqualTo("1");
        assertThat(Caller.read(answer, "$.unread")).isEqualTo("1");
        assertThat(Caller.read(answer, "$.items[0].kind")).isEqualTo("BOOKING");
        assertThat(Caller.read(answer, "$.items[0].text")).isEqualTo("📅 New appointment");
        assertThat(Caller.read(answer, "$.items[0].details[0]")).contains("Wed 2 Dec 14:00", "Anna");
        assertThat(Caller.read(answer, "$.items[0].path")).startsWith("/bookings/SQ-");
        assertThat(Caller.read(answer, "$.items[0].created_at")).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(Caller.read(kim.get(ADDRESS), "$.total")).isEqualTo("0");
        assertThat(anna.get(ADDRESS + "?kind=SMOKE")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void marksThemAsRead() {
        String id = Caller.read(anna.get(ADDRESS), "$.items[0].id");

        assertThat(kim.post(ADDRESS + "/" + id + "/read", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(anna.post(ADDRESS + "/" + id + "/read", "")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(anna.post(ADDRESS + "/" + id + "/read", "")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(Caller.read(anna.get(ADDRESS), "$.unread")).isEqualTo("0");
        assertThat(Caller.read(anna.post(ADDRESS + "/read-all", ""), "$.read")).isEqualTo("0");
        assertThat(office.readOnly(anna).post(ADDRESS + "/read-all", "")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void tellsAndChangesHowTheCallerWantsToBeTold() {
        MvcTestResult usual = anna.get(ADDRESS + "/preferences");
        assertThat(Caller.read(usual, "$.outlets[0].key")).isEqualTo("browser");
        assertThat(Caller.read(usual, "$.kinds[0].kind")).isEqualTo("BOOKING");
        assertThat(Caller.read(usual, "$.kinds[0].outlets[0]")).isEqualTo("browser");
        assertThat(Caller.read(usual, "$.quiet_hours.mode")).isEqualTo("USUAL");

        MvcTestResult changed = anna.put(ADDRESS + "/preferences", """
                {"kinds": [{"kind": "BOOKING", "outlets": []}],
                 "quiet_hours": {"mode": "OWN", "from": "19:30", "to": "09:00"}}""");
        assertThat(changed).hasStatusOk();
        assertThat(Caller.read(changed, "$.kinds[0].outlets")).isEqualTo("[]");
        assertThat(Caller.read(changed, "$.kinds[1].outlets[0]"))
                .as("not sent, not changed")
                .isEqualTo("browser");
        assertThat(Caller.read(changed, "$.quiet_hours.from")).isEqualTo("19:30");
        assertThat(Caller.read(anna.put(ADDRESS + "/preferences", "{}"), "$.quiet_hours.mode"))
                .isEqualTo("OWN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"kinds": [{"kind": "SMOKE", "outlets": []}]}              | 400
                    {"kinds": [{"outlets": []}]}                               | 422
                    {"kinds": [{"kind": "BOOKING"}]}                           | 422
                    {"kinds": [null]}                                          | 422
                    {"kinds": [{"kind": "BOOKING", "outlets": ["telegram:1"]}]} | 422
                    {"kinds": [{"kind": "BOOKING", "outlets": [null]}]}        | 422
                    {"quiet_hours": {}}                                        | 422
                    {"quiet_hours": {"mode": "OWN"}}                           | 422
                    {"quiet_hours": {"mode": "OWN", "from": "x", "to": "y"}}   | 400
                    {"quiet_hours": {"mode": "OWN", "from": "20:00", "to": "20:00"}} | 422
                    {"kinds": [{"kind": "BOOKING", "outlets": []}], "quiet_hours": {"mode": "OWN"}} | 422
                    """)
    void refusesWhatCannotBeMeant(String body, int status) {
        MvcTestResult answer = anna.put(ADDRESS + "/preferences", body);

        assertThat(answer.getResponse().getStatus()).as(Caller.body(answer)).isEqualTo(status);
        assertThat(office.count("notification_preference")).isZero();
        assertThat(office.count("quiet_time")).isZero();
    }

    @Test
    void subscribesBrowsers() {
        String address = ADDRESS + "/push-subscriptions";
        MvcTestResult none = anna.get(address);
        assertThat(Caller.read(none, "$.total")).isEqualTo("0");
        String point = Caller.read(none, "$.public_key");
        assertThat(point).as("a point, base64url").hasSize(87);

        String browser = """
                {"endpoint": "https://push.example.org/1", "keys": {"p256dh": "%s", "auth": "MDEyMzQ1Njc4OWFiY2RlZg"},
                 "expirationTime": null}""".formatted(point);
        MvcTestResult subscribed = anna.post(address, browser);
        assertThat(subscribed).hasStatus(HttpStatus.CREATED);
        assertThat(Caller.body(subscribed)).doesNotContain("push.example.org", "MDEyMzQ1");
        assertThat(Caller.read(anna.get(ADDRESS + "/preferences"), "$.outlets[1].key"))
                .isEqualTo("push");

        String id = Caller.read(subscribed, "$.id");
        assertThat(kim.delete(address + "/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(anna.delete(address + "/" + id)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(anna.delete(address + "/" + id)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"endpoint\": \"https://push.example.org/1\"}",
                "{\"endpoint\": \"https://push.example.org/1\", \"keys\": {\"p256dh\": \"x\", \"auth\": \"y\"}}",
                "{\"endpoint\": \"http://localhost:1/\", \"keys\": {\"p256dh\": \"x\", \"auth\": \"y\"}}"
            })
    void refusesWhatIsNoBrowser(String body) {
        assertThat(anna.post(ADDRESS + "/push-subscriptions", body)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(office.count("push_subscription")).isZero();
    }
}
