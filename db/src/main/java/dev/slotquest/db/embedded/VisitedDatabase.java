package dev.slotquest.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The embedded database for somebody who only looks in: the running server of another process where there is one, else a
 * server of our own for as long as it takes. Makes no database where there is none.
 */
final class VisitedDatabase implements JdbcConnectionDetails, AutoCloseable {
    private final EmbeddedServerOptions options;
    private @Nullable EmbeddedMariaDb own;
    private @Nullable Access access;
    private @Nullable EmbeddedDatabaseException refusal;

    VisitedDatabase(EmbeddedServerOptions options) {
        this.options = options;
    }

    @Override
    public String getJdbcUrl() {
        return access().jdbcUrl();
    }

    @Override
    public String getUsername() {
        return access().user();
    }

    @Override
    public String getPassword() {
        return access().password();
    }

    @Override
    public synchronized void close() {
        if (own != null) {
            own.close();
            own = null;
        }
    }

    private synchronized Access access() {
        if (refusal != null) {
            throw refusal;
        }
        if (access == null) {
            access = open();
        }
        return access;
    }

    /** Whoever asks again gets the same answer, and need not wait for it. */
    private Access open() {
        var folder = new DatabaseFolder(options.folder().toAbsolutePath().normalize());
        try {
            checkThatItIsOurs(folder);
            own = EmbeddedMariaDb.start(options);
            return Access.existing(folder);
        } catch (EmbeddedDatabaseException refused) {
            return refused.reason() == EmbeddedDatabaseException.Reason.HOME_IN_USE
                    ? ofTheRunningServer(folder)
                    : refuse(refused);
        } catch (IOException unreadable) {
            return refuse(EmbeddedDatabaseException.of("The database cannot be read: " + unreadable, unreadable));
        }
    }

    /** A server started by another user would leave files which the product can no longer write. */
    private static void checkThatItIsOurs(DatabaseFolder folder) throws IOException {
        if (!Files.isDirectory(folder.data())) {
            throw EmbeddedDatabaseException.notMadeYet(folder);
        }
        var owner = Files.getOwner(folder.data()).getName();
        var user = System.getProperty("user.name");
        if (!Platform.isWindows() && !owner.equals(user)) {
            throw EmbeddedDatabaseException.ofSomebodyElse(folder, owner);
        }
    }

    private Access ofTheRunningServer(DatabaseFolder folder) {
        try {
            return Access.existing(folder);
        } catch (IOException | NumberFormatException notYet) {
            return refuse(EmbeddedDatabaseException.of(
                    "The database in " + folder.root() + " is in use, and its server does not say where it is.",
                    notYet));
        }
    }

    private Access refuse(EmbeddedDatabaseException reason) {
        refusal = reason;
        throw reason;
    }
}
