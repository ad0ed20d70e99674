package dev.slotquest.db.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the server, from its start to its end. */
final class ServerProcess {
    private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);

    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Duration LONGEST_CLEAN_STOP = Duration.ofSeconds(60);
    private static final Duration GLANCE_AT_LOG = Duration.ofMillis(15);

    private final Process process;
    private final DatabaseFolder folder;

    private ServerProcess(Process process, DatabaseFolder folder) {
        this.process = process;
        this.folder = folder;
    }

    /** Returns when the server takes connections; fails with the server's own words when it ends before. */
    static ServerProcess start(ServerProgram program, DatabaseFolder folder, Access access, List<String> settings)
            throws IOException, InterruptedException {
        keepPreviousLog(folder);
        OwnerOnly.write(folder.initialStatements(), access.initialStatements());
        var command = new ArrayList<String>();
        command.add(program.server().toString());
        command.add("--no-defaults");
        command.addAll(program.arguments());
        command.addAll(placement(folder, access));
        command.addAll(settings);
        var process = new ProcessBuilder(command)
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.serverLog().toFile())
                .start();
        Files.writeString(folder.serverPid(), Long.toString(process.pid()));
        Files.writeString(folder.serverPort(), Integer.toString(access.port()));
        var server = new ServerProcess(process, folder);
        server.awaitReady();
        Files.deleteIfExists(folder.initialStatements());
        return server;
    }

    private static List<String> placement(DatabaseFolder folder, Access access) {
        var arguments = new ArrayList<>(List.of(
                dataArgument(folder),
                temporaryFilesArgument(folder),
                "--init-file=" + folder.initialStatements(),
                "--bind-address=127.0.0.1",
                "--port=" + access.port(),
                "--pid-file=" + folder.serversOwnPid()));
        if (Platform.isWindows()) {
            arguments.add("--console");
        } else {
            arguments.add("--socket=" + folder.socket());
        }
        if (runsAsRoot()) {
            arguments.add("--user=root");
        }
        return arguments;
    }

    static String dataArgument(DatabaseFolder folder) {
        return "--datadir=" + folder.data();
    }

    static String temporaryFilesArgument(DatabaseFolder folder) {
        return "--tmpdir=" + folder.temporaryFiles();
    }

    /** The server refuses to run as root unless it is told so. */
    static boolean runsAsRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void keepPreviousLog(DatabaseFolder folder) throws IOException {
        if (Files.exists(folder.serverLog())) {
            Files.move(folder.serverLog(), folder.previousServerLog(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!serverLog().contains("ready for connections")) {
            if (process.waitFor(GLANCE_AT_LOG.toMillis(), TimeUnit.MILLISECONDS)) {
                throw EmbeddedDatabaseException.of(
                        "The MariaDB server ended with " + process.exitValue() + " while starting:\n" + serverLog(),
                        null);
            }
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw EmbeddedDatabaseException.of(
                        "The MariaDB server was not ready within " + LONGEST_START.toSeconds() + " s:\n" + serverLog(),
                        null);
            }
        }
    }

    private String serverLog() throws IOException {
        return Files.readString(folder.serverLog(), StandardCharsets.ISO_8859_1);
    }

    long pid() {
        return process.pid();
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Lets running transactions be rolled back and the data be written; does nothing when the server has ended. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_CLEAN_STOP.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("The MariaDB server did not stop within {} s and is ended", LONGEST_CLEAN_STOP.toSeconds());
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
