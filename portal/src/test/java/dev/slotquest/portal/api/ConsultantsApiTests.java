package dev.slotquest.portal.api;

import static dev.slotquest.portal.api.Caller.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Consultants over the API. It is Tuesday, 1 December 2026, 10:00. */
@ApiTest
class ConsultantsApiTests {

    private static final String CONSULTANTS = "/api/v1/consultants";
    private static final String CARLA = """
            {"name":"Carla","email":"carla@example.org","mode":"HOURS","seats":3,
             "hours":[{"weekday":"MONDAY","from":"09:00","to":"21:00"},{"weekday":"FRIDAY","from":"18:00","to":"00:00"}]}""";

    @Autowired
    ApiOffice office;

    private Caller admin;

    @BeforeEach
    void anAdmin() {
        office.clear();
        admin = office.caller(Role.ADMIN);
    }

    @Test
    void addsAConsultantWhoCanBeBookedAtOnce() {
        MvcTestResult added = admin.post(CONSULTANTS, CARLA);

        assertThat(added).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"name":"Carla","email":"carla@example.org","mode":"HOURS","calendar_id":null,"active":true,"seats":3,
                 "hours":[{"weekday":"MONDAY","from":"09:00","to":"21:00"},{"weekday":"FRIDAY","from":"18:00","to":"00:00"}],
                 "version":0}""");
        assertThat(added.getResponse().getHeader("Location")).isEqualTo(CONSULTANTS + "/" + read(added, "$.id"));
        assertThat(admin.get("/api/availability?date=2026-12-07&berater=Carla"))
                .bodyJson()
                .extractingPath("$.slots[0].free")
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                              | 422 | name
                    {"name":" "}                                                    | 422 | name
                    {"name":"carla"}                                                | 409 | name
                    {"name":"Ben","email":"nowhere"}                                | 422 | email
                    {"name":"Ben","mode":"ALWAYS"}                                  | 400 | mode
                    {"name":"Ben","seats":51}                                       | 422 | seats
                    {"name":"Ben","seats":"two"}                                    | 400 | seats
                    {"name":"Ben","buffer_before_minutes":-1}                       | 422 | buffer_before_minutes
                    {"name":"Ben","hours":[{"weekday":"MONDAY","from":"21:00","to":"09:00"}]} | 422 | hours
                    {"name":"Ben","hours":[{"weekday":"MONDAY","from":"09:00"}]}    | 422 | hours[0].to
                    {"name":"Ben","hours":[{"weekday":"MO","from":"09:00","to":"10:00"}]} | 400 | hours[0].weekday
                    {"name":"Ben","hours":[{"weekday":"MONDAY","from":"9 h","to":"10:00"}]} | 400 | hours[0].from
                    {"name":"Ben","hours":[null]}                                   | 422 | hours[0]
                    {"name":"Ben","hours":{}}                                       | 400 | hours
                    """)
    void addsNobodyWhoIsDescribedWrongly(String wish, int status, String field) {
        admin.post(CONSULTANTS, CARLA);

        assertThat(admin.post(CONSULTANTS, wish))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(office.count("consultant")).isEqualTo(1);
    }

    @Test
    void listsConsultantsByName() {
        office.office().consultant("Dora", 1);
        office.office().consultant("anna", 1);

        MvcTestResult list = office.caller(Role.STAFF).get(CONSULTANTS + "?size=1");
        assertThat(list).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items":[{"name":"anna"}],"page":0,"size":1,"total":2}""");
        assertThat(admin.get(CONSULTANTS + "?sort=-name&q=o")).bodyJson().isLenientlyEqualTo("""
                {"items":[{"name":"Dora"}],"total":1}""");
    }

    @Test
    void changesWhatWasSentAndNothingElse() {
        String address = CONSULTANTS + "/" + read(admin.post(CONSULTANTS, CARLA), "$.id");

        assertThat(admin.patch(address, """
                {"name":"Carla B","email":null,"seats":null,"version":0}""")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"name":"Carla B","email":null,"seats":null,"mode":"HOURS","version":1}""");
        assertThat(admin.patch(address, """
                {"name":"Cora","version":0}""")).hasStatus(409).bodyJson().isLenientlyEqualTo("""
                {"type":"/problems/changed-meanwhile","current":{"name":"Carla B"}}""");
        assertThat(admin.patch(address, """
                {"name":"Cora","seats":99}""")).hasStatus(422);
        assertThat(admin.get(address)).bodyJson().extractingPath("$.name").isEqualTo("Carla B");
        assertThat(admin.get(CONSULTANTS + "/4711")).hasStatus(404);
        assertThat(admin.patch(CONSULTANTS + "/4711", "{}")).hasStatus(404);
        assertThat(admin.get(CONSULTANTS + "/carla")).hasStatus(400);
    }

    @Test
    void takesAConsultantOutOfAvailability() {
        String id = read(admin.post(CONSULTANTS, CARLA), "$.id");

        assertThat(admin.delete(CONSULTANTS + "/" + id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.active")
                .isEqualTo(false);
        assertThat(admin.get("/api/availability?date=2026-12-07"))
                .bodyJson()
                .extractingPath("$.slots.length()")
                .isEqualTo(0);
        assertThat(admin.get(CONSULTANTS + "?active=true"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void tellsHowACalendarIsAndHasItRead() {
        String local = CONSULTANTS + "/" + read(admin.post(CONSULTANTS, CARLA), "$.id") + "/calendar";
        String remote = CONSULTANTS + "/" + read(admin.post(CONSULTANTS, """
                {"name":"Dora","calendar_id":"dora@example.org"}"""), "$.id") + "/calendar";
        Caller staff = office.caller(Role.STAFF);

        assertThat(staff.get(local)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"calendar_id":null,"calendar_state":"LOCAL","waiting":0,"given_up":0}""");
        assertThat(staff.get(remote)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"calendar_id":"dora@example.org","calendar_state":"NEVER_READ","as_of":null}""");
        assertThat(staff.get(CONSULTANTS + "/4711/calendar")).hasStatus(404);
        assertThat(staff.post(remote + "/sync", "{}")).hasStatus(403);
        assertThat(admin.post(remote + "/sync", "{}")).hasStatus(202);
        assertThat(admin.post(CONSULTANTS + "/4711/calendar/sync", "{}")).hasStatus(404);
    }

    @Test
    void letsOnlyAdminsManageConsultants() {
        String address = CONSULTANTS + "/" + read(admin.post(CONSULTANTS, CARLA), "$.id");
        for (Role role : new Role[] {Role.STAFF, Role.CONSULTANT, Role.SUPERVISOR}) {
            Caller caller = office.caller(role);
            assertThat(caller.get(address)).hasStatusOk();
            assertThat(caller.post(CONSULTANTS, "{\"name\":\"Ben\"}")).hasStatus(403);
            assertThat(caller.patch(address, "{\"name\":\"Ben\"}")).hasStatus(403);
            assertThat(caller.delete(address)).hasStatus(403);
            assertThat(caller.put(address + "/hours", "{\"hours\":[]}")).hasStatus(403);
            assertThat(caller.post(address + "/absences", "{}")).hasStatus(403);
        }
        assertThat(office.count("consultant")).isEqualTo(1);
    }

    @Test
    void letsConsultantsKeepTheirOwnHours() {
        long anna = office.office().consultant("Anna", 1);
        long ben = office.office().consultant("Ben", 1);
        Caller caller = office.caller(Role.CONSULTANT, anna);

        assertThat(caller.put(CONSULTANTS + "/" + anna + "/hours", """
                {"hours":[{"weekday":"TUESDAY","from":"10:00","to":"13:00","valid_from":"2026-12-08"}]}"""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"hours":[{"weekday":"TUESDAY","from":"10:00","to":"13:00","valid_from":"2026-12-08",
                          "valid_to":null}]}""");
        assertThat(caller.get(CONSULTANTS + "/" + ben + "/hours")).hasStatusOk();
        assertThat(caller.put(CONSULTANTS + "/" + ben + "/hours", "{\"hours\":[]}"))
                .hasStatus(403);
        assertThat(caller.put(CONSULTANTS + "/" + anna + "/hours", "[]")).hasStatus(400);
        assertThat(caller.put(CONSULTANTS + "/" + anna + "/hours", "{}")).hasStatus(422);
        assertThat(caller.put(CONSULTANTS + "/" + anna + "/hours", """
                {"hours":[{"weekday":"TUESDAY","from":"10:00","to":"13:00","valid_from":"0001-01-01"}]}""")).hasStatus(400);
        assertThat(admin.put(CONSULTANTS + "/4711/hours", "{\"hours\":[]}")).hasStatus(404);
    }

    @Test
    void letsConsultantsSayWhenTheyAreAway() {
        long anna = office.office().consultant("Anna", 1);
        String absences = CONSULTANTS + "/" + anna + "/absences";
        Caller caller = office.caller(Role.CONSULTANT, anna);

        MvcTestResult added = caller.post(absences, """
                {"starts_at":"2026-12-02T00:00:00+01:00","ends_at":"2026-12-03T00:00:00+01:00","kind":"VACATION",
                 "note":"sea"}""");
        assertThat(added).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"starts_at":"2026-12-02T00:00:00+01:00","kind":"VACATION","note":"sea"}""");
        assertThat(caller.get(absences)).bodyJson().extractingPath("$.total").isEqualTo(1);
        assertThat(office.caller(Role.SUPERVISOR).get(absences)).hasStatusOk();
        assertThat(office.caller(Role.STAFF).get(absences)).hasStatus(403);
        assertThat(caller.get("/api/availability?date=2026-12-02"))
                .bodyJson()
                .extractingPath("$.slots[0].level")
                .isEqualTo("CLOSED");

        String address = absences + "/" + read(added, "$.id");
        assertThat(caller.delete(address)).hasStatus(204);
        assertThat(caller.delete(address)).hasStatus(404);
        assertThat(caller.get("/api/availability?date=2026-12-02"))
                .bodyJson()
                .extractingPath("$.slots[0].level")
                .isEqualTo("HIGH");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"ends_at":"2026-12-03T00:00:00Z"}                                            | 422 | starts_at
                    {"starts_at":"2026-12-03T00:00:00Z","ends_at":"2026-12-03T00:00:00Z"}         | 422 | ends_at
                    {"starts_at":"2026-11-03T00:00:00Z","ends_at":"2026-11-04T00:00:00Z"}         | 422 | ends_at
                    {"starts_at":"2026-12-03","ends_at":"2026-12-04"}                             | 400 | starts_at
                    {"starts_at":"2026-12-03T00:00:00Z","ends_at":"9999-12-04T00:00:00Z"}         | 400 | ends_at
                    {"starts_at":"2026-12-03T00:00:00Z","ends_at":"2026-12-04T00:00:00Z","kind":"LAZY"} | 400 | kind
                    """)
    void notesNoAbsenceThatCannotBe(String wish, int status, String field) {
        long anna = office.office().consultant("Anna", 1);

        assertThat(admin.post(CONSULTANTS + "/" + anna + "/absences", wish))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(office.count("absence")).isZero();
    }
}
