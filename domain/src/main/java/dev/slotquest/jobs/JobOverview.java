package dev.slotquest.jobs;

import dev.slotquest.jobs.JobTable.Kept;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How all work is getting on, in whatever process it is done. */
@Service
public class JobOverview {

    private final JobCatalogue catalogue;
    private final JobTable table;
    private final JobRuns runs;
    private final WorkRuns works;
    private final BusinessTime time;
    private final Instant startedAt;

    JobOverview(JobCatalogue catalogue, JobTable table, JobRuns runs, WorkRuns works, BusinessTime time) {
        this.catalogue = catalogue;
        this.table = table;
        this.runs = runs;
        this.works = works;
        this.time = time;
        this.startedAt = time.now();
    }

    /** Every recurring job that this program knows or any process has run, by name. */
    @Transactional(readOnly = true)
    public List<JobView> recurring() {
        Instant now = time.now();
        Map<String, Kept> kept = new TreeMap<>();
        catalogue.recurring().forEach(job -> kept.put(job.name(), fresh(job, now)));
        table.all().forEach(job -> kept.put(job.name(), job));
        var news = new News(
                runs.newest(JobRun.State.DONE),
                runs.newest(JobRun.State.FAILED, JobRun.State.LOST),
                runs.newest(JobRun.State.RUNNING, JobRun.State.WAITING),
                new Punctuality(time.zone(), startedAt, now));
        return kept.values().stream().map(job -> view(job, news)).toList();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<JobView> recurring(String name) {
        return recurring().stream().filter(job -> job.name().equals(name)).findFirst();
    }

    /** Every work that is never finished, by name. */
    @Transactional(readOnly = true)
    public List<WorkState> continuous() {
        Map<String, WorkState> known = works.all().stream()
                .collect(Collectors.toMap(WorkState::name, Function.identity(), (one, _) -> one, TreeMap::new));
        catalogue.continuous().forEach(name -> known.putIfAbsent(name, WorkState.idle(name)));
        return List.copyOf(known.values());
    }

    /** The runs of a job, the latest first; nothing when there is no such job. */
    @Transactional(readOnly = true)
    public Optional<Page<JobRun>> runs(String name, PageRequest wanted) {
        return knows(name) ? Optional.of(runs.of(name, wanted)) : Optional.empty();
    }

    /** One run. */
    @Transactional(readOnly = true)
    public Optional<JobRun> run(long id) {
        return runs.find(id);
    }

    /** The next times at which a schedule would fire, at most so many; none when it cannot be read. */
    public List<Instant> firings(JobSchedule schedule, int most) {
        return Firings.read(schedule, time.zone())
                .map(firings -> Stream.<Optional<Instant>>iterate(
                                firings.next(time.now()), Optional::isPresent, each -> each.flatMap(firings::next))
                        .flatMap(Optional::stream)
                        .limit(most)
                        .toList())
                .orElse(List.of());
    }

    boolean knows(String name) {
        return catalogue.recurring(name).isPresent()
                || catalogue.continuous().contains(name)
                || table.find(name).isPresent();
    }

    private record News(
            Map<String, JobRun> good, Map<String, JobRun> bad, Map<String, JobRun> current, Punctuality punctuality) {}

    private JobView view(Kept job, News news) {
        JobRun good = news.good().get(job.name());
        JobRun bad = news.bad().get(job.name());
        return new JobView(
                job.name(),
                job.schedule(),
                job.usual(),
                job.enabled(),
                standing(job, news.punctuality().of(job, good, bad), good),
                news.current().get(job.name()),
                good,
                bad,
                job.enabled() ? next(job) : null);
    }

    private static JobView.State standing(Kept job, Punctuality.Verdict verdict, @Nullable JobRun good) {
        if (!job.enabled()) {
            return JobView.State.OFF;
        }
        return switch (verdict) {
            case FAILS -> JobView.State.FAILED;
            case STAYS_OUT -> JobView.State.OVERDUE;
            case ON_TIME -> good == null ? JobView.State.NEW : JobView.State.OK;
        };
    }

    private @Nullable Instant next(Kept job) {
        return Firings.read(job.schedule(), time.zone())
                .flatMap(firings -> firings.next(time.now()))
                .orElse(null);
    }

    private static Kept fresh(RecurringJob job, Instant now) {
        return new Kept(job.name(), job.schedule(), true, job.schedule(), now, null);
    }
}
