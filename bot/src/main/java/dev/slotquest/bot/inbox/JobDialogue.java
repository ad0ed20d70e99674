package dev.slotquest.bot.inbox;

import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.PlainDialogue;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.jobs.JobOverview;
import dev.slotquest.jobs.JobRun;
import dev.slotquest.jobs.JobView;
import dev.slotquest.shared.PublicAddress;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A recurring job that fails or stays out, until it is done again. There is nothing to press. */
@Component
class JobDialogue extends PlainDialogue<JobDialogue.Shown> {

    private static final String PAGE = "/admin/jobs/";

    /** @param over whether it is done again */
    record Shown(String job, boolean over) {}

    private final JobOverview overview;
    private final SlotWording wording;
    private final MessageSource messages;
    private final PublicAddress address;

    JobDialogue(JobOverview overview, SlotWording wording, MessageSource messages, PublicAddress address) {
        this.overview = overview;
        this.wording = wording;
        this.messages = messages;
        this.address = address;
    }

    @Override
    public String name() {
        return "job";
    }

    @Override
    public Class<Shown> states() {
        return Shown.class;
    }

    @Override
    public View view(Turn turn, Shown state) {
        String title = title(state.job(), turn.locale());
        Optional<JobView> job = state.over() ? Optional.empty() : overview.recurring(state.job());
        return job.filter(JobView::troubled)
                .map(troubled -> trouble(turn, troubled, title))
                .orElseGet(() -> turn.view().line("job-chat.over", title));
    }

    private View trouble(Turn turn, JobView job, String title) {
        View view = turn.view()
                .heading("job-chat.heading", title)
                .line(job.standing() == JobView.State.FAILED ? "job-chat.fails" : "job-chat.overdue");
        JobRun success = job.lastSuccess();
        view = success == null || success.endedAt() == null
                ? view.line("job-chat.never")
                : view.line("job-chat.last-success", wording.moment(success.endedAt(), turn.locale()));
        return view.line("job-chat.page", address.of(PAGE + job.name()));
    }

    private String title(String job, Locale language) {
        String title = messages.getMessage("job." + job, null, null, language);
        return title == null ? job : title;
    }

    @Override
    public boolean lasts(Shown state) {
        return false;
    }
}
