package dev.slotquest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slotquest.shared.WrongSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class MasterSecretTests {

    @TempDir
    Path home;

    @Test
    void keepsASecretOfItsOwnThatOnlyItsOwnerReads() throws Exception {
        var first = new MasterSecret(environment());
        var second = new MasterSecret(environment());

        Path file = home.resolve("new/secret.key");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(home.resolve("new").toFile().list()).containsExactly("secret.key");
        assertThat(second.derive("tokens")).isEqualTo(first.derive("tokens")).hasSize(32);
    }

    @Test
    void derivesAnotherKeyForAnotherPurposeAndFromAnotherSecret() {
        var secret = new MasterSecret(environment().withProperty("SECRET_KEY", "0123456789abcdef"));
        var other = new MasterSecret(environment().withProperty("SECRET_KEY", "0123456789abcdeg"));

        assertThat(secret.derive("tokens"))
                .isNotEqualTo(secret.derive("backups"))
                .isNotEqualTo(other.derive("tokens"));
        assertThat(home.resolve("new")).doesNotExist();
    }

    @Test
    void refusesASettingThatIsTooShort() {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> new MasterSecret(environment().withProperty("slotquest.secret-key", "short")))
                .withMessageStartingWith("SECRET_KEY: ")
                .withMessageNotContaining("'short'");
    }

    @Test
    void refusesADamagedFileInsteadOfReplacingIt() throws Exception {
        Files.createDirectories(home.resolve("new"));
        Files.writeString(home.resolve("new/secret.key"), "");

        assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> new MasterSecret(environment()));
    }

    private MockEnvironment environment() {
        return new MockEnvironment()
                .withProperty("slotquest.home", home.resolve("new").toString());
    }
}
