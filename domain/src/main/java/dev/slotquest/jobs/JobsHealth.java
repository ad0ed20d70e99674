package dev.slotquest.jobs;

import dev.slotquest.shared.ComponentHealth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the work that nobody asks for gets done: what goes on in this process, and the jobs of all. */
@Component
class JobsHealth implements ComponentHealth {

    /** One fault is repeated before long; several in a row are worth a look. */
    private static final int WORRYING_FAILURES = 3;

    private final WorkLoops loops;
    private final JobOverview overview;

    JobsHealth(WorkLoops loops, JobOverview overview) {
        this.loops = loops;
        this.overview = overview;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Health check() {
        List<String> troubled = Stream.concat(failingWorks(), troubledJobs()).toList();
        if (!troubled.isEmpty()) {
            return Health.degraded(String.join(", ", troubled));
        }
        int going = loops.states().size();
        return going == 0 ? Health.off("no work in this process") : Health.up("%d going on".formatted(going));
    }

    private Stream<String> failingWorks() {
        return loops.states().stream()
                .filter(state -> state.failuresInARow() >= WORRYING_FAILURES)
                .map(state -> state.name() + " fails");
    }

    private Stream<String> troubledJobs() {
        return overview.recurring().stream()
                .filter(JobView::troubled)
                .map(job -> job.name() + (job.standing() == JobView.State.FAILED ? " fails" : " stays out"));
    }
}
