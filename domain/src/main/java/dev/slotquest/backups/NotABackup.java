package dev.slotquest.backups;

import java.io.IOException;

/** A file is no backup that can be restored here. Nothing was changed. */
public final class NotABackup extends IOException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    NotABackup(Why why) {
        super(why.name());
        this.why = why;
    }

    /** What is wrong with it. */
    public enum Why {
        /** There is no such file. */
        MISSING,
        /** It is something else. */
        FOREIGN,
        /** It is cut off or changed, or was encrypted with another key. */
        DAMAGED,
        /** It holds no product. */
        EMPTY
    }

    /** What is wrong with it. */
    public Why why() {
        return why;
    }
}
