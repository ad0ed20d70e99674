package dev.slotquest.portal.api;

import static dev.slotquest.portal.api.Caller.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Office;
import dev.slotquest.identity.Role;
import dev.slotquest.scheduling.Absence;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.TimeSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What can be booked. It is Tuesday, 1 December 2026, 10:00. */
@ApiTest
class AvailabilityApiTests {

    @Autowired
    ApiOffice office;

    @Autowired
    ManageConsultants manageConsultants;

    private Caller staff;
    private long anna;

    @BeforeEach
    void twoConsultants() {
        office.clear();
        staff = office.caller(Role.STAFF);
        anna = office.office().consultant("Anna", 1);
        office.office().consultant("Ben", 1);
    }

    @Test
    void showsADayAsTheSeedDid() {
        book("Anna", "2026-12-02", "14:00");

        MvcTestResult day = staff.get("/api/availability?date=2026-12-02");

        assertThat(day).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"date":"2026-12-02","time_zone":"Europe/Berlin","as_of":"2026-12-01T10:00:00+01:00","slots":[
                  {"time":"11:00","capacity":2,"booked":0,"free":2,"level":"HIGH","points":4},
                  {"time":"14:00","ends_at":"2026-12-02T16:00:00+01:00","capacity":2,"booked":1,"free":1,
                   "consultants":[{"name":"Anna","free":0,"reasons":["FULL"]},{"name":"Ben","free":1,"reasons":[]}],
                   "level":"MEDIUM","points":4},
                  {"time":"16:00"},{"time":"18:00"},{"time":"20:00"}]}""");
    }

    @Test
    void showsOneConsultantAlone() {
        book("Anna", "2026-12-02", "14:00");

        assertThat(staff.get("/api/availability?date=2026-12-02&berater=anna"))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"slots":[{"time":"11:00","capacity":1},
                  {"time":"14:00","capacity":1,"booked":1,"free":0,"level":"FULL","points":4},
                  {"time":"16:00"},{"time":"18:00"},{"time":"20:00"}]}""");
    }

    @Test
    void showsADayWithoutSlotsAsEmpty() {
        assertThat(staff.get("/api/availability?date=2026-12-06"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.slots.length()")
                .isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/availability, 400, date",
        "/api/availability?date=, 400, date",
        "/api/availability?date=2026-02-30, 400, date",
        "/api/availability?date=tomorrow, 400, date",
        "/api/availability?date=0001-01-01, 400, date",
        "/api/availability?date=2026-12-02&berater=Xaver, 422, berater",
        "/api/v1/availability?from=2026-12-02&to=2026-12-01, 400, to",
        "/api/v1/availability?from=2026-12-02&to=2027-12-02, 400, to",
        "/api/v1/availability?consultant=Xaver, 422, consultant",
        "/api/v1/availability/explain?consultant=Anna, 400, starts_at",
        "/api/v1/availability/explain?consultant=Anna&starts_at=2pm, 400, starts_at",
        "/api/v1/availability/explain?consultant=Xaver&starts_at=2026-12-02T14:00:00Z, 422, consultant",
        "/api/v1/availability/next-best?count=0, 400, count",
        "/api/v1/availability/next-best?count=51, 400, count",
        "/api/v1/availability/next-best?earliest=noon, 400, earliest"
    })
    void namesTheParameterThatIsWrong(String address, int status, String field) {
        assertThat(staff.get(address))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void isForPeopleWeKnow() {
        assertThat(office.stranger().get("/api/availability?date=2026-12-02")).hasStatus(401);
        assertThat(office.caller(Role.CONSULTANT, anna).get("/api/availability?date=2026-12-02"))
                .hasStatusOk();
    }

    @Test
    void showsARangeOfDays() {
        MvcTestResult range = staff.get("/api/v1/availability?from=2026-12-02&to=2026-12-04&consultant=Ben");

        assertThat(range).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"days":[{"date":"2026-12-02"},{"date":"2026-12-03"},{"date":"2026-12-04"}],
                 "consultants":[{"name":"Ben","calendar_state":"LOCAL","as_of":"2026-12-01T10:00:00+01:00"}]}""");
        assertThat(range).bodyJson().extractingPath("$.days[2].slots.length()").isEqualTo(3);
        assertThat(staff.get("/api/v1/availability"))
                .bodyJson()
                .extractingPath("$.days.length()")
                .isEqualTo(14);
    }

    @Test
    void saysWhoseCalendarCannotBeReached() {
        office.execute("update consultant set calendar_id = 'ben@example.org' where name = 'Ben'");
        office.rulesChanged();

        assertThat(staff.get("/api/v1/availability")).bodyJson().isLenientlyEqualTo("""
                {"consultants":[{"name":"Anna","calendar_state":"LOCAL"},
                  {"name":"Ben","calendar_state":"UNREACHABLE","as_of":null}]}""");
    }

    @Test
    void explainsWhyASlotIsNotFree() {
        manageConsultants.addAbsence(
                anna,
                new TimeSpan(Office.at("2026-12-03", "00:00"), Office.at("2026-12-04", "00:00")),
                Absence.Kind.SICK,
                null,
                Actor.system());
        String address = "/api/v1/availability/explain?consultant=Anna&starts_at=2026-12-03T14:00:00+01:00";

        assertThat(staff.get(address)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"free":false,"reasons":[{"code":"ABSENT","text":"away"}]}""");
        assertThat(office.caller(Role.SUPERVISOR).get(address)).bodyJson().isLenientlyEqualTo("""
                {"free":false,"reasons":[{"code":"ABSENT","text":"away: sick"}]}""");
        assertThat(staff.get("/api/v1/availability/explain?consultant=Anna&starts_at=2026-12-02T14:00:00%2B01:00"))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"consultant":"Anna","starts_at":"2026-12-02T14:00:00+01:00","free":true,"reasons":[]}""");
    }

    @Test
    void offersTheBestSlotsWithTheirReasons() {
        MvcTestResult offers = staff.get("/api/v1/availability/next-best?from=2026-12-02&earliest=14:00&count=2");

        assertThat(offers).hasStatusOk().bodyJson().extractingPath("$.total").isEqualTo(2);
        assertThat(offers).bodyJson().isLenientlyEqualTo("""
                {"items":[{"starts_at":"2026-12-02T14:00:00+01:00","reason_code":"SOONEST",
                  "reason":"the earliest there is"},{}]}""");
        assertThat(staff.get("/api/v1/availability/next-best?consultant=Ben&near=2026-12-09T16:00:00%2B01:00&count=1"))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items":[{"consultant":"Ben","starts_at":"2026-12-09T16:00:00+01:00"}]}""");
    }

    @Test
    void keepsAHeldSeatForItsHolder() {
        String wish = """
                {"consultant":"Anna","starts_at":"2026-12-02T14:00:00+01:00"}""";
        MvcTestResult held = staff.post("/api/v1/holds", wish);
        assertThat(held).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"consultant":"Anna","starts_at":"2026-12-02T14:00:00+01:00","ends_at":"2026-12-02T16:00:00+01:00",
                 "expires_at":"2026-12-01T10:05:00+01:00"}""");
        Caller other = office.caller(Role.STAFF);
        assertThat(other.post("/api/v1/holds", wish)).hasStatus(409).bodyJson().isLenientlyEqualTo("""
                {"type":"/problems/slot-taken"}""");

        String id = read(held, "$.id");
        assertThat(other.delete("/api/v1/holds/" + id)).hasStatus(204);
        assertThat(other.post("/api/v1/holds", wish)).hasStatus(409);
        assertThat(staff.delete("/api/v1/holds/" + id)).hasStatus(204);
        assertThat(other.post("/api/v1/holds", wish)).hasStatus(201);
    }

    @Test
    void holdsOnlyWhatCanBeBooked() {
        assertThat(staff.post("/api/v1/holds", """
                {"consultant":"Anna","starts_at":"2026-11-02T14:00:00+01:00"}"""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.rule")
                .isEqualTo("PAST");
        assertThat(staff.post("/api/v1/holds", "{}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors.length()")
                .isEqualTo(2);
        assertThat(staff.delete("/api/v1/holds/none")).hasStatus(400);
    }

    private void book(String berater, String date, String time) {
        var customer = Office.customer();
        assertThat(staff.post("/book", """
                {"berater":"%s","date":"%s","time":"%s","customer_name":"%s"}""".formatted(berater, date, time, customer.lastName())))
                .hasStatus(201);
    }
}
