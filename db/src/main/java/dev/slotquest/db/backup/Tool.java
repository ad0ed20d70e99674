package dev.slotquest.db.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One of MariaDB's programs for the command line. */
final class Tool {

    private static final Duration LONGEST = Duration.ofHours(2);
    private static final String PASSWORD = "MYSQL_PWD";

    private final Path program;
    private final DatabaseAddress database;

    Tool(Path program, DatabaseAddress database) {
        this.program = program;
        this.database = database;
    }

    /** Runs it and hands on what it writes. */
    void run(List<String> arguments, OutputStream out) {
        Process process = start(arguments, ProcessBuilder.Redirect.PIPE);
        try {
            process.getOutputStream().close();
            var complaints = complaintsOf(process);
            process.getInputStream().transferTo(out);
            end(process, complaints);
        } catch (IOException broken) {
            process.destroyForcibly();
            throw new DumpFailed("The dump cannot be written: " + broken.getMessage(), broken);
        }
    }

    /** Runs it and gives it what it reads. */
    void run(List<String> arguments, InputStream in) {
        Process process = start(arguments, ProcessBuilder.Redirect.DISCARD);
        var complaints = complaintsOf(process);
        try (OutputStream toTool = process.getOutputStream()) {
            in.transferTo(toTool);
        } catch (IOException broken) {
            process.destroyForcibly();
            throw new DumpFailed(said(complaints.join(), broken.toString()), broken);
        }
        end(process, complaints);
    }

    private Process start(List<String> arguments, ProcessBuilder.Redirect output) {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(database.arguments());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.redirectOutput(output);
        builder.environment().put(PASSWORD, database.password());
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new DumpFailed(program.getFileName() + " cannot be started: " + missing.getMessage(), missing);
        }
    }

    private static void end(Process process, CompletableFuture<String> complaints) {
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new DumpFailed("It took longer than %d hours.".formatted(LONGEST.toHours()));
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new DumpFailed("It was interrupted.", interrupted);
        }
        if (process.exitValue() != 0) {
            throw new DumpFailed(said(complaints.join(), "exit code " + process.exitValue()));
        }
    }

    private static String said(String complaints, String otherwise) {
        return complaints.isBlank() ? otherwise : complaints.strip();
    }

    /** Read beside the rest: a tool whose complaints nobody reads stands still. */
    private static CompletableFuture<String> complaintsOf(Process process) {
        return CompletableFuture.supplyAsync(() -> {
            try (var lines = process.errorReader(StandardCharsets.UTF_8).lines()) {
                return lines.limit(20).collect(Collectors.joining("\n"));
            }
        });
    }
}
