package dev.slotquest.jobs;

import dev.slotquest.shared.BusinessTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps every {@link ContinuousWork} going, each in a thread of its own, while the application runs. */
@Component
public class WorkLoops implements SmartLifecycle {

    private final List<WorkLoop> loops = new ArrayList<>();
    private final boolean enabled;
    private volatile boolean running;

    WorkLoops(
            ObjectProvider<ContinuousWork> works,
            BusinessTime time,
            @Value("${slotquest.jobs.enabled:true}") boolean enabled) {
        this.enabled = enabled;
        works.orderedStream().forEach(work -> loops.add(new WorkLoop(work, time)));
    }

    /** Has a work look for something to do at once, in this process. */
    public void wake(String name) {
        loops.stream().filter(loop -> loop.name().equals(name)).forEach(WorkLoop::wake);
    }

    /** How each work is getting on in this process; empty where jobs are switched off. */
    public List<WorkState> states() {
        return enabled ? loops.stream().map(WorkLoop::state).toList() : List.of();
    }

    @Override
    public void start() {
        if (enabled) {
            loops.forEach(WorkLoop::start);
        }
        running = true;
    }

    @Override
    public void stop() {
        loops.forEach(WorkLoop::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
