package dev.slotquest.jobs;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to jobs: what somebody does with them, and whether they get done. */
public sealed interface JobEvent extends DomainEvent {

    /** Its name. */
    String job();

    @Override
    default Subject subject() {
        return new Subject("job", job());
    }

    /** Somebody wants a job to run at once. */
    record RunRequested(Instant occurredAt, Actor actor, String job, long runId) implements JobEvent {
        @Override
        public String action() {
            return "job.run-requested";
        }
    }

    /** Somebody has changed when a job runs, or whether. */
    record ScheduleChanged(
            Instant occurredAt,
            Actor actor,
            String job,
            JobSchedule was,
            boolean wasEnabled,
            JobSchedule is,
            boolean isEnabled)
            implements JobEvent {
        @Override
        public String action() {
            return "job.schedule-changed";
        }

        @Override
        public Map<String, @Nullable Object> before() {
            return values(was, wasEnabled);
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return values(is, isEnabled);
        }

        private static Map<String, @Nullable Object> values(JobSchedule schedule, boolean enabled) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("cron", schedule.cron());
            values.put("zone", schedule.zone().name());
            values.put("enabled", enabled);
            return values;
        }
    }

    /**
     * A job fails, or stays out.
     *
     * @param lastSuccess when it was last done, {@code null} when it never was
     * @param error why it failed, {@code null} when it stays out
     */
    record JobMissed(
            Instant occurredAt,
            String job,
            @Nullable Instant lastSuccess,
            @Nullable String error) implements JobEvent {
        @Override
        public Actor actor() {
            return Actor.system();
        }

        @Override
        public String action() {
            return "job.missed";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("last_success", lastSuccess == null ? null : lastSuccess.toString());
            values.put("error", error);
            return values;
        }
    }

    /** A job that failed or stayed out is done again, or need not be. */
    record JobRecovered(Instant occurredAt, String job) implements JobEvent {
        @Override
        public Actor actor() {
            return Actor.system();
        }

        @Override
        public String action() {
            return "job.recovered";
        }
    }
}
