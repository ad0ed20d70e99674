package dev.slotquest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.jobs.JobSchedule.Zone;
import dev.slotquest.jobs.JobTable.Kept;
import dev.slotquest.jobs.Punctuality.Verdict;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PunctualityTests {

    private static final JobSchedule EVERY_EVENING = JobSchedule.cron("0 0 19 * * ?", Zone.UTC);
    private static final JobSchedule EVERY_FIVE_MINUTES = JobSchedule.cron("0 */5 * * * ?", Zone.UTC);
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void isPatientForOneInterval() {
        Kept job = job(EVERY_EVENING, LONG_AGO);
        JobRun monday = run(1, JobRun.State.DONE, "2026-11-30T19:00:05Z");

        assertThat(verdict("2026-12-01T18:59:59Z", job, monday)).isEqualTo(Verdict.ON_TIME);
        assertThat(verdict("2026-12-02T18:59:59Z", job, monday)).isEqualTo(Verdict.ON_TIME);
        assertThat(verdict("2026-12-02T19:04:00Z", job, monday)).isEqualTo(Verdict.ON_TIME);
        assertThat(verdict("2026-12-02T19:06:00Z", job, monday)).isEqualTo(Verdict.STAYS_OUT);
    }

    @Test
    void noticesWithinOneIntervalThatAFrequentJobStaysOut() {
        Kept job = job(EVERY_FIVE_MINUTES, LONG_AGO);
        JobRun last = run(1, JobRun.State.DONE, "2026-12-01T10:00:01Z");

        assertThat(verdict("2026-12-01T10:10:01Z", job, last)).isEqualTo(Verdict.ON_TIME);
        assertThat(verdict("2026-12-01T10:12:29Z", job, last)).isEqualTo(Verdict.ON_TIME);
        assertThat(verdict("2026-12-01T10:12:31Z", job, last)).isEqualTo(Verdict.STAYS_OUT);
    }

    @Test
    void expectsNothingOfAJobBeforeItHadItsTime() {
        Kept fresh = job(EVERY_EVENING, Instant.parse("2026-12-01T12:00:00Z"));

        assertThat(verdict("2026-12-02T18:00:00Z", fresh, null)).isEqualTo(Verdict.ON_TIME);
        assertThat(verdict("2026-12-02T20:00:00Z", fresh, null)).isEqualTo(Verdict.STAYS_OUT);
    }

    @Test
    void letsAProcessThatHasJustStartedCatchUp() {
        Kept job = job(EVERY_EVENING, LONG_AGO);
        JobRun old = run(1, JobRun.State.DONE, "2026-11-01T19:00:05Z");
        Instant started = Instant.parse("2026-12-01T08:00:00Z");

        assertThat(new Punctuality(ZoneOffset.UTC, started, started.plusSeconds(60)).of(job, old, null))
                .isEqualTo(Verdict.ON_TIME);
        assertThat(new Punctuality(ZoneOffset.UTC, started, started.plusSeconds(301)).of(job, old, null))
                .isEqualTo(Verdict.STAYS_OUT);
    }

    @Test
    void believesOnlyASuccessOncePeopleWereTold() {
        Kept told = new Kept(
                "job", EVERY_FIVE_MINUTES, true, EVERY_FIVE_MINUTES, LONG_AGO, Instant.parse("2026-12-01T10:20:00Z"));
        JobRun last = run(1, JobRun.State.DONE, "2026-12-01T10:00:01Z");

        assertThat(verdict("2026-12-01T10:25:01Z", told, last)).isEqualTo(Verdict.STAYS_OUT);
        assertThat(verdict("2026-12-01T10:25:02Z", told, run(2, JobRun.State.DONE, "2026-12-01T10:25:02Z")))
                .isEqualTo(Verdict.ON_TIME);
    }

    @Test
    void asksNothingOfAJobThatIsSwitchedOff() {
        Kept off = new Kept("job", EVERY_EVENING, false, EVERY_EVENING, LONG_AGO, null);

        assertThat(verdict("2026-12-02T20:00:00Z", off, null)).isEqualTo(Verdict.ON_TIME);
    }

    @Test
    void tellsOfARareJobAtOnceAndOfAFrequentOneWhenItFailsAgain() {
        Instant now = Instant.parse("2026-12-01T10:05:10Z");
        JobRun good = run(1, JobRun.State.DONE, "2026-12-01T10:00:01Z");
        JobRun bad = run(2, JobRun.State.FAILED, "2026-12-01T10:05:01Z");
        JobRun again = run(3, JobRun.State.FAILED, "2026-12-01T10:10:01Z");
        var then = new Punctuality(ZoneOffset.UTC, LONG_AGO, now);
        var later = new Punctuality(ZoneOffset.UTC, LONG_AGO, now.plusSeconds(300));

        assertThat(then.of(job(EVERY_EVENING, LONG_AGO), good, bad)).isEqualTo(Verdict.FAILS);
        assertThat(then.worthTelling(job(EVERY_EVENING, LONG_AGO), good, bad)).isTrue();
        assertThat(then.worthTelling(job(EVERY_FIVE_MINUTES, LONG_AGO), good, bad))
                .isFalse();
        assertThat(later.worthTelling(job(EVERY_FIVE_MINUTES, LONG_AGO), good, again))
                .isTrue();
    }

    private static Verdict verdict(String now, Kept job, @Nullable JobRun good) {
        return new Punctuality(ZoneOffset.UTC, LONG_AGO, Instant.parse(now)).of(job, good, null);
    }

    private static Kept job(JobSchedule schedule, Instant since) {
        return new Kept("job", schedule, true, schedule, since, null);
    }

    private static JobRun run(long id, JobRun.State state, String ended) {
        Instant at = Instant.parse(ended);
        return new JobRun(id, "job", state, null, "here", at, at, at, 0, null);
    }
}
