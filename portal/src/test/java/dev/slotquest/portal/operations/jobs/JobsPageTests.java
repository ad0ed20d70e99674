package dev.slotquest.portal.operations.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Booking;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.jobs.JobOverview;
import dev.slotquest.jobs.JobRun;
import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.jobs.JobSchedule.Zone;
import dev.slotquest.jobs.JobView;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.shared.PageRequest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import(Office.class)
class JobsPageTests {

    private static final String JOB = "/admin/jobs/reconciliation";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    TestDatabase database;

    @Autowired
    JobOverview overview;

    @Autowired
    ScheduleWords scheduleWords;

    @Autowired
    JobWords words;

    @Autowired
    List<RecurringJob> jobs;

    private Office.Team team;
    private Cookie boss;

    @BeforeEach
    void openOffice() {
        team = office.open();
        boss = Office.session(mvc, team.boss());
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void showsEveryJobBeforeAnyHasRun() {
        assertThat(get("/admin/jobs"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Kalenderabgleich",
                        "täglich um 01:00 (UTC)",
                        "Mo–Fr, stündlich von 05:05 bis 14:05 (UTC)",
                        "alle 5 Minuten (UTC)",
                        "noch nicht dran",
                        "Alle sind angekommen",
                        "Alles erledigt.",
                        "Alles steht in den Kalendern",
                        "Buchungen in Kalender schreiben")
                .doesNotContain("??");
        assertThat(post("/preferences/language?language=en&return=/admin/jobs")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/admin/jobs"))
                .bodyText()
                .contains("Calendars compared", "every day at 01:00 (UTC)", "not due yet")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void saysInWordsWhatEachJobDoes(String language) {
        LocaleContextHolder.setLocale(Locale.of(language));
        try {
            assertThat(jobs).allSatisfy(job -> {
                assertThat(words.job(job.name())).isNotEqualTo(job.name());
                assertThat(words.purpose(job.name())).isNotBlank();
            });
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 0 5 ? * MON          | UTC      | Mo um 05:00 (UTC)
            0 30 8 * * ?           | BUSINESS | täglich um 08:30
            0 30 8 ? * MON-FRI     | BUSINESS | Mo–Fr um 08:30
            0 0 3 ? * SUN,WED      | BUSINESS | So, Mi um 03:00
            0 0 8-18 * * ?         | BUSINESS | stündlich von 08:00 bis 18:00
            0 0/15 * * * ?         | BUSINESS | alle 15 Minuten
            0 0 8 L * ?            | BUSINESS | nach dem Plan 0 0 8 L * ?
            0 0 8 ? * 2#1          | BUSINESS | nach dem Plan 0 0 8 ? * 2#1
            """)
    void saysSchedulesInWords(String cron, Zone zone, String expected) {
        LocaleContextHolder.setLocale(Locale.GERMAN);
        try {
            assertThat(scheduleWords.of(JobSchedule.cron(cron, zone))).isEqualTo(expected);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void hasAJobRunByWhoeverRunsJobs() {
        assertThat(post(JOB + "/run")).hasRedirectedUrl("/admin/jobs");

        assertThat(overview.runs("reconciliation", PageRequest.first(5))
                        .orElseThrow()
                        .items())
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.state()).isEqualTo(JobRun.State.WAITING);
                    assertThat(run.askedBy()).isEqualTo("boss");
                });
        assertThat(get("/admin/jobs")).bodyText().contains("gleich dran");
        assertThat(get(JOB))
                .hasStatusOk()
                .bodyText()
                .contains("gewünscht von boss", "gleich dran", "Nächste Male", "0 0 1 * * ?")
                .doesNotContain("??");
        assertThat(post("/admin/jobs/outbox/run")).hasRedirectedUrl("/admin/jobs");
        assertThat(post("/admin/jobs/dancing/run")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/admin/jobs/dancing")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsWhyARunFailed() {
        database.jdbc().sql("""
                insert into job_run (job, state, instance, planned_at, started_at, ended_at, error)
                values ('reconciliation', 'FAILED', 'here', now(3), now(3), now(3), 'The <moon> is full')""").update();

        assertThat(get("/admin/jobs"))
                .bodyText()
                .contains("fehlgeschlagen", "The &lt;moon&gt; is full")
                .doesNotContain("<moon>");
        assertThat(get(JOB)).bodyText().contains("fehlgeschlagen", "The &lt;moon&gt; is full");
    }

    @Test
    void changesWhenAJobRuns() {
        assertThat(post(JOB + "?cron=0 30 4 ? * MON-FRI&zone=BUSINESS&enabled=true"))
                .hasRedirectedUrl(JOB);
        JobView job = overview.recurring("reconciliation").orElseThrow();
        assertThat(job.schedule()).isEqualTo(JobSchedule.cron("0 30 4 ? * MON-FRI", Zone.BUSINESS));
        assertThat(get(JOB)).bodyText().contains("Mo–Fr um 04:30", "Üblich: täglich um 01:00 (UTC)");
        assertThat(get("/admin/jobs")).bodyText().contains("geändert");

        assertThat(post(JOB + "?cron=0 30 4 ? * MON-FRI&zone=BUSINESS")).hasRedirectedUrl(JOB);
        assertThat(get(JOB)).bodyText().contains("ausgeschaltet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?cron=morgens&zone=UTC           | 422 | Das ist kein Cron-Ausdruck
            ?cron=&zone=UTC                  | 422 | Das ist kein Cron-Ausdruck
            ?cron=* * * * * ?&zone=UTC       | 422 | öfter als zweimal
            ?cron=0 0 8 1 1 ? 2020&zone=UTC  | 422 | tritt nie ein
            ?cron=0 0 8 * * ?&zone=MOON      | 400 | ''
            ?cron=0 0 8 * * ?                | 400 | ''
            """)
    void keepsATimeThatDoesNotDoOutOfTheSchedule(String query, int status, String words) {
        MvcTestResult answer = post(JOB + query);

        assertThat(answer).hasStatus(status).bodyText().contains(words);
        assertThat(overview.recurring("reconciliation").orElseThrow().changed()).isFalse();
    }

    @Test
    void setsGoingWhatWasGivenUp() {
        Booking booking = office.booking(team.anna(), office.freeSlot(team.clara()), "Max", "Muster", "+4930123456");
        database.jdbc()
                .sql("update calendar_event set next_try = null, last_error = 'gone' where booking_id = ?")
                .param(booking.id())
                .update();

        assertThat(get("/admin/jobs")).bodyText().contains("Max Muster");
        assertThat(post("/admin/jobs/retry/calendars")).hasRedirectedUrl("/admin/jobs");
        assertThat(get("/admin/jobs")).bodyText().contains("Alles steht in den Kalendern");
        assertThat(post("/admin/jobs/retry/deliveries")).hasRedirectedUrl("/admin/jobs");
        assertThat(post("/admin/jobs/retry/follow-ups")).hasRedirectedUrl("/admin/jobs");
        assertThat(post("/admin/jobs/retry/everything")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void isForAdminsOnly() {
        Cookie sam = Office.session(mvc, team.sam());

        assertThat(mvc.get().uri("/admin/jobs").cookie(sam).exchange()).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri(JOB + "/run")
                        .cookie(sam)
                        .with(CsrfToken.csrf())
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(URI.create(address)).cookie(boss).exchange();
    }

    private MvcTestResult post(String address) {
        return mvc.post()
                .uri(URI.create(address.replace(" ", "%20").replace("#", "%23")))
                .cookie(boss)
                .with(CsrfToken.csrf())
                .exchange();
    }
}
