package dev.slotquest.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where backups lie, the newest first. Other files in the folder are nobody's business. */
@Component
public class BackupFolder {

    private static final String BEGIN = "slotquest-";
    private static final String END = ".backup";
    private static final Pattern NAME = Pattern.compile(BEGIN + "\\d{8}-\\d{6}(-\\d+)?\\" + END);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final int kept;

    BackupFolder(
            @Value("${slotquest.backup.dir:}") String folder,
            @Value("${slotquest.backup.keep:14}") int kept,
            @Value("${slotquest.home:./.slotquest}") Path home) {
        this.folder = folder.isBlank() ? home.resolve("backups") : Path.of(folder);
        this.kept = Math.max(1, kept);
    }

    /** Where it is. */
    public Path path() {
        return folder.toAbsolutePath().normalize();
    }

    /** How many are kept. */
    public int kept() {
        return kept;
    }

    /** All that lie here, the newest first. */
    public List<Backup> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> isName(file.getFileName().toString()) && Files.isRegularFile(file))
                    .map(BackupFolder::describe)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Backup::madeAt)
                            .thenComparing(Backup::name)
                            .reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The newest. */
    public Optional<Backup> newest() {
        return all().stream().findFirst();
    }

    /** The file of the newest. */
    public Optional<Path> newestFile() {
        return newest().flatMap(backup -> fileOf(backup.name()));
    }

    /** The file of a name; nothing for names that are none, so that nobody gets at other files. */
    public Optional<Path> fileOf(String name) {
        Path file = folder.resolve(name);
        return isName(name) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** A place for one that is made now, beside all others. */
    Path placeFor(Instant now) throws IOException {
        Files.createDirectories(folder);
        String begin = BEGIN + MOMENT.format(now);
        Path place = folder.resolve(begin + END);
        for (int number = 2; Files.exists(place); number++) {
            place = folder.resolve(begin + "-" + number + END);
        }
        return place;
    }

    /** Lets the oldest go; which. */
    List<Backup> removeOldest() throws IOException {
        List<Backup> old = all().stream().skip(kept).toList();
        for (Backup backup : old) {
            Files.deleteIfExists(folder.resolve(backup.name()));
        }
        return old;
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static Optional<Backup> describe(Path file) {
        try {
            return Optional.of(new Backup(
                    file.getFileName().toString(),
                    Files.getLastModifiedTime(file).toInstant(),
                    Files.size(file)));
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
    }
}
