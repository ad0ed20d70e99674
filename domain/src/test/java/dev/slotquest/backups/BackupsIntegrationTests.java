package dev.slotquest.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.db.backup.DatabaseDump;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;

/** Real backups of a real database by MariaDB's own tools. */
@DomainTest
@TestPropertySource(properties = {"slotquest.backup.dir=target/backups-of-tests", "slotquest.backup.keep=2"})
class BackupsIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    MakeBackup makeBackup;

    @Autowired
    RestoreBackup restoreBackup;

    @Autowired
    BackupFolder folder;

    @Autowired
    DatabaseDump dump;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    List<ContinuousWork> works;

    @BeforeEach
    void open() throws IOException {
        database.clear();
        clock.set(TestClock.START);
        FileSystemUtils.deleteRecursively(folder.path());
        long anna = Office.in(context).consultant("Anna", 2);
        book(anna, "14:00");
    }

    @AfterEach
    void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder.path());
    }

    @Test
    void restoresExactlyWhatThereWas() throws IOException {
        long anna = Office.in(context).consultant("Größe \"Ömer\"", 2);
        Path file = fileOf(makeBackup.make(Actor.system()));
        Map<String, Long> then = dump.rowsByTable();
        String sums = checksums();
        long triggersThen = triggers();
        book(anna, "16:00");
        assertThat(checksums()).isNotEqualTo(sums);

        RestoreBackup.Restored restored = restoreBackup.into(file);

        assertThat(restored.rows())
                .isEqualTo(then.values().stream().mapToLong(Long::longValue).sum() - auditOfTheBackup());
        assertThat(triggers()).as("the trail stays append-only").isPositive().isEqualTo(triggersThen);
        assertThat(restoreBackup.isInUse()).isTrue();
        assertThat(dump.rowsByTable().get("booking")).isEqualTo(1);
    }

    @Test
    void restoresIntoAServerOfItsOwnAndLeavesTheProductAlone(@TempDir Path temporary) throws IOException {
        Path file = fileOf(makeBackup.make(Actor.system()));
        Map<String, Long> before = dump.rowsByTable();

        RestoreBackup.Restored restored = restoreBackup.rehearse(file, temporary.resolve("rehearsal"));

        assertThat(restored.tables()).isEqualTo(before.size());
        assertThat(restored.rows()).isPositive();
        assertThat(dump.rowsByTable()).isEqualTo(before);
        assertThat(temporary.resolve("rehearsal")).doesNotExist();
    }

    @Test
    void provesTheAuditTrailAndTheLedgerOfABackup() throws IOException {
        seal();
        RestoreBackup.Restored sound = restoreBackup.rehearse(fileOf(makeBackup.make(Actor.system())));
        database.jdbc()
                .sql(
                        "update audit_entry set erased_at = now(3), after_json = '{}' where after_json is not null limit 1")
                .update();
        RestoreBackup.Restored changed = restoreBackup.rehearse(fileOf(makeBackup.make(Actor.system())));

        assertThat(sound.isSound()).isTrue();
        assertThat(sound.findings())
                .extracting(RestoreBackup.Examined::name, one -> one.finding().key())
                .containsExactlyInAnyOrder(
                        tuple("audit", "health.audit.holds"), tuple("ledger", "health.ledger.agrees"));
        assertThat(changed.isSound()).isFalse();
        assertThat(changed.findings()).extracting(one -> one.finding().key()).contains("health.audit.CHANGED");
    }

    @Test
    void refusesWhatIsCutOffChangedOrForeignAndChangesNothing(@TempDir Path temporary) throws IOException {
        Path file = fileOf(makeBackup.make(Actor.system()));
        byte[] whole = Files.readAllBytes(file);
        Map<String, Long> before = dump.rowsByTable();

        byte[] cutOff = Arrays.copyOf(whole, whole.length - 20);
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        refuses(Files.write(temporary.resolve("a"), cutOff), NotABackup.Why.DAMAGED);
        refuses(Files.write(temporary.resolve("b"), changed), NotABackup.Why.DAMAGED);
        refuses(
                Files.write(temporary.resolve("c"), "PK any zip".getBytes(StandardCharsets.UTF_8)),
                NotABackup.Why.FOREIGN);
        refuses(temporary.resolve("missing"), NotABackup.Why.MISSING);

        var others = new BackupFile(new byte[32]);
        Path foreignKey = temporary.resolve("d");
        try (var out = others.writingTo(Files.newOutputStream(foreignKey))) {
            out.write("drop table booking;".getBytes(StandardCharsets.UTF_8));
        }
        refuses(foreignKey, NotABackup.Why.DAMAGED);
        assertThat(dump.rowsByTable()).isEqualTo(before);
    }

    @Test
    void showsNothingOfCustomersInTheFile() throws IOException {
        Path file = fileOf(makeBackup.make(Actor.system()));

        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("Muster", "booking");
    }

    @Test
    void keepsTheNewestOnly() {
        Backup first = makeBackup.make(Actor.system());
        clock.moveBy(Duration.ofDays(1));
        Backup second = makeBackup.make(Actor.system());
        clock.moveBy(Duration.ofDays(1));
        Backup third = makeBackup.make(Actor.system());

        assertThat(folder.all()).extracting(Backup::name).containsExactlyInAnyOrder(third.name(), second.name());
        assertThat(folder.fileOf(first.name())).isEmpty();
        assertThat(folder.fileOf("../secret.key")).isEmpty();
    }

    @Test
    void leavesNoHalfFileWhenItCannotBeWritten() throws IOException {
        Files.createDirectories(folder.path().getParent());
        Files.writeString(folder.path(), "a file where the folder should be");

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> makeBackup.make(Actor.system()));
        Files.delete(folder.path());
        assertThat(folder.all()).isEmpty();
    }

    @Test
    void isDoneByJobs() {
        assertThat(job("restore-rehearsal").run()).as("nothing to rehearse").isZero();
        assertThat(job("backup").run()).isEqualTo(1);
        assertThat(job("restore-rehearsal").run()).isEqualTo(1);
        assertThat(folder.newest()).isPresent();
    }

    private void seal() {
        for (int times = 0; times < 2; times++) {
            works.stream().filter(work -> work.name().equals("audit-seal")).forEach(ContinuousWork::doSome);
        }
    }

    private RecurringJob job(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow();
    }

    private void refuses(Path file, NotABackup.Why why) {
        assertThatExceptionOfType(NotABackup.class)
                .isThrownBy(() -> restoreBackup.into(file))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private Path fileOf(Backup backup) throws IOException {
        Path file = folder.fileOf(backup.name()).orElseThrow();
        return Files.copy(file, Files.createTempFile("backup", ".copy"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** That the backup was made is noted when it is whole, and so is not in it. */
    private static long auditOfTheBackup() {
        return 1;
    }

    private void book(long consultant, String time) {
        var result = context.getBean(BookSlot.class)
                .book(
                        BookingWish.of(consultant, Office.at("2026-12-02", time), Office.customer()),
                        Office.in(context).staff(),
                        Channel.API);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
    }

    private String checksums() {
        return database.jdbc()
                .sql("checksum table booking, user_account, consultant, audit_entry")
                .query((row, n) -> row.getString(1) + row.getLong(2))
                .list()
                .toString();
    }

    private long triggers() {
        return database.jdbc()
                .sql("select count(*) from information_schema.triggers where trigger_schema = database()")
                .query(Long.class)
                .single();
    }
}
