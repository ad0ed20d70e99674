package dev.slotquest.portal.operations.backup;

import dev.slotquest.backups.Backup;
import dev.slotquest.backups.BackupFolder;
import dev.slotquest.backups.MakeBackup;
import dev.slotquest.portal.operations.task.Task;
import dev.slotquest.portal.operations.task.Terminal;
import dev.slotquest.shared.Actor;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code backup}: makes one and says where it lies. */
@Component("backup")
class BackupTask implements Task {

    private final MakeBackup makeBackup;
    private final BackupFolder folder;
    private final MessageSource messages;

    BackupTask(MakeBackup makeBackup, BackupFolder folder, MessageSource messages) {
        this.makeBackup = makeBackup;
        this.folder = folder;
        this.messages = messages;
    }

    @Override
    public boolean run(List<String> arguments, Terminal terminal) {
        Backup made = makeBackup.make(Actor.system());
        terminal.say(
                messages,
                "backups.task.made",
                folder.path().resolve(made.name()).toString(),
                made.bytes());
        return true;
    }
}
