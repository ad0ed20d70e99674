package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.Role;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@ApiTest
class JobsApiTests {

    private static final String JOBS = "/api/v1/jobs";

    @Autowired
    ApiOffice office;

    @Autowired
    TestDatabase database;

    private Caller boss;

    @BeforeEach
    void openOffice() {
        office.clear();
        boss = office.caller(Role.ADMIN);
    }

    @Test
    void listsEveryJob() {
        assertThat(boss.get(JOBS))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].name")
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .contains("availability", "calendar-sync", "reconciliation", "outbox");
        assertThat(boss.get(JOBS + "/reconciliation")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"name":"reconciliation","kind":"RECURRING","state":"NEW","next_run":"2026-12-02T02:00:00+01:00",
                 "schedule":{"cron":"0 0 1 * * ?","zone":"UTC","enabled":true,"changed":false}}""");
        assertThat(boss.get(JOBS + "/outbox")).bodyJson().isLenientlyEqualTo("""
                {"name":"outbox","kind":"CONTINUOUS"}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reconciliation", "outbox"})
    void hasAJobRun(String name) {
        var answer = boss.post(JOBS + "/" + name + "/run", "{}");
        assertThat(answer).hasStatus(HttpStatus.ACCEPTED);
        String run = Caller.read(answer, "$.run_id");

        assertThat(boss.get(JOBS + "/" + name + "/runs"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"items":[{"run_id":%s,"state":"WAITING","planned_at":"2026-12-01T10:00:00+01:00"}],"total":1}""".formatted(run));
    }

    @Test
    void showsHowRunsWent() {
        database.jdbc().sql("""
                insert into job_run (job, state, instance, planned_at, started_at, ended_at, changed, error) values
                    ('reconciliation', 'DONE', 'one', '2026-11-30 01:00:00', '2026-11-30 01:00:00', '2026-11-30 01:00:02.500', 3, null),
                    ('reconciliation', 'FAILED', 'two', '2026-12-01 01:00:00', '2026-12-01 01:00:00', '2026-12-01 01:00:01', null, 'full moon')""").update();

        assertThat(boss.get(JOBS + "/reconciliation/runs?size=1")).bodyJson().isLenientlyEqualTo("""
                {"items":[{"state":"FAILED","instance":"two","duration_ms":1000,"error":"full moon"}],"page":0,"size":1,"total":2}""");
        assertThat(boss.get(JOBS + "/reconciliation")).bodyJson().isLenientlyEqualTo("""
                {"state":"FAILED","last_success":"2026-11-30T02:00:02.5+01:00","last_failure":"2026-12-01T02:00:01+01:00",
                 "last_error":"full moon","last_duration_ms":1000}""");
        assertThat(boss.get(JOBS + "/dancing/runs")).hasStatus(404);
        assertThat(boss.get(JOBS + "/dancing")).hasStatus(404);
        assertThat(boss.post(JOBS + "/dancing/run", "{}")).hasStatus(404);
    }

    @Test
    void changesWhenAJobRuns() {
        assertThat(boss.patch(JOBS + "/reconciliation", "{\"cron\":\"0 30 2 * * ?\",\"zone\":\"BUSINESS\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"next_run":"2026-12-02T02:30:00+01:00","schedule":{"cron":"0 30 2 * * ?","zone":"BUSINESS","enabled":true,"changed":true}}""");
        assertThat(boss.patch(JOBS + "/reconciliation", "{\"enabled\":false}"))
                .bodyJson()
                .isLenientlyEqualTo("{\"state\":\"OFF\",\"next_run\":null}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"cron":"morning"}       | 422
            {"cron":"* * * * * ?"}   | 422
            {"zone":"MOON"}          | 400
            {"enabled":"maybe"}      | 400
            []                       | 400
            """)
    void refusesWhatDoesNotDo(String wish, int status) {
        assertThat(boss.patch(JOBS + "/reconciliation", wish)).hasStatus(status);
        assertThat(boss.patch(JOBS + "/dancing", "{}")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STAFF", "CONSULTANT", "SUPERVISOR"})
    void isForAdminsOnly(Role role) {
        Caller caller = office.caller(role);

        assertThat(List.of(
                        caller.get(JOBS),
                        caller.get(JOBS + "/outbox/runs"),
                        caller.post(JOBS + "/outbox/run", "{}"),
                        caller.patch(JOBS + "/reconciliation", "{}")))
                .allSatisfy(answer -> assertThat(answer).hasStatus(HttpStatus.FORBIDDEN));
        assertThat(office.stranger().get(JOBS)).hasStatus(HttpStatus.UNAUTHORIZED);
    }
}
