package dev.slotquest.portal.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.shared.health.Finding;
import dev.slotquest.shared.health.Finding.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeExaminationTests {

    private static final long MEGABYTE = 1024L * 1024;

    @TempDir
    Path home;

    @Test
    void missesAFolderThatIsNotThere() {
        assertThat(new HomeExamination(home.resolve("none")).examine())
                .extracting(Finding::key)
                .containsExactly("doctor.home.missing");
    }

    @Test
    void wantsTheFolderAndItsSecretsClosed() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(home.resolve("secret.key"), "a secret that everybody reads");
        Files.setPosixFilePermissions(home.resolve("secret.key"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(new HomeExamination(home).examine())
                .extracting(Finding::key)
                .contains("doctor.home.writable", "doctor.home.open", "doctor.home.secret-open");
    }

    @Test
    void isContentWithAClosedOne() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));

        assertThat(new HomeExamination(home).examine())
                .extracting(Finding::key)
                .contains("doctor.home.writable")
                .doesNotContain("doctor.home.open");
        assertThat(home.toFile().list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, FAILED", "1000, WARNING", "5000, OK"})
    void judgesTheRoomLeft(long megabytes, State expected) {
        assertThat(HomeExamination.room(megabytes * MEGABYTE).state()).isEqualTo(expected);
    }
}
