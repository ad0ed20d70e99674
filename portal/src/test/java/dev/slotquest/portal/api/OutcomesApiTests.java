package dev.slotquest.portal.api;

import static dev.slotquest.portal.api.Caller.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Office;
import dev.slotquest.identity.Role;
import dev.slotquest.jobs.RecurringJob;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * What became of appointments, over the API. Max Muster is due with Anna on Wednesday, 2 December 2026, from 14:00 to
 * 16:00; it is half past two.
 */
@ApiTest
class OutcomesApiTests {

    @Autowired
    ApiOffice office;

    @Autowired
    List<RecurringJob> jobs;

    private Caller staff;
    private Caller supervisor;
    private Caller consultant;
    private String booking;

    @BeforeEach
    void anAppointment() {
        office.clear();
        staff = office.caller(Role.STAFF);
        supervisor = office.caller(Role.SUPERVISOR);
        long anna = office.office().consultant("Anna", 2);
        consultant = office.caller(Role.CONSULTANT, anna);
        booking = "/api/v1/bookings/" + book("2026-12-02T14:00:00+01:00");
        office.clock().set(Office.at("2026-12-02", "14:30"));
    }

    @Test
    void isSaidByTheConsultant() {
        assertThat(say(consultant, "CAME")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"status":"BOOKED","outcome":"CAME","points":{"state":"FINAL"},"successor":null,"new_time_wanted":false}""");
        assertThat(say(consultant, "CAME")).as("said twice").hasStatusOk();
        assertThat(staff.get(booking)).bodyJson().extractingPath("$.outcome").isEqualTo("CAME");
    }

    @Test
    void isNotForEverybodyToSay() {
        assertThat(say(staff, "CAME")).as("only called off or moved").hasStatus(403);
        assertThat(say(office.caller(Role.STAFF), "CAME")).hasStatus(404);
        assertThat(say(office.caller(Role.CONSULTANT, null), "CAME")).hasStatus(404);
        assertThat(say(office.readOnly(supervisor), "CAME")).hasStatus(403);
        assertThat(say(office.stranger(), "CAME")).hasStatus(401);
        assertThat(staff.get(booking)).bodyJson().extractingPath("$.outcome").isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                            | 422 | outcome
                    {"outcome":"GONE"}                                            | 400 | outcome
                    {"outcome":7}                                                 | 400 | outcome
                    {"outcome":"MOVED","new_starts_at":"morgen"}                  | 400 | new_starts_at
                    {"outcome":"MOVED","new_starts_at":"1999-01-01T14:00:00Z"}    | 422 | starts_at
                    {"outcome":"MOVED","new_starts_at":"2026-12-03T14:00:00+01:00","consultant":"Xaver"} | 422 | consultant
                    """)
    void namesTheFieldThatIsWrong(String wish, int status, String field) {
        assertThat(supervisor.post(booking + "/outcome", wish))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(staff.get(booking)).bodyJson().extractingPath("$.version").isEqualTo(0);
    }

    @Test
    void isNotSaidBeforeTheAppointmentHasBegun() {
        office.clock().set(Office.at("2026-12-02", "13:59"));

        assertThat(say(consultant, "NO_SHOW")).hasStatus(422).bodyJson().isLenientlyEqualTo("""
                {"type":"/problems/rule-broken","rule":"NOT_BEGUN","detail":"The appointment has not begun yet."}""");
    }

    @Test
    void staysWhatItIsUntilSomebodyCorrectsItWithAReason() {
        assertThat(say(supervisor, "NO_SHOW")).hasStatusOk();

        assertThat(say(consultant, "CAME")).hasStatus(409).bodyJson().isLenientlyEqualTo("""
                {"type":"/problems/outcome-known","current":{"outcome":"NO_SHOW"}}""");
        assertThat(supervisor.post(booking + "/outcome", "{\"outcome\":\"CAME\"}"))
                .as("no reason")
                .hasStatus(409);
        assertThat(consultant.post(booking + "/outcome", "{\"outcome\":\"CAME\",\"reason\":\"She was late\"}"))
                .as("does not lead the team")
                .hasStatus(409);

        assertThat(supervisor.post(booking + "/outcome", "{\"outcome\":\"CAME\",\"reason\":\"She was late\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("CAME");
        assertThat(office.count("audit_entry where action = 'booking.corrected' and reason = 'She was late'"))
                .isEqualTo(1);
        assertThat(supervisor.post(booking + "/outcome", """
                {"outcome":"NO_SHOW","reason":"%s"}""".formatted("x".repeat(501))))
                .hasStatus(422);
    }

    @Test
    void calledOffGivesTheSeatBack() {
        assertThat(supervisor.post(booking + "/outcome", "{\"outcome\":\"CANCELLED\",\"reason\":\"customer\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\":\"CANCELLED\",\"outcome\":null,\"cancel_reason\":\"CUSTOMER\"}");
        assertThat(supervisor.post(booking + "/outcome", "{\"outcome\":\"CAME\",\"reason\":\"after all\"}"))
                .as("the seat may be somebody else's")
                .hasStatus(409);
    }

    @Test
    void aReasonInWordsIsKept() {
        assertThat(supervisor.post(booking + "/outcome", "{\"outcome\":\"CANCELLED\",\"reason\":\"Zug fiel aus\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"cancel_reason\":\"OTHER\",\"cancel_note\":\"Zug fiel aus\"}");
    }

    @Test
    void movedAfterItsBeginMakesANewBooking() {
        String moved = "{\"outcome\":\"MOVED\",\"new_starts_at\":\"2026-12-03T14:00:00+01:00\"}";
        MvcTestResult answer = supervisor.post(booking + "/outcome", moved, "moved-1");

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.outcome").isEqualTo("MOVED");
        assertThat(staff.get("/api/v1/bookings/" + read(answer, "$.successor")))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"starts_at":"2026-12-03T14:00:00+01:00","consultant":"Anna","customer":{"last_name":"Muster"}}""");

        assertThat(supervisor.post(booking + "/outcome", moved, "moved-1"))
                .as("sent again")
                .hasStatusOk()
                .headers()
                .hasValue(IdempotencyFilter.REPLAYED, "true");
        assertThat(office.count("booking")).isEqualTo(2);
        assertThat(supervisor.post(booking + "/outcome", "{\"outcome\":\"CAME\"}", "moved-1"))
                .as("another request under the same key")
                .hasStatus(422);
    }

    @Test
    void aTakenTimeComesWithAlternatives() {
        book("Erste", "2026-12-03T14:00:00+01:00");
        book("Zweite", "2026-12-03T14:00:00+01:00");

        assertThat(supervisor.post(
                        booking + "/outcome",
                        "{\"outcome\":\"MOVED\",\"new_starts_at\":\"2026-12-03T14:00:00+01:00\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.alternatives")
                .asArray()
                .hasSize(3);
    }

    @Test
    void beforeItsBeginANewTimeIsWantedOrTaken() {
        office.clock().set(Office.at("2026-12-01", "10:00"));

        assertThat(say(consultant, "MOVED"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\":\"BOOKED\",\"outcome\":null,\"new_time_wanted\":true}");
        assertThat(staff.post(
                        booking + "/outcome",
                        "{\"outcome\":\"MOVED\",\"new_starts_at\":\"2026-12-03T14:00:00+01:00\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"starts_at\":\"2026-12-03T14:00:00+01:00\",\"outcome\":null}");
    }

    @Test
    void listsWhatIsOpenAndWhatIsOverdue() {
        office.clock().set(Office.at("2026-12-02", "20:00"));
        assertThat(consultant.get("/api/v1/outcomes/open"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(office.caller(Role.STAFF).get("/api/v1/outcomes/open"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(supervisor.get("/api/v1/outcomes/overdue"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);

        job("daily-outcomes").run();

        assertThat(supervisor.get("/api/v1/outcomes/overdue?consultant=anna&from=2026-12-02&to=2026-12-02"))
                .bodyJson()
                .extractingPath("$.items[0].customer.last_name")
                .isEqualTo("Muster");
        assertThat(supervisor.get("/api/v1/outcomes/overdue?from=2026-12-03"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(supervisor.get("/api/v1/outcomes/overdue?size=0")).hasStatus(400);
        assertThat(staff.get("/api/v1/outcomes/overdue")).hasStatus(403);
        assertThat(consultant.get("/api/v1/outcomes/overdue")).hasStatus(403);
    }

    @Test
    void whoActsFirstOnANoShowActsForAll() {
        say(consultant, "NO_SHOW");
        String alerts = "/api/v1/no-show-alerts";
        MvcTestResult open = supervisor.get(alerts);
        assertThat(open).bodyJson().isLenientlyEqualTo("""
                {"total":1,"items":[{"state":"OPEN","resolution":null,
                 "booking":{"outcome":"NO_SHOW","customer":{"last_name":"Muster"}},
                 "history":{"appointments":0,"came":0,"missed":0,"cancelled":0}}]}""");
        String alert = alerts + "/" + read(open, "$.items[0].id");

        assertThat(staff.get(alerts)).hasStatus(403);
        assertThat(staff.post(alert + "/resolve", "{\"action\":\"DISMISS\"}")).hasStatus(403);
        assertThat(supervisor.post(alert + "/resolve", "{}")).hasStatus(422);
        assertThat(supervisor.post(alert + "/resolve", "{\"action\":\"SHOUT\"}"))
                .hasStatus(400);
        assertThat(supervisor.post(alerts + "/0/resolve", "{\"action\":\"DISMISS\"}"))
                .hasStatus(404);

        assertThat(supervisor.post(alert + "/resolve", "{\"action\":\"CALL_BACK\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"state\":\"RESOLVED\",\"resolution\":\"CALL_BACK\"}");
        assertThat(office.caller(Role.ADMIN).post(alert + "/resolve", "{\"action\":\"DISMISS\"}"))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"type":"/problems/no-show-decided","current":{"resolution":"CALL_BACK"}}""");
        assertThat(supervisor.get(alerts)).bodyJson().extractingPath("$.total").isEqualTo(0);
        assertThat(supervisor.get(alerts + "?state=RESOLVED"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    @Test
    void whoIsToCallNotesWhatCameOfIt() {
        say(consultant, "NO_SHOW");
        String alert = "/api/v1/no-show-alerts/" + read(supervisor.get("/api/v1/no-show-alerts"), "$.items[0].id");
        supervisor.post(alert + "/resolve", "{\"action\":\"CALL_BACK\"}");

        MvcTestResult mine = staff.get("/api/v1/call-backs?mine=true");
        assertThat(mine).bodyJson().isLenientlyEqualTo("""
                {"total":1,"items":[{"state":"OPEN","attempts":0,"successors":[],
                 "booking":{"customer":{"last_name":"Muster","phone":"+491701234567"}}}]}""");
        String call = "/api/v1/call-backs/" + read(mine, "$.items[0].id");
        assertThat(office.caller(Role.STAFF).get(call)).hasStatus(404);
        assertThat(supervisor.get("/api/v1/call-backs"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);

        assertThat(staff.post(call + "/not-reached", ""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"state":"OPEN","attempts":1}""");
        assertThat(staff.post(call + "/reached", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("REACHED");
        assertThat(supervisor.post(call + "/reached", ""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.current.state")
                .isEqualTo("REACHED");
        assertThat(staff.get("/api/v1/call-backs"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    private MvcTestResult say(Caller who, String outcome) {
        return who.post(booking + "/outcome", "{\"outcome\":\"%s\"}".formatted(outcome));
    }

    private String book(String start) {
        return read(staff.post("/api/v1/bookings", """
                {"consultant":"Anna","starts_at":"%s",
                 "customer":{"first_name":"Max","last_name":"Muster","phone":"0170 1234567"}}""".formatted(start)), "$.reference");
    }

    private void book(String lastName, String start) {
        assertThat(staff.post("/api/v1/bookings", """
                {"consultant":"Anna","starts_at":"%s","customer":{"last_name":"%s"}}""".formatted(start, lastName)))
                .hasStatus(201);
    }

    private RecurringJob job(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow();
    }
}
