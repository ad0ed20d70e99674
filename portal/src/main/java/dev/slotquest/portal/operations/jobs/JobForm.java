package dev.slotquest.portal.operations.jobs;

import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.jobs.JobView;
import dev.slotquest.portal.web.Typed;
import org.jspecify.annotations.Nullable;

/** When a job is to run, as it was typed. */
record JobForm(
        @Nullable String cron,
        @Nullable String zone,
        @Nullable Boolean enabled) {

    static JobForm of(JobView job) {
        return new JobForm(job.schedule().cron(), job.schedule().zone().name(), job.enabled());
    }

    /** @throws org.springframework.web.server.ResponseStatusException for a zone that nobody can choose */
    JobSchedule schedule() {
        return JobSchedule.cron(
                Typed.text(cron).orElse(""),
                Typed.choice(JobSchedule.Zone.class, zone).orElseThrow(Typed::unreadable));
    }

    boolean isOn() {
        return Boolean.TRUE.equals(enabled);
    }
}
