package dev.slotquest.portal.api;

import static dev.slotquest.portal.api.Caller.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Office;
import dev.slotquest.identity.Role;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.Works;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Figures over the API. It is Thursday, 3 December 2026, 17:00. Of four appointments on Wednesday at 14:00 two customers
 * came, one did not and one had called it off; today at 11:00 nobody has said anything of one; one is to come tomorrow.
 */
@ApiTest
class AnalyticsApiTests {

    private static final String KPIS = "/api/v1/analytics/kpis";
    private static final String SERIES = "/api/v1/analytics/series";
    private static final String HEATMAP = "/api/v1/analytics/heatmap";
    private static final String WEEK = "?from=2026-12-02&to=2026-12-04";

    @Autowired
    ApiOffice office;

    @Autowired
    List<ContinuousWork> works;

    private Caller staff;
    private Caller supervisor;
    private Caller consultant;

    @BeforeEach
    void aFewDays() {
        office.clear();
        staff = office.caller(Role.STAFF);
        supervisor = office.caller(Role.SUPERVISOR);
        long anna = office.office().consultant("Anna", 9);
        office.office().consultant("Ben", 9);
        consultant = office.caller(Role.CONSULTANT, anna);
        List<String> wednesday = List.of(
                book(staff, "2026-12-02T14:00:00+01:00"),
                book(staff, "2026-12-02T14:00:00+01:00"),
                book(staff, "2026-12-02T14:00:00+01:00"),
                book(supervisor, "2026-12-02T14:00:00+01:00"));
        book(staff, "2026-12-03T11:00:00+01:00");
        book(staff, "2026-12-04T11:00:00+01:00");
        office.clock().set(Office.at("2026-12-03", "17:00"));
        say(wednesday.get(0), "CAME");
        say(wednesday.get(1), "NO_SHOW");
        say(wednesday.get(2), "CANCELLED");
        say(wednesday.get(3), "CAME");
        Works.finishFollowUps(works);
    }

    @Test
    void givesEachRateWithItsFormula() {
        MvcTestResult answer = supervisor.get(KPIS + WEEK);

        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"from":"2026-12-02","to":"2026-12-04","consultant":null,"booked_by":null,
                 "counts":{"all":6,"past":5,"came":2,"no_show":1,"ghost":0,"cancelled":1,"moved":0,"open":1,"made":0},
                 "before":{"from":"2026-11-29","to":"2026-12-01","counts":{"all":0,"made":6}},
                 "rows":"/api/v1/bookings?from=2026-12-02&to=2026-12-04",
                 "as_of":"2026-12-03T17:00:00+01:00","complete":true}""");
        assertThat(rate(answer, 0)).isEqualTo("SHOW 0.6666666666666666 2 3 null came / (came + no-show + ghost)");
        assertThat(rate(answer, 1)).isEqualTo("APPEARANCE 0.4 2 5 null came / all past bookings");
        assertThat(rate(answer, 2))
                .isEqualTo("NO_SHOW 0.3333333333333333 1 3 null (no-show + ghost) / (came + no-show + ghost)");
        assertThat(rate(answer, 3)).isEqualTo("CANCELLATION 0.16666666666666666 1 6 null cancelled / all bookings");
        assertThat(supervisor.get(read(answer, "$.rows")))
                .as("its rows are there to be read")
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(6);
    }

    @Test
    void comparesWithAsManyDaysBefore() {
        assertThat(supervisor.get(KPIS + "?from=2026-12-03&to=2026-12-03"))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"counts":{"all":1,"past":1,"open":1},"before":{"from":"2026-12-02","counts":{"all":4,"came":2}}}""");
        assertThat(supervisor.get(KPIS + "?period=7d")).bodyJson().isLenientlyEqualTo("""
                {"from":"2026-11-27","to":"2026-12-03","counts":{"all":5,"made":6}}""");
        assertThat(supervisor.get(KPIS)).bodyJson().extractingPath("$.from").isEqualTo("2026-11-04");
    }

    @Test
    void showsEverybodyTheirOwn() {
        assertThat(staff.get(KPIS + WEEK)).bodyJson().isLenientlyEqualTo("""
                {"booked_by":"%s","counts":{"all":5,"came":1,"no_show":1,"cancelled":1}}""".formatted(
                        staff.user().username()));
        assertThat(consultant.get(KPIS + WEEK)).bodyJson().isLenientlyEqualTo("""
                {"consultant":"Anna","counts":{"all":6,"came":2}}""");
        assertThat(staff.get(KPIS + WEEK + "&booked_by=" + supervisor.user().username()))
                .hasStatus(403);
        assertThat(staff.get(KPIS + WEEK + "&booked_by=nobody"))
                .as("or learns that there is none")
                .hasStatus(403);
        assertThat(staff.get(KPIS + WEEK + "&consultant=Anna")).hasStatus(403);
        assertThat(consultant.get(KPIS + WEEK + "&consultant=Ben")).hasStatus(403);
        assertThat(office.stranger().get(KPIS)).hasStatus(401);
    }

    @Test
    void tellsPeopleApartOnlyWhenThereAreEnough() {
        String ofStaff = KPIS + "?from=2026-12-01&to=2026-12-04&booked_by="
                + staff.user().username();
        assertThat(supervisor.get(SERIES + "?from=2026-12-01&to=2026-12-04&dimension=STAFF"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/group-too-small");
        assertThat(supervisor.get(ofStaff))
                .as("one named person, who sees just the same")
                .hasStatusOk();

        for (int n = 0; n < 5; n++) {
            book(office.caller(Role.STAFF), "2026-12-04T14:00:00+01:00");
        }
        Works.finishFollowUps(works);

        assertThat(supervisor.get(ofStaff))
                .bodyJson()
                .extractingPath("$.counts.all")
                .isEqualTo(5);
        assertThat(supervisor.get(SERIES + "?from=2026-12-02&to=2026-12-04&dimension=STAFF&grain=MONTH"))
                .as("nobody but five of them booked on these days")
                .hasStatus(403);
        assertThat(supervisor.get(SERIES + "?from=2026-12-01&to=2026-12-04&dimension=STAFF&grain=MONTH"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(7);
    }

    @Test
    void givesASeriesStepByStep() {
        assertThat(supervisor.get(SERIES + WEEK)).bodyJson().isLenientlyEqualTo("""
                {"basis":"HELD","dimension":"ALL","grain":"DAY","total":3,"items":[
                 {"date":"2026-12-02","value":"*","bookings":4,"came":2,"no_show":1,"cancelled":1},
                 {"date":"2026-12-03","value":"*","bookings":1,"open":1},
                 {"date":"2026-12-04","value":"*","bookings":1,"open":1}]}""");
        assertThat(supervisor.get(SERIES + WEEK + "&grain=WEEK&dimension=CONSULTANT"))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"items":[{"date":"2026-11-30","value":"Anna","bookings":6,"came":2}]}""");
        assertThat(supervisor.get(SERIES + "?from=2026-12-01&to=2026-12-01&basis=MADE&grain=MONTH"))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\":[{\"date\":\"2026-12-01\",\"bookings\":6}]}");
        assertThat(staff.get(SERIES + WEEK + "&grain=WEEK"))
                .bodyJson()
                .extractingPath("$.items[0].bookings")
                .isEqualTo(5);
        assertThat(staff.get(SERIES + WEEK + "&dimension=CONSULTANT")).hasStatus(403);
    }

    @Test
    void showsWeekdaysAndHours() {
        assertThat(supervisor.get(HEATMAP + WEEK)).bodyJson().isLenientlyEqualTo("""
                {"total":3,"items":[{"weekday":"WEDNESDAY","hour":14,"bookings":4,"came":2,"no_show":1},
                 {"weekday":"THURSDAY","hour":11,"bookings":1},{"weekday":"FRIDAY","hour":11,"bookings":1}]}""");
        assertThat(staff.get(HEATMAP)).hasStatus(403);
    }

    @Test
    void followsAppointmentsFromBookedToCame() {
        assertThat(supervisor.get("/api/v1/analytics/funnel" + WEEK)).bodyJson().isLenientlyEqualTo("""
                {"total":4,"items":[{"stage":"BOOKED","count":6,"share":1.0},{"stage":"STOOD","count":5},
                 {"stage":"KNOWN","count":3,"share":0.5},{"stage":"CAME","count":2}]}""");
        assertThat(staff.get("/api/v1/analytics/funnel")).hasStatus(403);
    }

    @Test
    void tellsHowSomebodyDoes() {
        String own = "/api/analytics/performance/" + staff.user().username();
        assertThat(staff.get(own + "?period=30d")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"username":"%s","period":"30d","bookings":5,"appointments":4,"show_rate":0.5,"no_show_rate":0.5,
                 "outcomes":{"came":1,"no_show":1,"ghost":0,"cancelled":1,"moved":0,"open":1},
                 "by_weekday":[{"weekday":"WEDNESDAY","bookings":3,"came":1},{"weekday":"THURSDAY","bookings":1},
                  {"weekday":"FRIDAY","bookings":1}],
                 "by_hour":[{"hour":11,"bookings":2},{"hour":14,"bookings":3,"no_show":1}],
                 "trend":{"direction":"UNKNOWN","last":0,"before":0},"streaks":{"current":0,"best":1},
                 "insights":[{"code":"OUTCOMES_OPEN"}],"forecast":null,"complete":true}""".formatted(
                        staff.user().username()));
        assertThat(supervisor.get(own))
                .as("the same for who leads the team")
                .bodyJson()
                .extractingPath("$.bookings")
                .isEqualTo(5);
        assertThat(consultant.get(
                        "/api/analytics/performance/" + consultant.user().username()))
                .bodyJson()
                .extractingPath("$.appointments")
                .isEqualTo(5);
        assertThat(staff.get("/api/analytics/performance/" + supervisor.user().username()))
                .hasStatus(403);
        assertThat(staff.get("/api/analytics/performance/nobody")).hasStatus(403);
        assertThat(supervisor.get("/api/analytics/performance/nobody")).hasStatus(404);
        assertThat(supervisor.get(own + "?period=8d")).hasStatus(400);
        assertThat(office.stranger().get(own)).hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /kpis?period=8d                              | 400 | period
                    /kpis?from=gestern                           | 400 | from
                    /kpis?from=2026-12-02&to=2026-12-01          | 400 | to
                    /kpis?from=2001-12-02&to=2026-12-01          | 400 | to
                    /kpis?consultant=Xaver                       | 422 | consultant
                    /kpis?booked_by=nobody                       | 422 | booked_by
                    /series?dimension=SHOE_SIZE                  | 400 | dimension
                    /series?grain=YEAR                           | 400 | grain
                    /series?basis=BOTH                           | 400 | basis
                    /heatmap?period=30                           | 400 | period
                    """)
    void namesTheFieldThatIsWrong(String call, int status, String field) {
        assertThat(supervisor.get("/api/v1/analytics" + call))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private static String rate(MvcTestResult answer, int number) {
        return String.join(
                " ",
                List.of("id", "value", "part", "base", "before", "formula").stream()
                        .map(part -> read(answer, "$.kpis[%d].%s".formatted(number, part)))
                        .toList());
    }

    private void say(String reference, String outcome) {
        assertThat(supervisor.post(
                        "/api/v1/bookings/" + reference + "/outcome", "{\"outcome\":\"%s\"}".formatted(outcome)))
                .hasStatusOk();
    }

    private String book(Caller by, String start) {
        return read(by.post("/api/v1/bookings", """
                {"consultant":"Anna","starts_at":"%s","customer":{"last_name":"Muster %d"}}""".formatted(start, System.nanoTime())), "$.reference");
    }
}
