package dev.slotquest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.audit.AuditSearch;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.jobs.JobSchedule.Zone;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.ComponentHealth.State;
import dev.slotquest.shared.PageRequest;
import dev.slotquest.shared.health.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Everything about jobs but the ticking of the clock, in a process that runs none. */
@DomainTest
@Import(JobsIntegrationTests.Sweeping.class)
class JobsIntegrationTests {

    private static final String NAME = "sweeping";

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    Sweeping sweeping;

    @Autowired
    JobExecution execution;

    @Autowired
    JobWatch watch;

    @Autowired
    WorkRuns workRuns;

    @Autowired
    JobOverview overview;

    @Autowired
    JobRuns runs;

    @Autowired
    JobTable table;

    @Autowired
    JobPlan plan;

    @Autowired
    JobsHealth health;

    @Autowired
    WorkExamination examination;

    @Autowired
    RunJobNow runJobNow;

    @Autowired
    ChangeJobSchedule changeJobSchedule;

    @Autowired
    Scheduler scheduler;

    @Autowired
    AuditTrail audit;

    @Autowired
    AddUser addUser;

    @Autowired
    List<RecurringJob> everyJob;

    /** Changes as many things as there is dirt, or fails. */
    static class Sweeping implements RecurringJob {
        int dirt;
        boolean broken;

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public JobSchedule schedule() {
            return JobSchedule.cron("0 0 19 * * ?", Zone.UTC);
        }

        @Override
        public int run() {
            if (broken) {
                throw new IllegalStateException("The broom is broken, password=hunter2");
            }
            int swept = dirt;
            dirt = 0;
            return swept;
        }
    }

    @BeforeEach
    void tidyUp() {
        database.clear();
        clock.set(TestClock.START);
        sweeping.dirt = 3;
        sweeping.broken = false;
    }

    @Test
    void keepsAnAccountOfEveryRun() {
        fire();
        clock.moveBy(Duration.ofDays(1));
        fire();

        List<JobRun> kept = history();
        assertThat(kept).extracting(JobRun::state).containsOnly(JobRun.State.DONE);
        assertThat(kept).extracting(JobRun::changed).containsExactly(0, 3);
        assertThat(kept).extracting(JobRun::instance).containsOnly("here");
        JobView job = job();
        assertThat(job.state()).isEqualTo(JobView.State.OK);
        assertThat(job.lastSuccess()).isEqualTo(kept.getFirst());
        assertThat(job.nextRun()).isEqualTo("2026-12-02T19:00:00Z");
    }

    @Test
    void forgetsOldRunsButNeverTheLastOfEachKind() {
        sweeping.broken = true;
        fire();
        sweeping.broken = false;
        for (int i = 0; i < JobRuns.MOST_KEPT + 5; i++) {
            fire();
        }

        assertThat(runs.of(NAME, PageRequest.first(1)).total()).isEqualTo(JobRuns.MOST_KEPT + 1);
        assertThat(job().lastFailure()).isNotNull();
    }

    @Test
    void tellsWhenAJobFailsAndWhenItIsDoneAgain() {
        var boss = PersonFixture.person(addUser, "boss", Role.ADMIN);
        PersonFixture.person(addUser, "anna", Role.STAFF);
        plan.propose();
        workRuns.keep(List.of(WorkState.idle("outbox").succeeded(clock.instant())));
        sweeping.broken = true;
        fire();
        watch.doSome();
        watch.doSome();

        assertThat(history().getFirst().error()).isEqualTo("The broom is broken, password=…");
        assertThat(health.check().state()).isEqualTo(State.DEGRADED);
        assertThat(job().state()).isEqualTo(JobView.State.FAILED);
        assertThat(examination.examine())
                .anyMatch(finding -> finding.state() == Finding.State.FAILED
                        && finding.arguments().contains(NAME));
        assertThat(actions()).containsExactly("job.missed");
        assertThat(open()).containsExactly(boss.id());

        sweeping.broken = false;
        fire();
        assertThat(health.check().state()).isEqualTo(State.OFF);
        assertThat(actions()).containsExactly("job.recovered", "job.missed");
        assertThat(open()).isEmpty();
    }

    @Test
    void tellsWhenAJobStaysOutAndOnlyOnce() {
        PersonFixture.person(addUser, "boss", Role.ADMIN);
        plan.propose();
        clock.set(Instant.parse("2026-12-02T18:59:00Z"));
        watch.doSome();
        assertThat(missed()).doesNotContain(NAME);

        clock.set(Instant.parse("2026-12-02T19:06:00Z"));
        watch.doSome();
        clock.set(Instant.parse("2026-12-03T19:00:30Z"));
        watch.doSome();
        assertThat(health.check().state()).isEqualTo(State.DEGRADED);
        assertThat(job().state()).isEqualTo(JobView.State.OVERDUE);
        assertThat(missed()).containsOnlyOnce(NAME);
    }

    @Test
    void triesAgainByItselfAFewTimes() throws Exception {
        plan.propose();
        sweeping.broken = true;
        fire();
        assertThat(waitingTriggers()).isEqualTo(1);

        for (int attempt = 1; attempt <= 5; attempt++) {
            execution.carryOut(new JobOrder(NAME, null, clock.instant(), attempt, 0), "here");
        }
        assertThat(waitingTriggers()).isEqualTo(3);

        clock.set(Instant.parse("2026-12-01T18:59:30Z"));
        fire();
        assertThat(waitingTriggers()).as("its time comes soon anyway").isEqualTo(3);
    }

    @Test
    void givesUpRunsOfProcessesThatAreGone() {
        runs.begin(NAME, "gone", clock.instant(), clock.instant());
        clock.moveBy(Duration.ofSeconds(59));
        watch.doSome();
        assertThat(job().state()).isEqualTo(JobView.State.RUNNING);

        clock.moveBy(Duration.ofSeconds(2));
        watch.doSome();
        assertThat(history().getFirst().state()).isEqualTo(JobRun.State.LOST);
        assertThat(job().state()).isEqualTo(JobView.State.FAILED);
    }

    @Test
    void writesDownForOthersThatAJobIsWantedAtOnce() throws Exception {
        Actor boss = new Actor(null, "boss", Channel.PORTAL);
        OptionalLong run = runJobNow.run(NAME, boss);

        assertThat(run).isNotEmpty();
        assertThat(runJobNow.run(NAME, boss)).isEqualTo(run);
        assertThat(waitingTriggers()).isEqualTo(1);
        assertThat(job().state()).isEqualTo(JobView.State.WAITING);
        assertThat(actions()).contains("job.run-requested");
        assertThat(runJobNow.run("dancing", boss)).isEmpty();

        execution.carryOut(JobOrder.asked(NAME, run.getAsLong(), clock.instant()), "there");
        JobRun done = overview.run(run.getAsLong()).orElseThrow();
        assertThat(done.state()).isEqualTo(JobRun.State.DONE);
        assertThat(done.askedBy()).isEqualTo("boss");
        assertThat(done.changed()).isEqualTo(3);
    }

    @Test
    void servesWhoWantsAWorkThatIsNeverFinished() {
        long run = runJobNow.run("outbox", Actor.system()).orElseThrow();
        clock.moveBy(Duration.ofSeconds(1));
        runs.doneWaiting("outbox", clock.instant());

        assertThat(overview.run(run).orElseThrow().state()).isEqualTo(JobRun.State.DONE);
        assertThat(overview.continuous()).extracting(WorkState::name).contains("outbox", "withdrawn-slots");
        assertThat(overview.recurring()).extracting(JobView::name).doesNotContain("outbox");
    }

    @Test
    void handsOnAJobThatThisProgramDoesNotKnow() throws Exception {
        plan.propose();
        table.propose("dancing", JobSchedule.cron("0 0 19 * * ?", Zone.UTC), clock.instant());
        runJobNow.run("dancing", Actor.system());

        assertThat(history("dancing")).extracting(JobRun::state).containsExactly(JobRun.State.WAITING);
        execution.carryOut(new JobOrder("dancing", 1L, clock.instant(), 0, 19), "here");
        execution.carryOut(new JobOrder("dancing", 1L, clock.instant(), 0, 20), "here");
        assertThat(history("dancing")).extracting(JobRun::state).containsExactly(JobRun.State.WAITING);
        assertThat(waitingTriggers()).isEqualTo(2);
    }

    @Test
    void takesOnANewUsualTimeOnlyWhereNobodyChangedIt() {
        var evening = JobSchedule.cron("0 0 19 * * ?", Zone.UTC);
        var morning = JobSchedule.cron("0 0 7 * * ?", Zone.UTC);
        var noon = JobSchedule.cron("0 0 12 * * ?", Zone.BUSINESS);
        Instant now = clock.instant();

        table.propose("one", evening, now);
        assertThat(table.propose("one", morning, now).schedule()).isEqualTo(morning);

        table.propose(NAME, evening, now);
        changeJobSchedule.change(NAME, noon, true, Actor.system());
        assertThat(table.propose(NAME, morning, now).schedule()).isEqualTo(noon);
        assertThat(table.propose(NAME, morning, now).usual()).isEqualTo(morning);
    }

    @Test
    void changesWhenAJobRunsForAllProcesses() throws Exception {
        plan.propose();
        assertThat(cron().getCronExpression()).isEqualTo("0 0 19 * * ?");
        assertThat(cron().getTimeZone().getID()).isIn("UTC", "Z");

        change("0 30 7 * * ?", Zone.BUSINESS, true);
        assertThat(cron().getCronExpression()).isEqualTo("0 30 7 * * ?");
        assertThat(cron().getTimeZone().getID()).isEqualTo("Europe/Berlin");
        assertThat(cron().getMisfireInstruction()).isEqualTo(CronTrigger.MISFIRE_INSTRUCTION_FIRE_ONCE_NOW);
        assertThat(job().changed()).isTrue();
        assertThat(actions()).containsExactly("job.schedule-changed");

        change("0 30 7 * * ?", Zone.BUSINESS, true);
        assertThat(actions()).as("nothing changed").hasSize(1);

        change("0 30 7 * * ?", Zone.BUSINESS, false);
        assertThat(scheduler.getTrigger(TriggerKey.triggerKey(NAME))).isNull();
        assertThat(job().state()).isEqualTo(JobView.State.OFF);
        watch.doSome();
        assertThat(scheduler.getTrigger(TriggerKey.triggerKey(NAME))).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            every morning      | UNREADABLE
            0 0 25 * * ?       | UNREADABLE
            0 0 8 * * ? äöü    | UNREADABLE
            ''                 | UNREADABLE
            0 0 8 1 1 ? 2020   | NEVER
            */5 * * * * ?      | TOO_OFTEN
            """)
    void refusesTimesThatDoNotDo(String cron, ChangeJobSchedule.Fault fault) {
        var result = changeJobSchedule.change(NAME, JobSchedule.cron(cron, Zone.UTC), true, Actor.system());

        assertThat(result).isEqualTo(new ChangeJobSchedule.Result.Refused(fault));
        assertThat(table.find(NAME)).isEmpty();
        assertThat(changeJobSchedule.change("dancing", JobSchedule.cron("0 0 8 * * ?", Zone.UTC), true, Actor.system()))
                .isEqualTo(new ChangeJobSchedule.Result.Unknown());
    }

    @Test
    void mendsTriggersThatAreGone() throws Exception {
        plan.propose();
        scheduler.unscheduleJob(TriggerKey.triggerKey(NAME));
        clock.set(Instant.parse("2027-06-01T12:00:00Z"));
        watch.doSome();

        assertThat(scheduler.getTrigger(TriggerKey.triggerKey(NAME))).isNotNull();
    }

    @Test
    void haveNamesOfTheirOwnAndTimesThatCanBeRead() {
        assertThat(everyJob).extracting(RecurringJob::name).doesNotHaveDuplicates();
        assertThat(everyJob)
                .allSatisfy(
                        job -> assertThat(overview.firings(job.schedule(), 2)).hasSize(2));
        assertThat(overview.continuous())
                .extracting(WorkState::name)
                .doesNotContainAnyElementsOf(
                        everyJob.stream().map(RecurringJob::name).toList());
    }

    private void fire() {
        execution.carryOut(new JobOrder(NAME, null, clock.instant(), 0, 0), "here");
    }

    private void change(String cron, Zone zone, boolean enabled) {
        assertThat(changeJobSchedule.change(NAME, JobSchedule.cron(cron, zone), enabled, Actor.system()))
                .isEqualTo(new ChangeJobSchedule.Result.Changed());
    }

    private JobView job() {
        return overview.recurring(NAME).orElseThrow();
    }

    private List<JobRun> history() {
        return history(NAME);
    }

    private List<JobRun> history(String name) {
        return overview.runs(name, PageRequest.first(100)).orElseThrow().items();
    }

    private CronTrigger cron() throws Exception {
        return (CronTrigger) scheduler.getTrigger(TriggerKey.triggerKey(NAME));
    }

    private int waitingTriggers() {
        return database.jdbc()
                .sql("select count(*) from QRTZ_TRIGGERS where TRIGGER_GROUP = 'asked'")
                .query(Integer.class)
                .single();
    }

    /** What happened to the job, latest first. */
    private List<String> actions() {
        return audit
                .search(new AuditSearch(null, null, null, "job.*", "job", null, null), PageRequest.first(100))
                .items()
                .stream()
                .filter(entry -> entry.subject().id().equals(NAME))
                .map(entry -> entry.action())
                .toList();
    }

    private List<String> missed() {
        return database.jdbc()
                .sql("select subject_id from audit_entry where action = 'job.missed'")
                .query(String.class)
                .list();
    }

    /** Who is told of the job and has something left to do about it. */
    private List<Long> open() {
        return database.jdbc()
                .sql("select user_id from notification where fact like 'job:sweeping:%' and settled_at is null")
                .query(Long.class)
                .list();
    }
}
