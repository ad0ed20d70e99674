package dev.slotquest.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server which outlived the process that started it. It holds the data, so it has to end before a new one starts. */
final class OrphanedServer {
    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);

    private static final Duration LONGEST_CLEAN_STOP = Duration.ofSeconds(30);

    private OrphanedServer() {}

    /** Call it only while holding the {@link HomeLock}: without it the server may have an owner. */
    static void end(DatabaseFolder folder, ServerProgram program) throws IOException, InterruptedException {
        var server = program.server().toRealPath();
        for (var record : List.of(folder.serverPid(), folder.serversOwnPid())) {
            var orphan = recordedPid(record).flatMap(ProcessHandle::of).filter(it -> isOurs(it, folder, server));
            if (orphan.isPresent()) {
                log.warn(
                        "Ending the MariaDB server left by an earlier run (process {})",
                        orphan.get().pid());
                end(orphan.get());
            }
            Files.deleteIfExists(record);
        }
    }

    private static Optional<Long> recordedPid(Path record) throws IOException {
        if (!Files.exists(record)) {
            return Optional.empty();
        }
        var text = Files.readString(record).strip();
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** A recorded number may meanwhile belong to a stranger, even to the server of another home folder. */
    private static boolean isOurs(ProcessHandle process, DatabaseFolder folder, Path server) {
        var info = process.info();
        var runsOurProgram = info.command().map(Path::of).filter(server::equals).isPresent();
        var usesOurData = info.arguments()
                .map(arguments -> Arrays.stream(arguments)
                        .anyMatch(argument -> argument.startsWith(ServerProcess.dataArgument(folder))))
                .orElse(true);
        return runsOurProgram && usesOurData;
    }

    private static void end(ProcessHandle orphan) throws InterruptedException {
        orphan.destroy();
        if (!endsWithin(orphan, LONGEST_CLEAN_STOP)) {
            orphan.destroyForcibly();
            if (!endsWithin(orphan, LONGEST_CLEAN_STOP)) {
                throw EmbeddedDatabaseException.orphanDoesNotEnd(orphan.pid());
            }
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) throws InterruptedException {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + process.pid(), e);
        }
    }
}
