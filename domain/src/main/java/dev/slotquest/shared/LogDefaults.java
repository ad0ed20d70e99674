package dev.slotquest.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** How the product logs, unless somebody wants it otherwise; {@code SLOTQUEST_LOG_FORMAT=json} makes every line JSON. */
final class LogDefaults implements EnvironmentPostProcessor {

    private static final String FORMAT = "slotquest.log.format";
    private static final String FOLDER = "${slotquest.home:${PERSIST_BASE:./.slotquest}}/logs";
    private static final String DEFAULTS = "log/defaults.properties";
    private static final Map<String, Object> JSON =
            Map.of("logging.structured.format.console", "ecs", "logging.structured.format.file", "ecs");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        insistOnAFolder(Path.of(environment.resolvePlaceholders(FOLDER)));
        var sources = environment.getPropertySources();
        switch (environment.getProperty(FORMAT, "text")) {
            case "text" -> {}
            case "json" -> sources.addLast(new MapPropertySource("slotquest json log", JSON));
            case String other ->
                throw new WrongSetting(
                        "SLOTQUEST_LOG_FORMAT", "'%s' is no format; text and json are.".formatted(other));
        }
        try {
            sources.addLast(new ResourcePropertySource(new ClassPathResource(DEFAULTS)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + DEFAULTS, unreadable);
        }
    }

    /** The first to need the home folder says whether it is any good. */
    private static void insistOnAFolder(Path logs) {
        try {
            Files.createDirectories(logs, forTheOwnerOnly(logs));
        } catch (IOException unusable) {
            throw new WrongSetting("SLOTQUEST_HOME", "'%s' cannot be made.".formatted(logs), unusable);
        }
        if (!Files.isWritable(logs)) {
            throw new WrongSetting("SLOTQUEST_HOME", "'%s' cannot be written to.".formatted(logs));
        }
    }

    /** What is made on the way is the home folder: it holds secrets, and logs name people. */
    private static FileAttribute<?>[] forTheOwnerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
