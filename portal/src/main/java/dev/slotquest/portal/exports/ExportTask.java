package dev.slotquest.portal.exports;

import dev.slotquest.analytics.exports.ExportBookings;
import dev.slotquest.analytics.exports.ExportFormat;
import dev.slotquest.analytics.exports.ExportKind;
import dev.slotquest.analytics.exports.ExportTables;
import dev.slotquest.analytics.exports.TableKind;
import dev.slotquest.booking.BookingFilter;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.operations.task.Arguments;
import dev.slotquest.portal.operations.task.Task;
import dev.slotquest.portal.operations.task.Terminal;
import dev.slotquest.shared.Channel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code export DIR}: writes everything that can be exported into a folder, as JSON Lines and as CSV. */
@Component("export")
class ExportTask implements Task {

    private static final List<ExportFormat> FORMATS = List.of(ExportFormat.JSONL, ExportFormat.CSV);

    private final ExportBookings exportBookings;
    private final ExportTables exportTables;
    private final People people;
    private final MessageSource messages;

    ExportTask(ExportBookings exportBookings, ExportTables exportTables, People people, MessageSource messages) {
        this.exportBookings = exportBookings;
        this.exportTables = exportTables;
        this.people = people;
        this.messages = messages;
    }

    @Override
    public boolean run(List<String> arguments, Terminal terminal) {
        Optional<Path> folder = Arguments.firstWord(arguments).map(Path::of);
        Optional<User> admin = people.whoMay(Permission.ADMINISTER).stream().findFirst();
        if (folder.isEmpty() || admin.isEmpty()) {
            return say(terminal, false, folder.isEmpty() ? "export.task.which" : "export.task.nobody");
        }
        try {
            Files.createDirectories(folder.get());
            for (ExportFormat format : FORMATS) {
                export(folder.get(), format, admin.get());
            }
        } catch (IOException | UncheckedIOException fault) {
            return say(
                    terminal, false, "export.task.failed", folder.get().toString(), String.valueOf(fault.getMessage()));
        }
        return say(terminal, true, "export.task.done", folder.get().toString());
    }

    private void export(Path folder, ExportFormat format, User admin) throws IOException {
        for (ExportKind kind : ExportKind.values()) {
            write(
                    folder,
                    kind.name().toLowerCase(Locale.ROOT),
                    format,
                    out -> exportBookings.write(kind, BookingFilter.ALL, format, out, admin, Channel.SYSTEM));
        }
        for (TableKind kind : TableKind.values()) {
            write(folder, kind.word(), format, out -> exportTables.write(kind, format, out, admin, Channel.SYSTEM));
        }
    }

    private static void write(Path folder, String what, ExportFormat format, Consumer<OutputStream> writer)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(what + "." + format.extension()))) {
            writer.accept(out);
        }
    }

    private boolean say(Terminal terminal, boolean done, String key, Object... arguments) {
        terminal.say(messages, key, arguments);
        return done;
    }
}
