package dev.slotquest.backups;

import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.ComponentHealth;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Whether there is a backup that is young enough. That one is never made at all, the jobs tell. */
@Component
class BackupHealth implements ComponentHealth {

    private static final Duration OLD = Duration.ofDays(2);

    private final BackupFolder folder;
    private final BusinessTime time;

    BackupHealth(BackupFolder folder, BusinessTime time) {
        this.folder = folder;
        this.time = time;
    }

    @Override
    public String name() {
        return "backups";
    }

    @Override
    public Health check() {
        return folder.newest()
                .map(newest -> newest.madeAt().isBefore(time.now().minus(OLD))
                        ? Health.degraded("the newest is of " + newest.madeAt())
                        : Health.up("the newest is of " + newest.madeAt()))
                .orElseGet(() -> Health.off("none yet"));
    }
}
