package dev.slotquest.jobs;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The work that this program can do, by name. */
@Component
class JobCatalogue {

    private final ObjectProvider<RecurringJob> jobs;
    private final ObjectProvider<ContinuousWork> works;

    /** Modules that contribute work may need to ask for runs themselves, so it is looked for when it is needed. */
    JobCatalogue(ObjectProvider<RecurringJob> jobs, ObjectProvider<ContinuousWork> works) {
        this.jobs = jobs;
        this.works = works;
    }

    List<RecurringJob> recurring() {
        return jobs.orderedStream().toList();
    }

    Optional<RecurringJob> recurring(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    List<String> continuous() {
        return works.stream().map(ContinuousWork::name).sorted().toList();
    }
}
