package dev.slotquest.jobs;

import dev.slotquest.shared.ComponentHealth;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether the work that nobody asks for gets done in this process. */
@Component
class JobsHealth implements ComponentHealth {

    /** One fault is repeated before long; several in a row are worth a look. */
    private static final int WORRYING_FAILURES = 3;

    private final WorkLoops loops;

    JobsHealth(WorkLoops loops) {
        this.loops = loops;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Health check() {
        var states = loops.states();
        if (states.isEmpty()) {
            return Health.off("no work in this process");
        }
        var failing = states.stream()
                .filter(state -> state.failuresInARow() >= WORRYING_FAILURES)
                .map(WorkState::name)
                .collect(Collectors.joining(", "));
        return failing.isEmpty()
                ? Health.up("%d going on".formatted(states.size()))
                : Health.degraded(failing + " fail");
    }
}
