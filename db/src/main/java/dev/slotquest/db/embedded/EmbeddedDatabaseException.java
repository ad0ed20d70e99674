package dev.slotquest.db.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded MariaDB could not be made ready. The message names the reason, {@link #advice()} the next step. */
public final class EmbeddedDatabaseException extends RuntimeException {
    private static final String BRING_YOUR_OWN = "or give the address of a MariaDB server with SPRING_DATASOURCE_URL.";

    private final String advice;
    private final Reason reason;

    private EmbeddedDatabaseException(String message, String advice, Reason reason, @Nullable Throwable cause) {
        super(message, cause);
        this.advice = advice;
        this.reason = reason;
    }

    /** What somebody who only looks in has to tell apart. */
    public enum Reason {
        /** Another process uses the home folder. */
        HOME_IN_USE,
        /** Nothing was ever stored here; a start makes it. */
        NOT_MADE_YET,
        /** Anything else, which somebody has to mend. */
        TROUBLE
    }

    static EmbeddedDatabaseException homeInUse(DatabaseFolder folder, String owner) {
        return new EmbeddedDatabaseException(
                "Another Slotquest" + owner + " is using the database in " + folder.root() + ".",
                "Stop it, give this one a home folder of its own with SLOTQUEST_HOME, " + BRING_YOUR_OWN,
                Reason.HOME_IN_USE,
                null);
    }

    static EmbeddedDatabaseException notMadeYet(DatabaseFolder folder) {
        return new EmbeddedDatabaseException(
                "There is no database in " + folder.root() + " yet.",
                "The first start makes it.",
                Reason.NOT_MADE_YET,
                null);
    }

    static EmbeddedDatabaseException ofSomebodyElse(DatabaseFolder folder, String owner) {
        return new EmbeddedDatabaseException(
                "The database in " + folder.root() + " belongs to the user " + owner + ".",
                "Run this as " + owner + ".",
                Reason.TROUBLE,
                null);
    }

    static EmbeddedDatabaseException noServer(String platform) {
        return new EmbeddedDatabaseException(
                "No MariaDB server is bundled for " + platform + ", and none is installed on this machine.",
                "Install one (on Debian: apt install mariadb-server), " + BRING_YOUR_OWN,
                Reason.TROUBLE,
                null);
    }

    static EmbeddedDatabaseException orphanDoesNotEnd(long pid) {
        return new EmbeddedDatabaseException(
                "The MariaDB server left by an earlier run (process " + pid + ") does not end.",
                "End process " + pid + " and start again.",
                Reason.TROUBLE,
                null);
    }

    static EmbeddedDatabaseException of(String message, @Nullable Throwable cause) {
        return new EmbeddedDatabaseException(
                message, "Look for the reason in the text above, " + BRING_YOUR_OWN, Reason.TROUBLE, cause);
    }

    /** What the reader can do next, as one sentence. */
    public String advice() {
        return advice;
    }

    /** Why, in one word. */
    public Reason reason() {
        return reason;
    }
}
