package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Weekly points over the API. It is Tuesday, 1 December 2026, 10:00. */
@ApiTest
class WeeklyPointsApiTests {

    private static final String POINTS = "/api/v1/weekly-points";
    private static final String WEEK = POINTS + "/2026-W49/";

    @Autowired
    ApiOffice office;

    private Caller leader;
    private Caller staff;
    private String name;

    @BeforeEach
    void somebodyTakesPart() {
        office.clear();
        leader = office.caller(Role.SUPERVISOR);
        staff = office.caller(Role.STAFF);
        name = staff.user().username();
        assertThat(leader.put(POINTS + "/participants/" + name, "{}")).hasStatusOk();
    }

    @Test
    void keepsAWeek() {
        assertThat(leader.put(WEEK + name + "/goal", "{\"points\":20}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"state\":\"COUNTS\",\"unusual\":false,\"row\":{\"goal\":20.0,\"remaining\":20.0}}");
        assertThat(leader.post(WEEK + name + "/activities", "{\"kind\":\"T1\",\"points\":7.5,\"note\":\"gut\"}"))
                .hasStatusOk();

        assertThat(leader.get(POINTS)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"week":"2026-W49","from":"2026-11-30","to":"2026-12-06","total":1,
                 "totals":{"goal":20.0,"achieved":7.5,"remaining":12.5,"balance":-12.5},
                 "items":[{"suggestion":15.0,"activities":[{"kind":"T1","points":7.5,"note":"gut"}],"pending":[]}]}""");
    }

    @Test
    void staffProposeAndLeadersDecide() {
        assertThat(staff.put(WEEK + name + "/goal", "{\"points\":31}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"state\":\"PENDING\",\"unusual\":true,\"row\":{\"pending\":[{\"points\":31.0}]}}");
        assertThat(staff.post(WEEK + "pending/apply", "{}")).hasStatus(403);
        assertThat(leader.post(WEEK + "pending/apply", "{}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"applied\":1}");
        assertThat(staff.get(POINTS))
                .bodyJson()
                .extractingPath("$.items[0].goal")
                .isEqualTo(31.0);
    }

    @Test
    void saysWhatIsWrongByField() {
        assertThat(leader.put(WEEK + name + "/goal", "{\"points\":100.5}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("POINTS_INVALID");
        assertThat(leader.put(WEEK + name + "/goal", "{}")).hasStatus(422);
        assertThat(leader.put(POINTS + "/2026-W54/" + name + "/goal", "{\"points\":1}"))
                .hasStatus(400);
        assertThat(leader.post(WEEK + name + "/activities", "{\"kind\":\"T9\",\"points\":1}"))
                .hasStatus(422);
        assertThat(leader.put(WEEK + "nobody/goal", "{\"points\":1}")).hasStatus(404);
        assertThat(leader.delete(WEEK + name + "/activities/999")).hasStatus(404);
    }

    @Test
    void nobodySeesOrChangesWhatIsOthers() {
        Caller other = office.caller(Role.STAFF);

        assertThat(other.get(POINTS))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(other.put(WEEK + name + "/goal", "{\"points\":1}")).hasStatus(403);
        assertThat(other.put(WEEK + "nobody/goal", "{\"points\":1}")).hasStatus(403);
        assertThat(office.caller(Role.CONSULTANT).get(POINTS)).hasStatus(403);
    }

    @Test
    void aWeekIsAFile() {
        MvcTestResult file = leader.get(WEEK + "pdf");

        assertThat(file).hasStatusOk().hasContentType("application/pdf");
        assertThat(file)
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst()).contains("telefonie_week_2026-W49_20261201_1000.pdf"));
    }

    @Test
    void aVacationTakesTheGoalAway() {
        leader.put(WEEK + name + "/goal", "{\"points\":20}");

        assertThat(leader.put(WEEK + name + "/vacation", "{\"reason\":\"Urlaub\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.row.vacation")
                .isEqualTo(true);

        assertThat(leader.get(POINTS))
                .bodyJson()
                .extractingPath("$.totals.goal")
                .isEqualTo(0.0);
    }
}
