package dev.slotquest.portal.operations.doctor;

import dev.slotquest.backups.Backup;
import dev.slotquest.backups.BackupFolder;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.health.Examination;
import dev.slotquest.shared.health.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** When the last backup was made. */
@Component
class BackupExamination implements Examination {

    private static final Duration OLD = Duration.ofDays(2);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final BackupFolder folder;
    private final BusinessTime time;

    BackupExamination(BackupFolder folder, BusinessTime time) {
        this.folder = folder;
        this.time = time;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public List<Finding> examine() {
        return List.of(folder.newest()
                .map(Backup::madeAt)
                .map(at -> at.isBefore(time.now().minus(OLD))
                        ? Finding.warning("doctor.backup.old", minute(at), folder.path())
                        : Finding.ok("doctor.backup.last", minute(at)))
                .orElseGet(() -> Finding.warning("doctor.backup.none", folder.path())));
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(time.zone()));
    }
}
