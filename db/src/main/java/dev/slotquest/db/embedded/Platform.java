package dev.slotquest.db.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The platforms for which a MariaDB server can be bundled, and where its jar keeps what. */
enum Platform {
    LINUX_X64("linux", "bin/mariadbd", "share"),
    MACOS_ARM64("osx", "bin/mariadbd", "share/mysql"),
    WINDOWS_X64("winx64", "bin/mysqld.exe", "share");

    private final String resourceFolder;
    private final String server;
    private final String share;

    Platform(String resourceFolder, String server, String share) {
        this.resourceFolder = resourceFolder;
        this.server = server;
        this.share = share;
    }

    static Optional<Platform> current() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var architecture = System.getProperty("os.arch");
        var x64 = List.of("amd64", "x86_64").contains(architecture);
        if (system.startsWith("linux") && x64) {
            return Optional.of(LINUX_X64);
        }
        if (system.startsWith("mac") && architecture.equals("aarch64")) {
            return Optional.of(MACOS_ARM64);
        }
        return isWindows() && x64 ? Optional.of(WINDOWS_X64) : Optional.empty();
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    static String description() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    String resourceFolder() {
        return resourceFolder;
    }

    ServerProgram programIn(Path base, String version) {
        var messages = base.resolve(share);
        return new ServerProgram(
                base.resolve(server),
                messages,
                List.of("--basedir=" + base, "--lc-messages-dir=" + messages),
                "MariaDB " + version);
    }
}
