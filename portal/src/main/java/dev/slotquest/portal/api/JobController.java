package dev.slotquest.portal.api;

import dev.slotquest.jobs.ChangeJobSchedule;
import dev.slotquest.jobs.JobOverview;
import dev.slotquest.jobs.JobRun;
import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.jobs.JobView;
import dev.slotquest.jobs.RunJobNow;
import dev.slotquest.jobs.WorkState;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What happens by itself: how it is getting on, and having it happen at once. */
@RestController
@RequestMapping("/api/v1/jobs")
class JobController {

    private final JobOverview overview;
    private final RunJobNow runJobNow;
    private final ChangeJobSchedule changeJobSchedule;
    private final SlotMoments moments;

    JobController(JobOverview overview, RunJobNow runJobNow, ChangeJobSchedule changeJobSchedule, SlotMoments moments) {
        this.overview = overview;
        this.runJobNow = runJobNow;
        this.changeJobSchedule = changeJobSchedule;
        this.moments = moments;
    }

    /** How a job comes about. */
    enum Kind {
        /** At certain times, once over all processes. */
        RECURRING,
        /** All the time, in every process that runs jobs. */
        CONTINUOUS
    }

    /** All jobs, the recurring ones first. */
    record Jobs(List<JobJson> items, int total) {}

    /**
     * A job.
     *
     * @param lastError why it failed the last time it did
     * @param schedule {@code null} for continuous ones
     */
    record JobJson(
            String name,
            Kind kind,
            String state,
            @Nullable OffsetDateTime lastSuccess,
            @Nullable OffsetDateTime lastFailure,
            @Nullable String lastError,
            @Nullable OffsetDateTime nextRun,
            @Nullable Long lastDurationMs,
            @Nullable ScheduleJson schedule) {}

    /**
     * When a job runs.
     *
     * @param changed whether somebody changed it
     */
    record ScheduleJson(String cron, JobSchedule.Zone zone, boolean enabled, boolean changed) {}

    record ScheduleWish(
            @Nullable String cron,
            JobSchedule.@Nullable Zone zone,
            @Nullable Boolean enabled) {}

    record Asked(long runId) {}

    /** One run. */
    record RunJson(
            long runId,
            JobRun.State state,
            @Nullable String askedBy,
            @Nullable String instance,
            OffsetDateTime plannedAt,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt,
            @Nullable Long durationMs,
            @Nullable Integer changed,
            @Nullable String error) {}

    @GetMapping
    Jobs list() {
        List<JobJson> items = Stream.concat(
                        overview.recurring().stream().map(this::shown),
                        overview.continuous().stream().map(this::shown))
                .toList();
        return new Jobs(items, items.size());
    }

    @GetMapping("/{name}")
    JobJson job(@PathVariable String name) {
        return list().items().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ApiProblem.notFound("job"));
    }

    @GetMapping("/{name}/runs")
    Page<RunJson> runs(@PathVariable String name, PageRequest wanted) {
        return overview.runs(name, wanted)
                .orElseThrow(() -> ApiProblem.notFound("job"))
                .map(this::shown);
    }

    @PostMapping("/{name}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked run(@PathVariable String name, @CurrentUser Actor actor) {
        OptionalLong run = runJobNow.run(name, actor);
        if (run.isEmpty()) {
            throw ApiProblem.notFound("job");
        }
        return new Asked(run.getAsLong());
    }

    @PatchMapping("/{name}")
    JobJson change(@PathVariable String name, @RequestBody ScheduleWish wish, @CurrentUser Actor actor) {
        JobView job = overview.recurring(name).orElseThrow(() -> ApiProblem.notFound("job"));
        JobSchedule wanted = JobSchedule.cron(
                Objects.requireNonNullElse(wish.cron(), job.schedule().cron()),
                Objects.requireNonNullElse(wish.zone(), job.schedule().zone()));
        boolean enabled = Objects.requireNonNullElse(wish.enabled(), job.enabled());
        return switch (changeJobSchedule.change(name, wanted, enabled, actor)) {
            case ChangeJobSchedule.Result.Changed _ -> job(name);
            case ChangeJobSchedule.Result.Unknown _ -> throw ApiProblem.notFound("job");
            case ChangeJobSchedule.Result.Refused(var fault) ->
                throw ApiProblem.invalid(List.of(FieldFault.worded("cron", fault.name(), "jobs.fault." + fault)));
        };
    }

    private JobJson shown(JobView job) {
        JobRun success = job.lastSuccess();
        JobRun failure = job.lastFailure();
        JobRun ended = job.lastEnded();
        return new JobJson(
                job.name(),
                Kind.RECURRING,
                job.state().name(),
                local(success == null ? null : success.endedAt()),
                local(failure == null ? null : failure.endedAt()),
                failure == null ? null : failure.error(),
                local(job.nextRun()),
                millis(ended == null ? null : ended.duration()),
                new ScheduleJson(job.schedule().cron(), job.schedule().zone(), job.enabled(), job.changed()));
    }

    private JobJson shown(WorkState work) {
        String state = work.failuresInARow() > 0 ? "FAILED" : work.lastSuccess() == null ? "NEW" : "OK";
        return new JobJson(
                work.name(),
                Kind.CONTINUOUS,
                state,
                local(work.lastSuccess()),
                local(work.lastFailure()),
                work.lastError(),
                null,
                null,
                null);
    }

    private RunJson shown(JobRun run) {
        return new RunJson(
                run.id(),
                run.state(),
                run.askedBy(),
                run.instance(),
                moments.local(run.plannedAt()),
                local(run.startedAt()),
                local(run.endedAt()),
                millis(run.duration()),
                run.changed(),
                run.error());
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    private @Nullable OffsetDateTime local(@Nullable Instant instant) {
        return instant == null ? null : moments.local(instant);
    }
}
