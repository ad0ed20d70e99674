package dev.slotquest.jobs;

import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.health.Examination;
import dev.slotquest.shared.health.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When each job and each continuous work last came to a good end, in whatever process. */
@Component
class WorkExamination implements Examination {

    /** The longest pause of any work, and what a start takes. */
    private static final Duration WORRYING_SILENCE = Duration.ofMinutes(10);

    private static final int WORRYING_FAILURES = 3;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ObjectProvider<ContinuousWork> works;
    private final ObjectProvider<WorkRuns> runs;
    private final ObjectProvider<JobOverview> jobs;
    private final BusinessTime time;

    WorkExamination(
            ObjectProvider<ContinuousWork> works,
            ObjectProvider<WorkRuns> runs,
            ObjectProvider<JobOverview> jobs,
            BusinessTime time) {
        this.works = works;
        this.runs = runs;
        this.jobs = jobs;
        this.time = time;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public List<Finding> examine() {
        Map<String, WorkState> known =
                runs.getObject().all().stream().collect(Collectors.toMap(WorkState::name, Function.identity()));
        if (known.isEmpty()) {
            return List.of(Finding.warning("health.work.none"));
        }
        Stream<Finding> recurring = jobs.getObject().recurring().stream().map(this::judge);
        Stream<Finding> continuous = works.stream()
                .map(ContinuousWork::name)
                .sorted()
                .map(name -> judge(name, known.getOrDefault(name, WorkState.idle(name))));
        return Stream.concat(recurring, continuous).toList();
    }

    Finding judge(JobView job) {
        JobRun good = job.lastSuccess();
        JobRun bad = job.lastFailure();
        String success = good == null ? "–" : minute(good.endedAt());
        return switch (job.standing()) {
            case OFF -> Finding.warning("health.job.off", job.name());
            case FAILED ->
                Finding.failed(
                        "health.job.fails",
                        job.name(),
                        bad == null ? "" : minute(bad.endedAt()),
                        bad == null || bad.error() == null ? "–" : bad.error());
            case OVERDUE -> Finding.failed("health.job.overdue", job.name(), success);
            case NEW, RUNNING, WAITING -> Finding.ok("health.job.new", job.name(), minute(job.nextRun()));
            case OK -> Finding.ok("health.job.done", job.name(), success, minute(job.nextRun()));
        };
    }

    Finding judge(String name, WorkState state) {
        Instant success = state.lastSuccess();
        Instant failure = state.lastFailure();
        boolean fails = state.failuresInARow() >= WORRYING_FAILURES || (success == null && failure != null);
        if (failure != null && fails && (success == null || failure.isAfter(success))) {
            return Finding.failed("health.work.fails", name, minute(failure), String.valueOf(state.lastError()));
        }
        if (success == null) {
            return Finding.warning("health.work.never", name);
        }
        return success.isBefore(time.now().minus(WORRYING_SILENCE))
                ? Finding.warning("health.work.silent", name, minute(success))
                : Finding.ok("health.work.done", name, minute(success));
    }

    private String minute(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(time.zone()));
    }
}
