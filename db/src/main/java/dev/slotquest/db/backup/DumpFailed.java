package dev.slotquest.db.backup;

/** The database could not be written out or read in; the message is what its tool said. */
public final class DumpFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DumpFailed(String message) {
        super(message);
    }

    DumpFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
