package dev.slotquest.portal.api;

import static dev.slotquest.portal.api.Caller.body;
import static dev.slotquest.portal.api.Caller.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Office;
import dev.slotquest.identity.Role;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Bookings over the API. It is Tuesday, 1 December 2026, 10:00. */
@ApiTest
class BookingsApiTests {

    private static final String BOOKINGS = "/api/v1/bookings";

    @Autowired
    ApiOffice office;

    private Caller staff;
    private Caller supervisor;
    private long anna;

    @BeforeEach
    void anOffice() {
        office.clear();
        staff = office.caller(Role.STAFF);
        supervisor = office.caller(Role.SUPERVISOR);
        anna = office.office().consultant("Anna", 1);
        office.office().consultant("Ben", 1);
    }

    @Test
    void booksWithEverythingThatIsKnown() {
        MvcTestResult made = staff.post(BOOKINGS, """
                {"consultant":"anna","starts_at":"2026-12-02T13:00:00Z",
                 "customer":{"first_name":"Max","last_name":"Muster","phone":"+49 170 1234567","email":"Max@Example.org"},
                 "note":"Erstgespräch","potential":"TOP","campaign":"Messe","consent":{"purpose":"Anruf","how":"phone"}}""");

        assertThat(made).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"consultant":"Anna","starts_at":"2026-12-02T14:00:00+01:00","ends_at":"2026-12-02T16:00:00+01:00",
                 "status":"BOOKED","outcome":null,
                 "customer":{"first_name":"Max","last_name":"Muster","phone":"+491701234567","email":"max@example.org"},
                 "booked_by":"%s","channel":"API","potential":"TOP","note":"Erstgespräch","campaign":"Messe",
                 "points":{"amount":6,"state":"PROVISIONAL"},"calendar":{"status":"PENDING"},"version":0,
                 "created_at":"2026-12-01T10:00:00+01:00"}""".formatted(
                        staff.user().username()));
        assertThat(made)
                .bodyJson()
                .extractingPath("$.calendar.event_id")
                .asString()
                .isNotBlank();
        assertThat(office.count("consent")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"customer":{"last_name":"Muster"}}                                       | 422 | starts_at
                    {"starts_at":"2026-12-02T14:00:00+01:00"}                                 | 422 | customer
                    {"starts_at":"2026-12-02T14:00","customer":{"last_name":"Muster"}}        | 400 | starts_at
                    {"starts_at":"2026-12-02T14:00:00+01:00","customer":{}}                   | 422 | customer.last_name
                    {"starts_at":"2026-12-02T14:00:00+01:00","customer":[]}                   | 400 | customer
                    {"starts_at":"2026-12-02T14:00:00+01:00","customer":{"last_name":"M","email":"x"}} | 422 | customer.email
                    {"starts_at":"2026-12-02T14:00:00+01:00","customer":{"last_name":"M"},"potential":"HUGE"} | 400 | potential
                    {"starts_at":"2026-12-02T14:00:00+01:00","customer":{"last_name":"M"},"consultant":"Xaver"} | 422 | consultant
                    {"starts_at":"2026-12-02T14:00:00+01:00","customer":{"last_name":"M"},"consent":{}} | 422 | consent.purpose
                    """)
    void namesTheFieldThatIsWrong(String wish, int status, String field) {
        MvcTestResult refused = staff.post(BOOKINGS, wish);

        assertThat(refused)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(office.count("booking")).isZero();
    }

    @Test
    void listsOnlyWhatSomebodyMayKnowOf() {
        booked(staff, "Anna", "2026-12-02T14:00:00+01:00");
        booked(office.caller(Role.STAFF), "Ben", "2026-12-02T14:00:00+01:00");

        assertThat(staff.get(BOOKINGS)).bodyJson().extractingPath("$.total").isEqualTo(1);
        assertThat(supervisor.get(BOOKINGS))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(2);
        Caller consultant = office.caller(Role.CONSULTANT, anna);
        assertThat(consultant.get(BOOKINGS))
                .bodyJson()
                .extractingPath("$.items[0].consultant")
                .isEqualTo("Anna");
        assertThat(consultant.get(BOOKINGS))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(office.stranger().get(BOOKINGS)).hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-12-03, 2",
        "to=2026-12-02, 1",
        "from=2026-12-02&to=2026-12-03, 2",
        "from=2026-12-03T14:00:00%2B01:00, 2",
        "to=2026-12-03T14:00:00%2B01:00, 1",
        "consultant=Ben, 1",
        "status=BOOKED, 3",
        "status=CANCELLED, 0",
        "q=muster, 3",
        "q=nobody, 0",
        "potential=NORMAL, 3"
    })
    void findsBookingsByWhatIsAskedFor(String query, int total) {
        booked(staff, "Anna", "2026-12-02T14:00:00+01:00");
        booked(staff, "Anna", "2026-12-03T14:00:00+01:00");
        booked(staff, "Ben", "2026-12-04T14:00:00+01:00");

        assertThat(supervisor.get(BOOKINGS + "?" + query))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(total);
        assertThat(supervisor.get(BOOKINGS + "?booked_by=" + staff.user().username()))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(3);
    }

    @Test
    void givesAListPageByPageInTheOrderThatIsAskedFor() {
        String first = booked(staff, "Anna", "2026-12-02T14:00:00+01:00");
        String second = booked(staff, "Anna", "2026-12-03T14:00:00+01:00");

        MvcTestResult page = staff.get(BOOKINGS + "?page=1&size=1&sort=-starts_at");
        assertThat(page).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"page":1,"size":1,"total":2}""");
        assertThat(read(page, "$.items[0].reference")).isEqualTo(first);
        assertThat(read(staff.get(BOOKINGS + "?size=1&sort=starts_at,desc"), "$.items[0].reference"))
                .isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, 400, from",
        "to=2026-02-30, 400, to",
        "from=0001-01-01, 400, from",
        "size=201, 400, size",
        "page=-1, 400, page",
        "sort=seat, 400, sort",
        "status=HERE, 400, status",
        "consultant=Xaver, 422, consultant",
        "booked_by=nobody, 422, booked_by"
    })
    void refusesToGuessWhatAQueryMeans(String query, int status, String field) {
        assertThat(staff.get(BOOKINGS + "?" + query))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void hidesTheBookingsOfOthers() {
        String theirs = booked(supervisor, "Anna", "2026-12-02T14:00:00+01:00");

        for (String address : new String[] {"", "/history", ".ics"}) {
            assertThat(staff.get(BOOKINGS + "/" + theirs + address)).hasStatus(404);
        }
        assertThat(staff.patch(BOOKINGS + "/" + theirs, """
                {"note":"mine","version":0}""")).hasStatus(404);
        assertThat(staff.delete(BOOKINGS + "/" + theirs)).hasStatus(404);
        assertThat(staff.post(BOOKINGS + "/" + theirs + "/undo", "{}")).hasStatus(404);
        assertThat(staff.get(BOOKINGS + "/SQ-000000")).hasStatus(404).bodyJson().isLenientlyEqualTo("""
                {"type":"/problems/booking-not-found"}""");
    }

    @Test
    void movesABookingAndKeepsItsReference() {
        String reference = booked(staff, "Anna", "2026-12-02T14:00:00+01:00");

        MvcTestResult moved = staff.patch(BOOKINGS + "/" + reference, """
                {"starts_at":"2026-12-03T16:00:00+01:00","consultant":"Ben","note":"later","version":0}""");

        assertThat(moved).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"reference":"%s","consultant":"Ben","starts_at":"2026-12-03T16:00:00+01:00","note":"later"}""".formatted(reference));
        assertThat(read(staff.get(BOOKINGS + "/" + reference + "/history"), "$.items[*].action"))
                .isEqualTo("[\"booking.booked\",\"booking.moved\",\"booking.edited\"]");
    }

    @Test
    void changesOnlyWhatWasSent() {
        String reference = booked(staff, "Anna", "2026-12-02T14:00:00+01:00");
        staff.patch(BOOKINGS + "/" + reference, """
                {"note":"one","campaign":"fair","potential":"WIN_BACK","version":0}""");

        assertThat(staff.patch(BOOKINGS + "/" + reference, """
                {"note":null,"version":1}"""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"note":null,"campaign":"fair","potential":"WIN_BACK","version":2,
                 "starts_at":"2026-12-02T14:00:00+01:00"}""");
    }

    @Test
    void writesTheCustomerOtherwise() {
        String reference = booked(staff, "Anna", "2026-12-02T14:00:00+01:00");

        assertThat(staff.patch(BOOKINGS + "/" + reference, """
                {"customer":{"first_name":"Eva Maria","phone":"0171 7654321","email":null},"note":"new","version":0}"""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"customer":{"first_name":"Eva Maria","phone":"+491717654321"},"note":"new","version":2}""");
        assertThat(staff.patch(BOOKINGS + "/" + reference, """
                {"customer":{"phone":"12"},"note":"never","version":2}"""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("customer.phone");
        assertThat(staff.get(BOOKINGS + "/" + reference)).bodyJson().isLenientlyEqualTo("""
                {"customer":{"phone":"+491717654321"},"note":"new","version":2}""");
    }

    @Test
    void changesNothingThatSomebodyElseHasChangedMeanwhile() {
        String reference = booked(staff, "Anna", "2026-12-02T14:00:00+01:00");
        supervisor.patch(BOOKINGS + "/" + reference, """
                {"note":"supervisor","version":0}""");

        assertThat(staff.patch(BOOKINGS + "/" + reference, """
                {"note":"staff","version":0}"""))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"type":"/problems/changed-meanwhile","current":{"note":"supervisor","version":1}}""");
        assertThat(staff.patch(BOOKINGS + "/" + reference, "{\"note\":\"staff\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("version");
    }

    @Test
    void movesAndEditsOrDoesNeither() {
        String reference = booked(staff, "Anna", "2026-12-02T14:00:00+01:00");
        booked(staff, "Anna", "2026-12-03T16:00:00+01:00");

        assertThat(staff.patch(BOOKINGS + "/" + reference, """
                {"starts_at":"2026-12-03T16:00:00+01:00","note":"later","version":0}"""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.alternatives.length()")
                .isEqualTo(3);
        assertThat(staff.patch(BOOKINGS + "/" + reference, """
                {"starts_at":"2026-12-04T14:00:00+01:00","note":"%s","version":0}""".formatted("x".repeat(501))))
                .hasStatus(422);
        assertThat(staff.get(BOOKINGS + "/" + reference)).bodyJson().isLenientlyEqualTo("""
                {"starts_at":"2026-12-02T14:00:00+01:00","note":null,"version":0}""");
    }

    @Test
    void cancelsWithAReasonAndFreesTheSeat() {
        String reference = booked(staff, "Anna", "2026-12-02T14:00:00+01:00");

        assertThat(staff.delete(BOOKINGS + "/" + reference + "?reason=customer"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"status":"CANCELLED","cancel_reason":"CUSTOMER","points":{"state":"REVOKED"},
                         "cancelled_at":"2026-12-01T10:00:00+01:00"}""");
        assertThat(staff.delete(BOOKINGS + "/" + reference)).hasStatusOk();
        booked(staff, "Anna", "2026-12-02T14:00:00+01:00");
    }

    @Test
    void keepsAReasonInWords() {
        String reference = booked(staff, "Anna", "2026-12-02T14:00:00+01:00");

        assertThat(staff.delete(BOOKINGS + "/" + reference + "?reason=flat%20tyre"))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"status":"CANCELLED","cancel_reason":"OTHER","cancel_note":"flat tyre"}""");
    }

    @Test
    void takesABookingBackForAMinute() {
        String reference = booked(staff, "Anna", "2026-12-02T14:00:00+01:00");
        String later = booked(staff, "Anna", "2026-12-02T16:00:00+01:00");

        assertThat(staff.post(BOOKINGS + "/" + reference + "/undo", ""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"status":"CANCELLED","cancel_reason":"UNDONE"}""");
        assertThat(supervisor.post(BOOKINGS + "/" + later + "/undo", "")).hasStatus(403);
        office.clock().moveBy(Duration.ofSeconds(61));
        assertThat(staff.post(BOOKINGS + "/" + later + "/undo", ""))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"type":"/problems/rule-broken","rule":"UNDO_OVER"}""");
    }

    @Test
    void tellsTheHistoryWithNames() {
        String reference = booked(staff, "Anna", "2026-12-02T14:00:00+01:00");
        supervisor.delete(BOOKINGS + "/" + reference + "?reason=CONSULTANT&note=ill");

        assertThat(staff.get(BOOKINGS + "/" + reference + "/history"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"total":2,"items":[
                  {"action":"booking.booked","text":"Booked","by":"%s","channel":"API","after":{"consultant":"Anna"}},
                  {"action":"booking.cancelled","text":"Cancelled","by":"%s","reason":"ill",
                   "before":{"consultant":"Anna"},"after":{"status":"CANCELLED","cancel_reason":"CONSULTANT"}}]}""".formatted(staff.user().username(), supervisor.user().username()));
    }

    @Test
    void givesAFileForTheCustomersCalendar() {
        String reference = booked(staff, "Anna", "2026-12-02T14:00:00+01:00");

        MvcTestResult file = staff.get(BOOKINGS + "/" + reference + ".ics");
        assertThat(file).hasStatusOk().hasContentTypeCompatibleWith("text/calendar");
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains(reference + ".ics");
        assertThat(body(file))
                .contains(
                        "UID:" + reference,
                        "DTSTART;TZID=Europe/Berlin:20261202T140000",
                        "SEQUENCE:0",
                        "SUMMARY:Appointment with Anna");
        staff.delete(BOOKINGS + "/" + reference);
        assertThat(body(staff.get(BOOKINGS + "/" + reference + ".ics")))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
    }

    /** @return the reference */
    private static String booked(Caller caller, String consultant, String startsAt) {
        var customer = Office.customer();
        MvcTestResult made =
                caller.post(BOOKINGS, """
                {"consultant":"%s","starts_at":"%s","customer":{"last_name":"%s","phone":"%s"}}""".formatted(consultant, startsAt, customer.lastName(), customer.phone()));
        assertThat(made).hasStatus(201);
        return read(made, "$.reference");
    }
}
