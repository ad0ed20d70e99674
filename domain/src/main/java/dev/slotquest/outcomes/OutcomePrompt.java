package dev.slotquest.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Conclusions;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks consultants what became of an appointment, once, a while after its end. */
@Component
class OutcomePrompt implements RecurringJob {

    /** Nobody is asked about what was longer ago, such as after a pause of the product. */
    private static final Duration LATEST = Duration.ofDays(3);

    private static final int PORTION = 200;

    private final OpenOutcomeTable table;
    private final Conclusions conclusions;
    private final RuleBooks ruleBooks;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    OutcomePrompt(
            OpenOutcomeTable table,
            Conclusions conclusions,
            RuleBooks ruleBooks,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.table = table;
        this.conclusions = conclusions;
        this.ruleBooks = ruleBooks;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    @Override
    public String name() {
        return "outcome-prompt";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.cron("0 0/5 * * * ?", JobSchedule.Zone.UTC);
    }

    @Override
    public int run() {
        Instant now = time.now();
        Instant until = now.minus(ruleBooks.current().minutes(RuleName.OUTCOME_PROMPT_MINUTES, now));
        int asked = 0;
        List<Long> portion;
        do {
            portion = transaction.execute(() -> table.notAskedAbout(now.minus(LATEST), until, PORTION));
            asked += (int) portion.stream().filter(this::ask).count();
        } while (portion.size() == PORTION);
        return asked;
    }

    private boolean ask(long bookingId) {
        return transaction.execute(() -> conclusions
                .lock(bookingId)
                .filter(booking -> table.ask(bookingId, time.now()))
                .filter(OutcomePrompt::isOpen)
                .map(booking -> {
                    events.publishEvent(new OutcomeSignal.Wanted(booking));
                    return true;
                })
                .orElse(false));
    }

    private static boolean isOpen(Booking booking) {
        return booking.stands() && booking.outcome() == null;
    }
}
