package dev.slotquest.gamification;

import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.jobs.RecurringJob;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks the game over every evening. */
@Component
class Achievements implements RecurringJob {

    private final List<NightlyCheck> checks;

    Achievements(List<NightlyCheck> checks) {
        this.checks = checks;
    }

    @Override
    public String name() {
        return "achievements";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.cron("0 0 20 * * ?", JobSchedule.Zone.UTC);
    }

    @Override
    public int run() {
        return checks.stream().mapToInt(NightlyCheck::check).sum();
    }
}
