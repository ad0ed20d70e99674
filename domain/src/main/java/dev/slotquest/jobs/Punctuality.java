package dev.slotquest.jobs;

import dev.slotquest.jobs.JobTable.Kept;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a job gets done: it fails, or had two of its times pass without a success. Once people were told that it
 * stays out, only a success changes that. Plain arithmetic.
 *
 * @param watchedSince since when this process could have noticed; what passed while nothing ran is caught up first
 */
record Punctuality(ZoneId zone, Instant watchedSince, Instant now) {

    /** What a run may take, and how long a job is given to catch up, unless its next time is near. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Who comes so often that the next time may mend it is not talked about before. */
    private static final Duration FREQUENT = Duration.ofMinutes(15);

    /** What is found. */
    enum Verdict {
        ON_TIME,
        /** Its last run ended badly. */
        FAILS,
        /** Two of its times passed without a success. */
        STAYS_OUT
    }

    /**
     * The verdict on a job.
     *
     * @param success its last good run
     * @param bad its last bad run
     */
    Verdict of(Kept job, @Nullable JobRun success, @Nullable JobRun bad) {
        if (!job.enabled()) {
            return Verdict.ON_TIME;
        }
        if (staysOut(job, success)) {
            return Verdict.STAYS_OUT;
        }
        return bad != null && (success == null || bad.id() > success.id()) ? Verdict.FAILS : Verdict.ON_TIME;
    }

    /** Whether people are to be told of a job that fails: at once, unless its next time comes soon and may mend it. */
    boolean worthTelling(Kept job, @Nullable JobRun success, JobRun bad) {
        Duration interval = interval(job);
        if (interval.compareTo(FREQUENT) > 0) {
            return true;
        }
        Instant good = success == null ? job.since() : ended(success);
        return good.isBefore(now.minus(interval.multipliedBy(2))) || ended(bad).isBefore(now.minus(interval));
    }

    private boolean staysOut(Kept job, @Nullable JobRun success) {
        Optional<Firings> firings = Firings.read(job.schedule(), zone);
        Optional<Instant> last = firings.flatMap(each -> each.latest(now));
        Optional<Instant> before = firings.flatMap(each -> each.secondLatest(now));
        if (last.isEmpty() || before.isEmpty()) {
            return false;
        }
        Instant known = success == null || ended(success).isBefore(job.since()) ? job.since() : ended(success);
        Instant begin = last.get().isAfter(watchedSince) ? last.get() : watchedSince;
        boolean patient = job.missedSince() == null;
        return known.isBefore(before.get()) && (!patient || now.isAfter(begin.plus(tolerance(job))));
    }

    private Duration tolerance(Kept job) {
        Duration half = interval(job).dividedBy(2);
        return half.compareTo(TOLERANCE) < 0 ? half : TOLERANCE;
    }

    private Duration interval(Kept job) {
        return Firings.read(job.schedule(), zone)
                .flatMap(firings -> firings.interval(now))
                .orElse(TOLERANCE);
    }

    private static Instant ended(JobRun run) {
        Instant ended = run.endedAt();
        return ended == null ? run.plannedAt() : ended;
    }
}
