package dev.slotquest.booking;

import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.jobs.RecurringJob;
import org.springframework.stereotype.Component;

/** Looks every hour of a working day whether all bookings still stand in slots that are offered. */
@Component
class CheckAvailability implements RecurringJob {

    private final WithdrawnSlots withdrawnSlots;

    CheckAvailability(WithdrawnSlots withdrawnSlots) {
        this.withdrawnSlots = withdrawnSlots;
    }

    @Override
    public String name() {
        return "availability";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.cron("0 5 5-14 ? * MON-FRI", JobSchedule.Zone.UTC);
    }

    @Override
    public int run() {
        return withdrawnSlots.checkEverything();
    }
}
