package dev.slotquest.backups;

import dev.slotquest.db.backup.DatabaseDump;
import dev.slotquest.db.embedded.ClientPrograms;
import dev.slotquest.db.embedded.EmbeddedMariaDb;
import dev.slotquest.db.embedded.EmbeddedServerOptions;
import dev.slotquest.identity.MasterSecret;
import dev.slotquest.shared.health.CopyExamination;
import dev.slotquest.shared.health.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/** Puts back what a backup holds. The whole file is read and proved before the first table is touched. */
@Service
public class RestoreBackup {

    private static final String PEOPLE = "user_account";

    private final DatabaseDump database;
    private final ClientPrograms programs;
    private final BackupFile format;
    private final Path home;
    private final ObjectProvider<CopyExamination> examinations;

    RestoreBackup(
            DatabaseDump database,
            ClientPrograms programs,
            MasterSecret secret,
            @Value("${slotquest.home:./.slotquest}") Path home,
            ObjectProvider<CopyExamination> examinations) {
        this.database = database;
        this.programs = programs;
        this.format = new BackupFile(secret.derive(MakeBackup.KEY));
        this.home = home;
        this.examinations = examinations;
    }

    /**
     * What came of it.
     *
     * @param tables how many tables there are now
     * @param rows how many rows they have
     * @param findings what a close look at them found
     */
    public record Restored(int tables, long rows, List<Examined> findings) {

        public Restored {
            findings = List.copyOf(findings);
        }

        /** Whether what was found is as it should be. */
        public boolean isSound() {
            return findings.stream().noneMatch(one -> one.finding().state() == Finding.State.FAILED);
        }
    }

    /** A finding, and what was looked at. */
    public record Examined(String name, Finding finding) {}

    /** Whether the product at hand has people in it, who would be lost. */
    public boolean isInUse() {
        return database.hasRows(PEOPLE);
    }

    /**
     * Proves that a file is whole and ours.
     *
     * @return how many bytes it holds, unpacked
     * @throws NotABackup when it is not
     */
    public long prove(Path file) throws NotABackup {
        if (!Files.isRegularFile(file)) {
            throw new NotABackup(NotABackup.Why.MISSING);
        }
        try (InputStream in = open(file)) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            if (bytes == 0) {
                throw new NotABackup(NotABackup.Why.EMPTY);
            }
            return bytes;
        } catch (NotABackup other) {
            throw other;
        } catch (IOException cutOffOrChanged) {
            throw new NotABackup(NotABackup.Why.DAMAGED);
        }
    }

    /**
     * Puts it into the database of the product, of which nothing else remains.
     *
     * @throws NotABackup when the file is not whole or not ours; then nothing has changed
     */
    public Restored into(Path file) throws NotABackup {
        prove(file);
        database.removeEverything();
        return load(file, database);
    }

    /**
     * Puts it into a server of its own, looks closely at it there, and lets it go again.
     *
     * @throws NotABackup when the file is not whole or not ours
     */
    public Restored rehearse(Path file) throws NotABackup {
        return rehearse(file, home.resolve("rehearsal-" + UUID.randomUUID()));
    }

    /**
     * Rehearses in a folder of the caller's choice.
     *
     * @param folder for that server; it must not exist
     * @throws NotABackup when the file is not whole or not ours
     */
    Restored rehearse(Path file, Path folder) throws NotABackup {
        prove(file);
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(EmbeddedServerOptions.in(folder))) {
            return load(file, DatabaseDump.of(server, programs));
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private Restored load(Path file, DatabaseDump target) throws NotABackup {
        try (InputStream in = open(file)) {
            target.readFrom(in);
        } catch (NotABackup changedMeanwhile) {
            throw changedMeanwhile;
        } catch (IOException changedMeanwhile) {
            throw new NotABackup(NotABackup.Why.DAMAGED);
        }
        Map<String, Long> rows = target.rowsByTable();
        return new Restored(
                rows.size(), rows.values().stream().mapToLong(Long::longValue).sum(), examine(target.dataSource()));
    }

    private List<Examined> examine(DataSource restored) {
        return examinations
                .orderedStream()
                .flatMap(one -> findings(one, restored).map(finding -> new Examined(one.name(), finding)))
                .toList();
    }

    /** What an older version of the product had no tables for cannot be looked at. */
    private static Stream<Finding> findings(CopyExamination examination, DataSource restored) {
        try {
            return examination.examine(restored).stream();
        } catch (BadSqlGrammarException older) {
            return Stream.of(Finding.warning("health.copy.older"));
        }
    }

    private InputStream open(Path file) throws IOException {
        return format.readingFrom(Files.newInputStream(file));
    }
}
