package dev.slotquest.backups;

import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.jobs.RecurringJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Restores the newest backup every week into a server of its own: only what was restored is known to be a backup. */
@Component
class RestoreRehearsal implements RecurringJob {

    private static final Logger log = LoggerFactory.getLogger(RestoreRehearsal.class);

    private final BackupFolder folder;
    private final RestoreBackup restoreBackup;

    RestoreRehearsal(BackupFolder folder, RestoreBackup restoreBackup) {
        this.folder = folder;
        this.restoreBackup = restoreBackup;
    }

    @Override
    public String name() {
        return "restore-rehearsal";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.cron("0 0 3 ? * SUN", JobSchedule.Zone.UTC);
    }

    /** @return how many backups were restored: one, or none when there is none */
    @Override
    public int run() {
        Optional<Path> newest = folder.newestFile();
        if (newest.isEmpty()) {
            return 0;
        }
        try {
            var restored = restoreBackup.rehearse(newest.get());
            log.info(
                    "{} can be restored: {} tables, {} rows",
                    newest.get().getFileName(),
                    restored.tables(),
                    restored.rows());
            if (!restored.isSound()) {
                throw new IllegalStateException(
                        newest.get().getFileName() + " can be restored, but is not sound: " + restored.findings());
            }
            return 1;
        } catch (IOException useless) {
            throw new UncheckedIOException(newest.get().getFileName() + " cannot be restored", useless);
        }
    }
}
