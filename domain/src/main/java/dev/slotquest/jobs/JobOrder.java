package dev.slotquest.jobs;

import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;

/**
 * What a firing is for.
 *
 * @param run the run that somebody asked for, {@code null} when the job's time had come
 * @param planned when it should have begun
 * @param attempt how often it was tried before
 * @param hands how often it was handed on to another process
 */
record JobOrder(String job, @Nullable Long run, Instant planned, int attempt, int hands) {

    private static final String RUN = "run";
    private static final String PLANNED = "planned";
    private static final String ATTEMPT = "attempt";
    private static final String HANDS = "hands";

    static JobOrder asked(String job, long run, Instant now) {
        return new JobOrder(job, run, now, 0, 0);
    }

    JobOrder nextAttempt() {
        return new JobOrder(job, run, planned, attempt + 1, 0);
    }

    JobOrder handedOn() {
        return new JobOrder(job, run, planned, attempt, hands + 1);
    }

    /** As it was written, or by the schedule; also when the process that had it was killed. */
    static JobOrder of(JobExecutionContext context) {
        JobDataMap data = context.getMergedJobDataMap();
        String run = data.getString(RUN);
        String planned = data.getString(PLANNED);
        return new JobOrder(
                context.getJobDetail().getKey().getName(),
                run == null ? null : Long.valueOf(run),
                planned == null ? scheduled(context, data) : Instant.parse(planned),
                number(data.getString(ATTEMPT)),
                number(data.getString(HANDS)));
    }

    private static int number(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static Instant scheduled(JobExecutionContext context, JobDataMap data) {
        String before = context.isRecovering()
                ? data.getString(Scheduler.FAILED_JOB_ORIGINAL_TRIGGER_SCHEDULED_FIRETIME_IN_MILLISECONDS)
                : null;
        if (before != null) {
            return Instant.ofEpochMilli(Long.parseLong(before));
        }
        Date scheduled = context.getScheduledFireTime();
        return (scheduled == null ? context.getFireTime() : scheduled).toInstant();
    }

    /** Plain texts, which any version of the program can read. */
    JobDataMap data() {
        var data = new JobDataMap();
        data.put(PLANNED, planned.toString());
        data.put(ATTEMPT, Integer.toString(attempt));
        data.put(HANDS, Integer.toString(hands));
        if (run != null) {
            data.put(RUN, Long.toString(run));
        }
        return data;
    }
}
