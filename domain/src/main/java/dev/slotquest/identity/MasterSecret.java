package dev.slotquest.identity;

import dev.slotquest.shared.WrongSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The secret from which all others are derived: {@code SECRET_KEY}, or one made at first start and kept in the home
 * folder, readable for its owner only. Whoever loses it loses what was encrypted with it, and nothing else.
 */
@Component
public class MasterSecret {

    private static final String FILE = "secret.key";
    private static final int SHORTEST = 16;
    private static final int BYTES = 32;

    private final byte[] secret;

    MasterSecret(Environment environment) {
        String configured = Settings.text(environment, "slotquest.secret-key", "SECRET_KEY");
        this.secret =
                (configured.isEmpty() ? kept(home(environment)) : checked(configured)).getBytes(StandardCharsets.UTF_8);
    }

    /** 32 bytes for one purpose; always the same for the same purpose, and telling nothing about any other. */
    public byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256, and any bytes are a key.", impossible);
        }
    }

    /** Where the secret is kept that nobody has given. */
    static Path fileIn(Environment environment) {
        return home(environment).resolve(FILE);
    }

    private static Path home(Environment environment) {
        return Path.of(environment.getProperty("slotquest.home", "./.slotquest"));
    }

    private static String checked(String configured) {
        if (configured.length() < SHORTEST) {
            throw new WrongSetting("SECRET_KEY", "needs at least %d characters.".formatted(SHORTEST));
        }
        return configured;
    }

    private static String kept(Path home) {
        Path file = home.resolve(FILE);
        try {
            Files.createDirectories(home);
            return Files.exists(file) ? read(file) : create(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the secret in " + file, e);
        }
    }

    private static String create(Path file) throws IOException {
        String made = Secrets.random(BYTES);
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new");
        try {
            if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(draft, made, StandardOpenOption.SYNC);
            Files.createLink(file, draft);
            return made;
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return read(file);
        } finally {
            Files.delete(draft);
        }
    }

    private static String read(Path file) throws IOException {
        String kept = Files.readString(file).strip();
        if (kept.length() < SHORTEST) {
            throw new WrongSetting(
                    "SECRET_KEY",
                    "the secret kept in %s is damaged; restore it from a backup, or delete it to get a new one."
                            .formatted(file));
        }
        return kept;
    }
}
