package dev.slotquest.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slotquest.db.TestDatabase;
import dev.slotquest.shared.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Several processes on one database, and a job that fires every second. */
class JobClusterIntegrationTests {

    private static final String NAME = "ticking";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database = TestDatabase.create();
    private final List<ConfigurableApplicationContext> processes = new ArrayList<>();

    /** Does nothing; that it was done is on record. */
    record Ticking() implements RecurringJob {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public JobSchedule schedule() {
            return JobSchedule.cron("* * * * * ?", JobSchedule.Zone.UTC);
        }

        @Override
        public int run() {
            return 0;
        }
    }

    /** Takes for ever in the first process that runs it, and no time in the next. */
    static final class Lengthy implements RecurringJob {
        static final AtomicBoolean BEGUN = new AtomicBoolean();

        @Override
        public String name() {
            return "lengthy";
        }

        @Override
        public JobSchedule schedule() {
            return JobSchedule.cron("0 0 3 1 1 ?", JobSchedule.Zone.UTC);
        }

        @Override
        public int run() {
            if (BEGUN.compareAndSet(false, true)) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException cutShort) {
                    throw new IllegalStateException("cut short", cutShort);
                }
            }
            return 1;
        }
    }

    @AfterEach
    void end() {
        processes.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void fireEachTimeOnceWhoeverComesAndGoes() {
        var first = process();
        awaitTicks(3);
        var second = process();
        awaitTicks(6);
        first.close();
        awaitTicks(9);
        process();
        awaitTicks(14);
        second.close();
        int before = ticks().size();
        awaitTicks(before + 3);

        assertThat(twice()).as("planned times with two runs").isEmpty();
        assertThat(gaps()).as("seconds without a run").isEmpty();
        assertThat(instances()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void wouldBeSeenToFireTwiceIfTheyDidNotShareTheirStore() {
        process("--spring.quartz.scheduler-name=one");
        process("--spring.quartz.scheduler-name=other");

        await().atMost(PATIENCE).until(() -> !twice().isEmpty());
    }

    @Test
    void takeOverWhatAKilledProcessWasAt() {
        var alive = process();
        awaitTicks(1);
        alive.getBean(ChangeJobSchedule.class)
                .change(NAME, JobSchedule.cron("0 0 3 1 1 ?", JobSchedule.Zone.UTC), true, Actor.system());
        Instant planned = Instant.parse("2026-11-01T03:00:00Z");
        leaveBehindAt(planned);

        await().atMost(PATIENCE).until(() -> states(planned).contains("DONE"));
        await().atMost(PATIENCE).until(() -> states(planned).contains("LOST"));
        assertThat(states(planned)).containsExactlyInAnyOrder("LOST", "DONE");
    }

    @Test
    void handOnWhatTheEndOfAProcessCutsShort() {
        Lengthy.BEGUN.set(false);
        var first = process();
        long run = first.getBean(RunJobNow.class).run("lengthy", Actor.system()).orElseThrow();
        await().atMost(PATIENCE).untilTrue(Lengthy.BEGUN);
        JobOverview overview = process().getBean(JobOverview.class);
        first.close();

        await().atMost(PATIENCE).until(() -> overview.run(run).orElseThrow().state() == JobRun.State.DONE);
        assertThat(overview.run(run).orElseThrow().changed()).isEqualTo(1);
    }

    @Test
    void runAtOnceWhatAProcessWithoutJobsWants() {
        process();
        var portal = process("--slotquest.jobs.enabled=false");
        awaitTicks(1);
        Instant asked = Instant.now();
        long run = portal.getBean(RunJobNow.class)
                .run("reconciliation", Actor.system())
                .orElseThrow();

        JobOverview overview = portal.getBean(JobOverview.class);
        await().atMost(PATIENCE).until(() -> overview.run(run).orElseThrow().state() == JobRun.State.DONE);
        assertThat(overview.run(run).orElseThrow().startedAt()).isBefore(asked.plusSeconds(20));
        assertThat(portal.getBean(WorkLoops.class).states()).isEmpty();
    }

    @Test
    void haveAConnectionForEveryThreadAndThreeForTheStore() {
        var process = process();
        int threads = process.getEnvironment()
                .getRequiredProperty("spring.quartz.properties.org.quartz.threadPool.threadCount", Integer.class);
        int connections = process.getEnvironment()
                .getRequiredProperty("spring.datasource.hikari.maximum-pool-size", Integer.class);

        assertThat(connections).isGreaterThanOrEqualTo(threads + 3);
    }

    /** What is in the database after a kill -9 in the middle of a run. */
    private void leaveBehindAt(Instant planned) {
        Instant longAgo = Instant.now().minus(Duration.ofMinutes(5));
        database.jdbc()
                .sql("insert into QRTZ_SCHEDULER_STATE values ('slotquest', 'killed', ?, 5000)")
                .param(longAgo.toEpochMilli())
                .update();
        database.jdbc()
                .sql("""
                insert into QRTZ_FIRED_TRIGGERS values
                    ('slotquest', 'killed-1', 'ticking', 'DEFAULT', 'killed', ?, ?, 5, 'EXECUTING', 'ticking', 'DEFAULT',
                     '1', '1')""")
                .param(longAgo.toEpochMilli())
                .param(planned.toEpochMilli())
                .update();
        database.jdbc().sql("""
                insert into job_run (job, state, instance, planned_at, started_at, alive_at)
                values ('ticking', 'RUNNING', 'killed', ?, ?, ?)""").params(planned, longAgo, longAgo).update();
    }

    private ConfigurableApplicationContext process(String... settings) {
        var process = new SpringApplicationBuilder(JobTestApplication.class)
                .web(WebApplicationType.NONE)
                .properties("slotquest.home=target/jobs-home", "spring.liquibase.enabled=false")
                .initializers(JobClusterIntegrationTests::addJobs)
                .run(Stream.concat(Stream.of(database.arguments()), Stream.of(settings))
                        .toArray(String[]::new));
        processes.add(process);
        return process;
    }

    private static void addJobs(ConfigurableApplicationContext context) {
        var beans = (GenericApplicationContext) context;
        beans.registerBean(Ticking.class, Ticking::new);
        beans.registerBean(Lengthy.class, Lengthy::new);
    }

    private void awaitTicks(int count) {
        await().atMost(PATIENCE).until(() -> ticks().size() >= count);
    }

    private List<Instant> ticks() {
        return database.jdbc()
                .sql("select distinct planned_at from job_run where job = 'ticking' order by planned_at")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private List<Instant> twice() {
        return database.jdbc()
                .sql("select planned_at from job_run where job = 'ticking' group by planned_at having count(*) > 1")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private List<Instant> gaps() {
        List<Instant> ticks = ticks();
        Set<Instant> known = new HashSet<>(ticks);
        List<Instant> missing = new ArrayList<>();
        for (Instant at = ticks.getFirst(); at.isBefore(ticks.getLast()); at = at.plusSeconds(1)) {
            if (!known.contains(at)) {
                missing.add(at);
            }
        }
        return missing;
    }

    private List<String> instances() {
        return database.jdbc()
                .sql("select distinct instance from job_run where job = 'ticking'")
                .query(String.class)
                .list();
    }

    private List<String> states(Instant planned) {
        return database.jdbc()
                .sql("select state from job_run where job = 'ticking' and planned_at = ?")
                .param(planned)
                .query(String.class)
                .list();
    }
}
