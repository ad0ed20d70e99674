package dev.slotquest.db.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * The server's data: made beside its place and moved there when complete, so that half a directory is never used. The
 * server makes its own tables from the statements it ships with; its installation script is not used, because that
 * needs a shell and fails on folders with a space in their name.
 */
final class DataDirectory {
    private static final Duration LONGEST_INSTALLATION = Duration.ofMinutes(2);

    private DataDirectory() {}

    static void ensure(DatabaseFolder folder, ServerProgram program) throws IOException, InterruptedException {
        if (Files.isDirectory(folder.data())) {
            return;
        }
        var unfinished = folder.root().resolve("data.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(unfinished);
        var statements = folder.root().resolve("install.sql");
        Files.writeString(statements, """
                CREATE DATABASE mysql;
                USE mysql;
                SET @auth_root_socket = NULL;
                """ + program.systemTables());
        run(program, folder, unfinished, statements);
        Files.delete(statements);
        Files.move(unfinished, folder.data());
    }

    private static void run(ServerProgram program, DatabaseFolder folder, Path data, Path statements)
            throws IOException, InterruptedException {
        var installation = new ProcessBuilder(command(program, data))
                .directory(folder.root().toFile())
                .redirectInput(statements.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.installLog().toFile())
                .start();
        Files.writeString(folder.serverPid(), Long.toString(installation.pid()));
        var ended = installation.waitFor(LONGEST_INSTALLATION.toSeconds(), TimeUnit.SECONDS);
        if (!ended || installation.exitValue() != 0) {
            installation.destroyForcibly();
            var words = Files.readString(folder.installLog(), StandardCharsets.ISO_8859_1);
            throw EmbeddedDatabaseException.of(
                    "The database could not be set up in " + folder.root() + ":\n" + words, null);
        }
    }

    private static List<String> command(ServerProgram program, Path data) {
        var command = new ArrayList<>(List.of(program.server().toString(), "--no-defaults"));
        command.addAll(program.arguments());
        command.addAll(List.of(
                "--bootstrap",
                "--datadir=" + data,
                "--tmpdir=" + data.resolveSibling("tmp"),
                "--enforce-storage-engine=",
                "--innodb-log-file-size=" + EmbeddedServerOptions.REDO_LOG_SIZE));
        if (ServerProcess.runsAsRoot()) {
            command.add("--user=root");
        }
        return command;
    }
}
