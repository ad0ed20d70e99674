package dev.slotquest.portal.operations.jobs;

import dev.slotquest.jobs.ChangeJobSchedule;
import dev.slotquest.jobs.ChangeJobSchedule.Result;
import dev.slotquest.jobs.JobOverview;
import dev.slotquest.jobs.JobRun;
import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.jobs.JobView;
import dev.slotquest.jobs.RunJobNow;
import dev.slotquest.jobs.WorkState;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.PageRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happens by itself, for admins: when it does, how it went, and what waits for them. */
@Controller
class JobsPageController {

    private static final String PAGE = "redirect:/admin/jobs";
    private static final int RUNS = 25;
    private static final int NEXT_TIMES = 3;
    private static final int FARTHEST_PAGE = 100_000;

    private final JobOverview overview;
    private final RunJobNow runJobNow;
    private final ChangeJobSchedule changeJobSchedule;
    private final LeftUndone leftUndone;
    private final JobWords words;
    private final ScheduleWords scheduleWords;

    JobsPageController(
            JobOverview overview,
            RunJobNow runJobNow,
            ChangeJobSchedule changeJobSchedule,
            LeftUndone leftUndone,
            JobWords words,
            ScheduleWords scheduleWords) {
        this.overview = overview;
        this.runJobNow = runJobNow;
        this.changeJobSchedule = changeJobSchedule;
        this.leftUndone = leftUndone;
        this.words = words;
        this.scheduleWords = scheduleWords;
    }

    /** One recurring job as the page shows it. */
    record Line(JobView job, String title, String purpose, String schedule, String usual, String took) {}

    /** One work that is never finished. */
    record Work(WorkState state, String title) {}

    /** One run. */
    record Run(JobRun run, String took) {}

    /** The addresses of the pages of a job's runs. */
    record RunsQuery(String job) {
        public String pageAddress(int page) {
            return "/admin/jobs/" + job + "?page=" + page;
        }
    }

    @GetMapping("/admin/jobs")
    String list(Model model) {
        model.addAttribute("jobs", overview.recurring().stream().map(this::line).toList());
        model.addAttribute(
                "works",
                overview.continuous().stream()
                        .map(state -> new Work(state, words.work(state.name())))
                        .toList());
        leftUndone.show(model);
        return "operations/jobs";
    }

    @GetMapping("/admin/jobs/{name}")
    String job(@PathVariable String name, @RequestParam(required = false) @Nullable String page, Model model) {
        JobView job = find(name);
        model.addAttribute("form", JobForm.of(job));
        show(job, page, model);
        return "operations/job";
    }

    @PostMapping("/admin/jobs/{name}/run")
    String run(@PathVariable String name, @CurrentUser Actor actor, RedirectAttributes redirect) {
        OptionalLong run = runJobNow.run(name, actor);
        if (run.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Toast.info(redirect, "jobs.asked", words.job(name));
        return PAGE;
    }

    @PostMapping("/admin/jobs/{name}")
    String change(
            @PathVariable String name,
            @ModelAttribute("form") JobForm form,
            BindingResult faults,
            @CurrentUser Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        switch (changeJobSchedule.change(name, form.schedule(), form.isOn(), actor)) {
            case Result.Changed _ -> {
                Toast.ok(redirect, "jobs.changed", words.job(name));
                return PAGE + "/" + name;
            }
            case Result.Refused(var fault) -> faults.rejectValue("cron", "jobs.fault." + fault);
            case Result.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        show(find(name), null, model);
        return "operations/job";
    }

    @PostMapping("/admin/jobs/retry/{part}")
    String retry(@PathVariable String part, RedirectAttributes redirect) {
        var wanted = Typed.choice(LeftUndone.Part.class, part.replace('-', '_')).orElseThrow(Typed::unreadable);
        Toast.info(redirect, "jobs.retried", Integer.toString(leftUndone.retry(wanted)));
        return PAGE;
    }

    private void show(JobView job, @Nullable String page, Model model) {
        int wanted = Math.clamp(Typed.number(page).orElse(0L), 0, FARTHEST_PAGE);
        model.addAttribute("line", line(job));
        model.addAttribute("zones", JobSchedule.Zone.values());
        model.addAttribute("next", job.enabled() ? overview.firings(job.schedule(), NEXT_TIMES) : null);
        model.addAttribute(
                "runs",
                overview.runs(job.name(), new PageRequest(wanted, RUNS, null))
                        .orElseThrow()
                        .map(run -> new Run(run, words.duration(run))));
        model.addAttribute("query", new RunsQuery(job.name()));
    }

    private JobView find(String name) {
        return overview.recurring(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Line line(JobView job) {
        return new Line(
                job,
                words.job(job.name()),
                words.purpose(job.name()),
                scheduleWords.of(job.schedule()),
                scheduleWords.of(job.usual()),
                words.duration(job.lastSuccess()));
    }
}
