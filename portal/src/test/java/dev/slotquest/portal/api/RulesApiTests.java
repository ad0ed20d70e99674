package dev.slotquest.portal.api;

import static dev.slotquest.portal.api.Caller.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Office;
import dev.slotquest.identity.Role;
import dev.slotquest.scheduling.BusyEvent;
import dev.slotquest.scheduling.BusyTime;
import dev.slotquest.scheduling.BusyTimes;
import dev.slotquest.shared.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rules and holidays over the API. It is Tuesday, 1 December 2026, 10:00. */
@ApiTest
class RulesApiTests {

    private static final String RULES = "/api/v1/rules";

    @Autowired
    ApiOffice office;

    @Autowired
    BusyTimes busyTimes;

    private Caller admin;
    private long anna;
    private String reference;

    @BeforeEach
    void annaIsBooked() {
        office.clear();
        admin = office.caller(Role.ADMIN);
        anna = office.office().consultant("Anna", 1);
        MvcTestResult booked = admin.post("/api/v1/bookings", """
                {"consultant":"Anna","starts_at":"2026-12-02T14:00:00+01:00","customer":{"last_name":"Muster"}}""");
        assertThat(booked).hasStatus(201);
        reference = read(booked, "$.reference");
    }

    @Test
    void showsEverythingThatIsRuled() {
        MvcTestResult all = admin.get(RULES);

        assertThat(all).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"grids":[{"consultant":null}],"seats":[{"consultant":"Anna","seats":1}],"closures":[]}""");
        assertThat(all)
                .bodyJson()
                .extractingPath("$.grids[0].slots[0].starts_at")
                .isEqualTo("11:00");
        assertThat(all).bodyJson().extractingPath("$.grids[0].slots.length()").isEqualTo(23);
        assertThat(admin.get(RULES + "/booking.horizon-days"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"name":"booking.horizon-days","label":"How far ahead can be booked (days)","value":"56","initial":"56",
                 "type":"WholeNumber","expected":"A whole number from 1 to 365.","planned":[]}""");
    }

    @Test
    void changesAValueNowAndLaterAndRemembersIt() {
        assertThat(admin.put(RULES + "/booking.notice-minutes", "{\"value\":30}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.value")
                .isEqualTo("30");
        assertThat(admin.put(RULES + "/booking.notice-minutes", """
                {"value":"90","valid_from":"2026-12-24T00:00:00+01:00"}"""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"value":"30","planned":[{"value":"90","valid_from":"2026-12-24T00:00:00+01:00"}]}""");
        assertThat(admin.get(RULES + "/booking.notice-minutes?at=2026-12-25T00:00:00%2B01:00"))
                .bodyJson()
                .extractingPath("$.value")
                .isEqualTo("90");
        assertThat(admin.get(RULES + "/history?rule=booking.notice-minutes"))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"total":2,"items":[{"was":"30"},{"was":"60","is":"30","rule":"booking.notice-minutes","by":"%s"}]}""".formatted(admin.user().username()));

        String planned = RULES + "/booking.notice-minutes?valid_from=2026-12-24T00:00:00%2B01:00";
        assertThat(admin.delete(planned)).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"planned\":[]}");
        assertThat(admin.delete(planned)).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT  | /booking.horizon-days | {"value":0}                             | 422 | value
            PUT  | /booking.horizon-days | {"value":"many"}                        | 422 | value
            PUT  | /booking.horizon-days | {"value":[1]}                           | 400 | value
            PUT  | /booking.horizon-days | {}                                      | 422 | value
            PUT  | /holidays.region      | {"value":"Bayern"}                      | 422 | value
            PUT  | /grid                 | {}                                      | 422 | slots
            PUT  | /grid                 | {"slots":[{"weekday":"MONDAY"}]}        | 422 | slots[0].starts_at
            PUT  | /grid                 | {"slots":[{"weekday":"MONDAY","starts_at":"14:00","length_minutes":0}]} | 422 | slots[0].length_minutes
            PUT  | /grid                 | {"consultant":"Xaver","slots":[]}       | 422 | consultant
            PUT  | /grid                 | {"slots":[{"weekday":"MONDAY","starts_at":"14:00","length_minutes":60,"valid_from":"2027-01-02","valid_to":"2027-01-01"}]} | 422 | slots[0].valid_to
            POST | /seats                | {"seats":51}                            | 422 | seats
            POST | /seats                | {"consultant":"Anna"}                   | 422 | seats
            POST | /seats                | {"seats":1,"valid_from":"0001-01-01"}   | 422 | valid_from
            POST | /closures             | {"from_date":"2026-12-24"}              | 422 | reason
            POST | /closures             | {"from_date":"2026-12-24","to_date":"2026-12-23","reason":"x"} | 422 | to_date
            POST | /closures             | {"from_date":"2026-12-24","from_time":"12:00","reason":"x"} | 422 | to_time
            POST | /closures             | {"from_date":"2026-02-30","reason":"x"} | 400 | from_date
            """)
    void changesNothingThatMakesNoSense(String method, String path, String body, int status, String field) {
        String before = Caller.body(admin.get(RULES));
        for (String preview : List.of("", "?preview=true")) {
            MvcTestResult answer = method.equals("PUT")
                    ? admin.put(RULES + path + preview, body)
                    : admin.post(RULES + path + preview, body);
            assertThat(answer)
                    .hasStatus(status)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo(field);
        }
        assertThat(Caller.body(admin.get(RULES))).isEqualTo(before);
    }

    @Test
    void knowsOnlyRulesThatThereAre() {
        assertThat(admin.get(RULES + "/no.such-rule")).hasStatus(404);
        assertThat(admin.put(RULES + "/no.such-rule", "{\"value\":1}")).hasStatus(404);
        assertThat(admin.put(RULES + "/seats/999", "{\"seats\":1}")).hasStatus(404);
        assertThat(admin.delete(RULES + "/closures/999?preview=true")).hasStatus(404);
        assertThat(admin.put("/api/v1/holidays/CARNIVAL", "{\"active\":false}")).hasStatus(404);
        assertThat(admin.put("/api/v1/holidays/2026-12-24", "{\"active\":false}"))
                .hasStatus(404);
    }

    @Test
    void showsWhomAChangeWouldHitAndSavesNothing() {
        String closure = """
                {"from_date":"2026-12-02","from_time":"15:00","to_time":"16:00","reason":"Fire drill"}""";

        assertThat(admin.post(RULES + "/closures?preview=true", closure))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"preview":true,"total":1,"affected":[{"reference":"%s","consultant":"Anna",
                  "starts_at":"2026-12-02T14:00:00+01:00","ends_at":"2026-12-02T16:00:00+01:00",
                  "reasons":[{"code":"CLOSED","text":"closed: Fire drill"}]}]}""".formatted(reference));
        assertThat(office.count("closure")).isZero();
        assertThat(admin.put(RULES + "/grid?preview=true", "{\"slots\":[]}"))
                .bodyJson()
                .extractingPath("$.affected[0].reasons[0].code")
                .isEqualTo("OUTSIDE_GRID");
        assertThat(admin.put("/api/v1/consultants/%d/hours?preview=true".formatted(anna), "{\"hours\":[]}"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(admin.post("/api/v1/consultants/%d/absences?preview=true".formatted(anna), """
                {"starts_at":"2026-12-02T00:00:00+01:00","ends_at":"2026-12-03T00:00:00+01:00"}"""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.affected[0].reasons[0].code")
                .isEqualTo("ABSENT");
        assertThat(admin.patch("/api/v1/consultants/%d?preview=true".formatted(anna), "{\"active\":false}"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(admin.patch("/api/v1/consultants/%d?preview=true".formatted(anna), "{\"seats\":0}"))
                .bodyJson()
                .extractingPath("$.affected[0].reasons[0].code")
                .isEqualTo("FULL");
        assertThat(admin.delete("/api/v1/consultants/%d?preview=true".formatted(anna)))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(office.count("absence")).isZero();
        assertThat(admin.get("/api/v1/consultants/" + anna))
                .bodyJson()
                .isLenientlyEqualTo("{\"active\":true,\"seats\":1}");
    }

    @Test
    void closesAndOpens() {
        MvcTestResult closed = admin.post(RULES + "/closures", """
                {"from_date":"2026-12-03","reason":"Day out"}""");
        assertThat(closed).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"from_date":"2026-12-03","to_date":"2026-12-03","from_time":null,"reason":"Day out"}""");
        String address = RULES + "/closures/" + read(closed, "$.id");
        assertThat(closed.getResponse().getHeader("Location")).isEqualTo(address);

        assertThat(admin.put(address, """
                {"from_date":"2026-12-03","from_time":"14:00","to_time":"00:00","reason":"Party"}"""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.to_time")
                .isEqualTo("00:00");
        assertThat(admin.delete(address + "?preview=true"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(admin.delete(address)).hasStatus(204);
        assertThat(admin.delete(address)).hasStatus(404);
    }

    @Test
    void setsSeatsAndAGridOfOnesOwn() {
        MvcTestResult seats = admin.post(RULES + "/seats", """
                {"weekday":"THURSDAY","time":"14:00","seats":3,"consultant":"Anna","valid_to":"2026-12-31"}""");
        assertThat(seats).hasStatus(201);
        assertThat(admin.get("/api/availability?date=2026-12-03"))
                .bodyJson()
                .extractingPath("$.slots[1].capacity")
                .isEqualTo(3);
        assertThat(admin.delete(RULES + "/seats/" + read(seats, "$.id"))).hasStatus(204);

        assertThat(admin.put(RULES + "/grid", """
                {"consultant":"Anna","slots":[{"weekday":"THURSDAY","starts_at":"09:30","length_minutes":45}]}"""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.consultant")
                .isEqualTo("Anna");
        assertThat(admin.get("/api/availability?date=2026-12-03&berater=Anna"))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"slots":[{"time":"09:30","ends_at":"2026-12-03T10:15:00+01:00"}]}""");
    }

    @Test
    void listsAndSwitchesHolidays() {
        assertThat(office.caller(Role.STAFF).get("/api/v1/holidays?year=2026"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"region":"DE-NW","year":2026,"total":11,"items":[
                  {"key":"NEW_YEAR","date":"2026-01-01","names":{"de":"Neujahr"},"active":true},
                  {},{},{},{},{},{},{},{},{},{}]}""");
        assertThat(admin.get("/api/v1/holidays?year=1")).hasStatus(400);

        office.clock().set(Office.at("2026-12-28", "10:00"));
        String newYear = "/api/v1/availability/explain?consultant=Anna&starts_at=2027-01-01T14:00:00%2B01:00";
        assertThat(admin.get(newYear)).bodyJson().isLenientlyEqualTo("""
                {"free":false,"reasons":[{"code":"CLOSED","text":"closed: New Year’s Day"}]}""".replace("’", "'"));
        assertThat(admin.put("/api/v1/holidays/2027-01-01", "{\"active\":false}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].active")
                .isEqualTo(false);
        assertThat(admin.get(newYear)).bodyJson().extractingPath("$.free").isEqualTo(true);
        assertThat(admin.put("/api/v1/holidays/NEW_YEAR?preview=true", "{\"active\":true,\"year\":2027}"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(admin.put("/api/v1/holidays/NEW_YEAR", "{\"year\":2027}")).hasStatus(422);
    }

    @Test
    void tellsTitlesOfEventsOnlyToInsiders() {
        busyTimes.replace(
                anna,
                new TimeSpan(Office.at("2026-12-01", "00:00"), Office.at("2026-12-10", "00:00")),
                List.of(new BusyEvent(
                        "e1",
                        new TimeSpan(Office.at("2026-12-05", "06:00"), Office.at("2026-12-05", "08:00")),
                        BusyTime.Kind.BUSY,
                        "Zahnarzt")),
                office.clock().instant());
        String early = "/api/v1/availability/explain?consultant=Anna&starts_at=2026-12-05T06:30:00%2B01:00";

        assertThat(office.caller(Role.STAFF).get(early)).bodyJson().isLenientlyEqualTo("""
                {"free":false,"reasons":[{"code":"OUTSIDE_GRID","text":"no slot starts at that time"},
                  {"code":"OUTSIDE_HOURS","text":"outside working hours"},
                  {"code":"BUSY","text":"busy: an entry in the calendar"}]}""");
        for (Caller insider : List.of(office.caller(Role.SUPERVISOR), office.caller(Role.CONSULTANT, anna))) {
            assertThat(insider.get(early))
                    .bodyJson()
                    .extractingPath("$.reasons[2].text")
                    .isEqualTo("busy: Zahnarzt");
        }
    }

    @Test
    void saysThatAnHourDoesNotExist() {
        assertThat(admin.get("/api/v1/availability/explain?consultant=Anna&starts_at=2027-03-28T02:30:00%2B01:00"))
                .bodyJson()
                .isLenientlyEqualTo("{\"free\":false,\"reasons\":[{\"code\":\"MISSING_HOUR\"}]}");
    }

    @Test
    void isReadByLeadersAndChangedByAdmins() {
        Caller supervisor = office.caller(Role.SUPERVISOR);
        assertThat(supervisor.get(RULES)).hasStatusOk();
        assertThat(supervisor.put(RULES + "/booking.notice-minutes", "{\"value\":30}"))
                .hasStatus(403);
        assertThat(office.caller(Role.STAFF).get(RULES)).hasStatus(403);
        assertThat(supervisor.put("/api/v1/holidays/NEW_YEAR", "{\"active\":false}"))
                .hasStatus(403);
    }
}
