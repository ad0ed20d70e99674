package dev.slotquest.calendar;

import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.shared.Actor;
import org.springframework.stereotype.Component;

/** Compares all calendars with the bookings every night. */
@Component
class CompareAtNight implements RecurringJob {

    private final Reconcile reconcile;

    CompareAtNight(Reconcile reconcile) {
        this.reconcile = reconcile;
    }

    @Override
    public String name() {
        return "reconciliation";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.cron("0 0 1 * * ?", JobSchedule.Zone.UTC);
    }

    /** How many differences were mended; the others wait for people. */
    @Override
    public int run() {
        return Math.toIntExact(reconcile.run(Actor.system(), null).findings().stream()
                .filter(Reconciliation.Finding::healed)
                .count());
    }
}
