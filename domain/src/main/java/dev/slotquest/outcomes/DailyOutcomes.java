package dev.slotquest.outcomes;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.outcomes.CountOutcomes.Which;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Ends the day: what nobody has said anything about is overdue, and who leads the team is told; where the rule says so it
 * counts as kept instead. Tells as well when too many customers stay away.
 */
@Component
class DailyOutcomes implements RecurringJob {

    private static final int DAYS = 7;
    private static final int PORTION = 500;

    private final OpenOutcomeTable table;
    private final CountOutcomes count;
    private final RecordOutcome recordOutcome;
    private final RuleBooks ruleBooks;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    DailyOutcomes(
            OpenOutcomeTable table,
            CountOutcomes count,
            RecordOutcome recordOutcome,
            RuleBooks ruleBooks,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.table = table;
        this.count = count;
        this.recordOutcome = recordOutcome;
        this.ruleBooks = ruleBooks;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    @Override
    public String name() {
        return "daily-outcomes";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.cron("0 0 19 * * ?", JobSchedule.Zone.UTC);
    }

    @Override
    public int run() {
        Instant now = time.now();
        // Whose appointment ended a moment ago has had no time to say anything.
        Instant endedBy = now.minus(ruleBooks.current().minutes(RuleName.OUTCOME_PROMPT_MINUTES, now));
        int changed = silenceCounts(now) ? takeSilenceForCame(endedBy) : 0;
        return changed + transaction.execute(() -> endTheDay(endedBy, now));
    }

    private boolean silenceCounts(Instant now) {
        return ruleBooks.current().number(RuleName.OUTCOME_SILENCE_CAME, now) > 0;
    }

    private int takeSilenceForCame(Instant endedBy) {
        int taken = 0;
        List<Long> portion;
        do {
            portion = transaction.execute(() -> table.open(Instant.EPOCH, endedBy, PORTION));
            List<Long> some = portion;
            taken += transaction.execute(
                    () -> (int) some.stream().filter(recordOutcome::bySilence).count());
        } while (portion.size() == PORTION);
        return taken;
    }

    private int endTheDay(Instant endedBy, Instant now) {
        LocalDate day = time.today();
        int changed = table.forgetKnown() + table.markOverdue(endedBy, now);
        long overdue = table.overdueCount();
        OutcomeCounts week = count.of(Which.startingWithin(startOf(day.minusDays(DAYS - 1)), now));
        table.noteRun(day, overdue, week, now);
        if (changed > 0) {
            events.publishEvent(new OutcomeSignal.Overdue(day, overdue));
        }
        return changed + (tellShare(day, week, now) ? 1 : 0);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(time.zone()).toInstant();
    }

    private boolean tellShare(LocalDate day, OutcomeCounts week, Instant now) {
        double limit = ruleBooks.current().number(RuleName.NO_SHOW_ALERT_PERCENT, now);
        boolean tooMany = Rate.NO_SHOW.of(week).orElse(0) * 100 > limit;
        if (!tooMany || !table.tellShare(day)) {
            return false;
        }
        events.publishEvent(new OutcomeSignal.ManyNoShows(day, week, limit));
        return true;
    }
}
