package dev.slotquest.jobs;

import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down how every work of this process is getting on, itself included, so that others can tell. */
@Component
class WorkLog implements ContinuousWork {

    static final Duration PAUSE = Duration.ofSeconds(10);

    private final ObjectProvider<WorkLoops> loops;
    private final WorkRuns runs;
    private final JobRuns asked;

    WorkLog(ObjectProvider<WorkLoops> loops, WorkRuns runs, JobRuns asked) {
        this.loops = loops;
        this.runs = runs;
        this.asked = asked;
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
        Set<String> waiting = asked.waiting();
        begun.stream().filter(state -> waiting.contains(state.name())).forEach(this::serve);
        return false;
    }

    /** Whoever wanted a work that is never finished to go on was served by its last good portion. */
    private void serve(WorkState state) {
        if (state.lastSuccess() != null) {
            asked.doneWaiting(state.name(), state.lastSuccess());
        }
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }
}
