package dev.slotquest.backups;

import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.shared.Actor;
import org.springframework.stereotype.Component;

/** Makes a backup every night. */
@Component
class BackupJob implements RecurringJob {

    private final MakeBackup makeBackup;

    BackupJob(MakeBackup makeBackup) {
        this.makeBackup = makeBackup;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.cron("0 0 2 * * ?", JobSchedule.Zone.UTC);
    }

    @Override
    public int run() {
        makeBackup.make(Actor.system());
        return 1;
    }
}
