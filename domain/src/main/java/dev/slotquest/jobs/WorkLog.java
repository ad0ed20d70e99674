package dev.slotquest.jobs;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down how every work of this process is getting on, itself included, so that others can tell. */
@Component
class WorkLog implements ContinuousWork {

    static final Duration PAUSE = Duration.ofSeconds(10);

    private final ObjectProvider<WorkLoops> loops;
    private final WorkRuns runs;

    WorkLog(ObjectProvider<WorkLoops> loops, WorkRuns runs) {
        this.loops = loops;
        this.runs = runs;
    }

    @Override
    public String name() {
        return "work-log";
    }

    @Override
    public boolean doSome() {
        var begun = loops.getObject().states().stream()
                .filter(state -> state.lastSuccess() != null || state.lastFailure() != null)
                .toList();
        if (!begun.isEmpty()) {
            runs.keep(begun);
        }
        return false;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }
}
