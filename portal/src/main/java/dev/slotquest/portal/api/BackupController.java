package dev.slotquest.portal.api;

import dev.slotquest.backups.Backup;
import dev.slotquest.backups.BackupFolder;
import dev.slotquest.jobs.RunJobNow;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The backups there are; one more is made by the job of that name. */
@RestController
@RequestMapping("/api/v1/backups")
class BackupController {

    private final BackupFolder folder;
    private final RunJobNow runJobNow;
    private final SlotMoments moments;

    BackupController(BackupFolder folder, RunJobNow runJobNow, SlotMoments moments) {
        this.folder = folder;
        this.runJobNow = runJobNow;
        this.moments = moments;
    }

    record Backups(List<BackupJson> items, int total, int kept) {}

    record BackupJson(String name, OffsetDateTime madeAt, long bytes) {}

    record Asked(long runId) {}

    @GetMapping
    Backups list() {
        List<BackupJson> items = folder.all().stream().map(this::shown).toList();
        return new Backups(items, items.size(), folder.kept());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked make(@CurrentUser Actor actor) {
        return new Asked(runJobNow.run("backup", actor).orElseThrow());
    }

    private BackupJson shown(Backup backup) {
        return new BackupJson(backup.name(), moments.local(backup.madeAt()), backup.bytes());
    }
}
