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

/**
 * {@code verify [FILE]}: restores a backup, the newest unless another is named, into a server of its own, and proves
 * there that the audit trail and the ledger are whole.
 */
@Component("verify")
class VerifyTask implements Task {

    private final RestoreBackup restoreBackup;
    private final BackupFolder folder;
    private final MessageSource messages;

    VerifyTask(RestoreBackup restoreBackup, BackupFolder folder, MessageSource messages) {
        this.restoreBackup = restoreBackup;
        this.folder = folder;
        this.messages = messages;
    }

    @Override
    public boolean run(List<String> arguments, Terminal terminal) {
        Optional<Path> file = NamedBackup.in(arguments, folder).or(folder::newestFile);
        if (file.isEmpty()) {
            return say(terminal, false, "backups.task.none", folder.path().toString());
        }
        try {
            Restored restored = restoreBackup.rehearse(file.get());
            say(terminal, true, "backups.task.verified", file.get().toString(), restored.tables(), restored.rows());
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
