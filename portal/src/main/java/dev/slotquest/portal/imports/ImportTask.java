package dev.slotquest.portal.imports;

import dev.slotquest.imports.ImportKind;
import dev.slotquest.imports.ImportRun;
import dev.slotquest.imports.Imports;
import dev.slotquest.imports.RowFault;
import dev.slotquest.imports.RunImports;
import dev.slotquest.imports.StartImport;
import dev.slotquest.imports.StartImport.Result;
import dev.slotquest.portal.operations.task.Arguments;
import dev.slotquest.portal.operations.task.Task;
import dev.slotquest.portal.operations.task.Terminal;
import dev.slotquest.shared.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code import FILE [--kind=KIND] [--mapping=JSON] [--dry-run]}: brings a file in and tells of every row that does not do. */
@Component("import")
class ImportTask implements Task {

    private static final String DRY_RUN = "--dry-run";
    private static final String KIND = "--kind=";
    private static final String MAPPING = "--mapping=";
    private static final int SHOWN = 50;

    private final StartImport startImport;
    private final RunImports runImports;
    private final Imports imports;
    private final MessageSource messages;

    ImportTask(StartImport startImport, RunImports runImports, Imports imports, MessageSource messages) {
        this.startImport = startImport;
        this.runImports = runImports;
        this.imports = imports;
        this.messages = messages;
    }

    @Override
    public boolean run(List<String> arguments, Terminal terminal) {
        Optional<Path> file = Arguments.firstWord(arguments).map(Path::of);
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            return say(terminal, "imports.task.which", file.map(Path::toString).orElse(""));
        }
        Optional<ImportKind> kind = kind(arguments, file.get());
        if (kind.isEmpty()) {
            return say(terminal, "imports.task.kind", words());
        }
        var wish = new StartImport.Wish(
                kind.get(),
                String.valueOf(file.get().getFileName()),
                option(arguments, MAPPING).orElse(null),
                arguments.contains(DRY_RUN));
        return switch (started(wish, file.get())) {
            case Result.Started(long id) -> finished(id, terminal);
            case Result.MappingUnknown() -> say(terminal, "imports.task.mapping");
            case Result.TooLarge(var largest) -> say(terminal, "imports.task.tooLarge", largest.toMegabytes());
        };
    }

    private Result started(StartImport.Wish wish, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return startImport.start(wish, content, Actor.system());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was said, else what the name of the file says. */
    private static Optional<ImportKind> kind(List<String> arguments, Path file) {
        Optional<String> said = option(arguments, KIND);
        if (said.isPresent()) {
            return said.flatMap(ImportKind::called);
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(ImportKind.values())
                .filter(kind -> name.contains(kind.word()))
                .findFirst()
                .or(() -> Optional.of(ImportKind.BOOKINGS));
    }

    private static Optional<String> option(List<String> arguments, String name) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(name))
                .map(argument -> argument.substring(name.length()))
                .findFirst();
    }

    private boolean finished(long id, Terminal terminal) {
        ImportRun run = imports.byId(id).orElseThrow();
        while (!run.over() && runImports.some()) {
            run = imports.byId(id).orElseThrow();
        }
        if (!run.over()) {
            return say(terminal, "imports.task.busy");
        }
        return run.state() == ImportRun.State.FAILED
                ? say(terminal, "imports.task.unreadable", text(terminal, "imports.why." + run.fault()))
                : told(run, terminal);
    }

    private boolean told(ImportRun run, Terminal terminal) {
        for (RowFault fault : imports.faults(run, SHOWN)) {
            say(
                    terminal,
                    "imports.task.row",
                    fault.row(),
                    fault.field(),
                    text(terminal, "imports.fault." + fault.code()));
        }
        say(
                terminal,
                run.dryRun() ? "imports.task.tried" : "imports.task.done",
                run.imported(),
                run.unchanged(),
                run.refused());
        return true;
    }

    private static String words() {
        return String.join(
                ", ", Arrays.stream(ImportKind.values()).map(ImportKind::word).toList());
    }

    private String text(Terminal terminal, String key, Object... arguments) {
        return messages.getMessage(key, arguments, terminal.language());
    }

    private boolean say(Terminal terminal, String key, Object... arguments) {
        terminal.say(messages, key, arguments);
        return false;
    }
}
