package dev.slotquest.portal.operations.backup;

import dev.slotquest.backups.BackupFolder;
import dev.slotquest.backups.NotABackup;
import dev.slotquest.backups.RestoreBackup;
import dev.slotquest.backups.RestoreBackup.Restored;
import dev.slotquest.portal.operations.task.Task;
import dev.slotquest.portal.operations.task.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code restore FILE [--replace]}: puts a backup back. A product with people in it is replaced only when that is said. */
@Component("restore")
class RestoreTask implements Task {

    private static final String REPLACE = "--replace";

    private final RestoreBackup restoreBackup;
    private final BackupFolder folder;
    private final MessageSource messages;

    RestoreTask(RestoreBackup restoreBackup, BackupFolder folder, MessageSource messages) {
        this.restoreBackup = restoreBackup;
        this.folder = folder;
        this.messages = messages;
    }

    @Override
    public boolean run(List<String> arguments, Terminal terminal) {
        Optional<Path> file = NamedBackup.in(arguments, folder);
        if (file.isEmpty()) {
            return say(terminal, false, "backups.task.which", folder.path().toString());
        }
        if (restoreBackup.isInUse() && !arguments.contains(REPLACE)) {
            return say(terminal, false, "backups.task.inUse", REPLACE);
        }
        try {
            Restored restored = restoreBackup.into(file.get());
            say(terminal, true, "backups.task.restored", restored.tables(), restored.rows());
            FindingLines.print(restored.findings(), messages, terminal);
            return restored.isSound();
        } catch (NotABackup refused) {
            return say(
                    terminal,
                    false,
                    "backups.refused." + refused.why(),
                    file.get().toString());
        }
    }

    private boolean say(Terminal terminal, boolean done, String key, Object... arguments) {
        terminal.say(messages, key, arguments);
        return done;
    }
}
