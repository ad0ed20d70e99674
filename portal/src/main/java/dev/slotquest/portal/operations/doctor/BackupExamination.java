package dev.slotquest.portal.operations.doctor;

import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.health.Examination;
import dev.slotquest.shared.health.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When the last backup was made. */
@Component
class BackupExamination implements Examination {

    private static final Duration OLD = Duration.ofDays(2);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Path folder;
    private final BusinessTime time;

    BackupExamination(
            @Value("${slotquest.backup.dir:}") String folder,
            @Value("${slotquest.home}") Path home,
            BusinessTime time) {
        this.folder = folder.isBlank() ? home.resolve("backups") : Path.of(folder);
        this.time = time;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public List<Finding> examine() {
        return List.of(newest().map(at -> at.isBefore(time.now().minus(OLD))
                        ? Finding.warning("doctor.backup.old", minute(at), folder)
                        : Finding.ok("doctor.backup.last", minute(at)))
                .orElseGet(() -> Finding.warning("doctor.backup.none", folder)));
    }

    private Optional<Instant> newest() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(BackupExamination::writtenAt)
                    .max(Comparator.naturalOrder());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Instant writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.EPOCH;
        }
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(time.zone()));
    }
}
