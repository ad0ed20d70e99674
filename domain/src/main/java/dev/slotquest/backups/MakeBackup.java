package dev.slotquest.backups;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.db.backup.DatabaseDump;
import dev.slotquest.identity.MasterSecret;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Makes a backup while everybody goes on working. It is there when it is whole, or not at all; older ones are touched after. */
@Service
public class MakeBackup {

    static final String KEY = "backup";

    private static final Logger log = LoggerFactory.getLogger(MakeBackup.class);

    private final DatabaseDump dump;
    private final BackupFolder folder;
    private final BackupFile format;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    MakeBackup(
            DatabaseDump dump,
            BackupFolder folder,
            MasterSecret secret,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.dump = dump;
        this.folder = folder;
        this.format = new BackupFile(secret.derive(KEY));
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /**
     * Makes one.
     *
     * @throws UncheckedIOException when it cannot be written, for example because the disk is full
     * @throws dev.slotquest.db.backup.DumpFailed when the database does not give it
     */
    public Backup make(Actor by) {
        try {
            Backup made = BackupFolder.describe(write()).orElseThrow();
            List<Backup> removed = folder.removeOldest();
            transaction.run(() -> events.publishEvent(new BackupMade(time.now(), by, made, removed.size())));
            log.info("Backup {} is made, {} bytes", made.name(), made.bytes());
            return made;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The backup cannot be written to " + folder.path(), unwritable);
        }
    }

    private Path write() throws IOException {
        Path place = folder.placeFor(time.now());
        Path draft = Files.createTempFile(place.getParent(), "unfinished-", ".tmp");
        try {
            try (OutputStream out = format.writingTo(Files.newOutputStream(draft))) {
                dump.writeTo(out);
            }
            try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            return Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
