package dev.slotquest.portal.operations.backup;

import dev.slotquest.backups.BackupFolder;
import dev.slotquest.portal.operations.task.Arguments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which backup somebody means on the command line: a path, or the name of one in the folder. */
final class NamedBackup {

    private NamedBackup() {}

    /** The first word that is no option. */
    static Optional<Path> in(List<String> arguments, BackupFolder folder) {
        return Arguments.firstWord(arguments).map(word -> {
            Path path = Path.of(word);
            return Files.exists(path) ? path : folder.fileOf(word).orElse(path);
        });
    }
}
