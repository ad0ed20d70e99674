package dev.slotquest.shared.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Health for a process without HTTP: a file whose first word is the state. A file that is older than a minute, or not
 * there, means that nobody is alive to write it.
 */
@Component
@ConditionalOnProperty(HealthFile.SETTING)
class HealthFile implements SmartLifecycle {

    static final String SETTING = "slotquest.health.file";

    private static final Logger log = LoggerFactory.getLogger(HealthFile.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(3);

    private final ProductHealth health;
    private final Path file;
    private volatile @Nullable Thread writer;

    HealthFile(ProductHealth health, @Value("${" + SETTING + "}") Path file) {
        this.health = health;
        this.file = file.toAbsolutePath();
    }

    @Override
    public void start() {
        var fresh = Thread.ofVirtual().name("health-file").unstarted(this::writeAgainAndAgain);
        writer = fresh;
        fresh.start();
    }

    @Override
    public void stop() {
        Thread running = writer;
        writer = null;
        if (running != null) {
            running.interrupt();
            awaitEnd(running);
            delete();
        }
    }

    /** Or else the file might be written once more after it was deleted. */
    private static void awaitEnd(Thread running) {
        try {
            running.join(PATIENCE_AT_THE_END);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    private void writeAgainAndAgain() {
        try {
            while (isRunning()) {
                write();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        var report = health.report();
        try {
            Files.createDirectories(file.getParent());
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, "%s %s%n".formatted(report.state(), report.at()));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            log.warn("The state cannot be written to {}", file, unwritable);
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            log.warn("{} cannot be deleted", file, undeletable);
        }
    }
}
