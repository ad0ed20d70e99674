package dev.slotquest.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of one embedded database: who uses it, the password, the data, the logs. */
record DatabaseFolder(Path root) {
    /** The operating systems limit the path of a socket to about 104 bytes. */
    private static final int LONGEST_SOCKET_PATH = 100;

    static DatabaseFolder in(Path root) throws IOException {
        var folder = new DatabaseFolder(root.toAbsolutePath().normalize());
        Files.createDirectories(folder.root);
        Files.createDirectories(folder.temporaryFiles());
        OwnerOnly.restrictFolder(folder.root);
        return folder;
    }

    Path data() {
        return root.resolve("data");
    }

    /** A server clears its folder for temporary tables when it starts: two must not share one. */
    Path temporaryFiles() {
        return root.resolve("tmp");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path password() {
        return root.resolve("password");
    }

    /** Written by us as soon as the server's process exists. */
    Path serverPid() {
        return root.resolve("server.pid");
    }

    /** Written by the server itself when it is up, in case that we were killed before we could. */
    Path serversOwnPid() {
        return root.resolve("mariadb.pid");
    }

    /** Where the server that runs now can be reached, for a process that only looks in. */
    Path serverPort() {
        return root.resolve("server.port");
    }

    Path initialStatements() {
        return root.resolve("init.sql");
    }

    Path installLog() {
        return root.resolve("install.log");
    }

    Path serverLog() {
        return root.resolve("mariadb.log");
    }

    Path previousServerLog() {
        return root.resolve("mariadb.previous.log");
    }

    Path socket() {
        var inside = root.resolve("mariadb.sock");
        if (inside.toString().length() <= LONGEST_SOCKET_PATH) {
            return inside;
        }
        var name = "slotquest-" + Integer.toHexString(root.hashCode()) + ".sock";
        return Path.of(System.getProperty("java.io.tmpdir"), name);
    }
}
