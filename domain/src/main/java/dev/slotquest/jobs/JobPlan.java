package dev.slotquest.jobs;

import dev.slotquest.jobs.JobTable.Kept;
import dev.slotquest.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** Keeps what is written about the times of jobs, and what the scheduler does, alike. */
@Component
class JobPlan {

    private final JobCatalogue catalogue;
    private final JobTable table;
    private final JobTriggers triggers;
    private final BusinessTime time;

    JobPlan(JobCatalogue catalogue, JobTable table, JobTriggers triggers, BusinessTime time) {
        this.catalogue = catalogue;
        this.table = table;
        this.triggers = triggers;
        this.time = time;
    }

    /** Takes on what this program proposes, unless somebody wants it otherwise. */
    void propose() {
        catalogue.recurring().forEach(this::propose);
    }

    /** A job as it is kept; nothing is there before somebody needs it. */
    Kept propose(RecurringJob job) {
        Kept kept = table.propose(job.name(), job.schedule(), time.now());
        triggers.follow(kept, job.caughtUp());
        return kept;
    }

    /** Has the jobs that this program knows fire as they are kept, whatever happened to their triggers. */
    void follow() {
        for (Kept kept : table.all()) {
            catalogue.recurring(kept.name()).ifPresent(job -> triggers.follow(kept, job.caughtUp()));
        }
    }
}
