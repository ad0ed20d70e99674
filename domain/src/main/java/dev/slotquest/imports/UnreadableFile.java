package dev.slotquest.imports;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;

/** A file of which no more rows can be read. */
final class UnreadableFile extends RuntimeException {

    private final Why why;

    /** What is the matter with it. */
    enum Why {
        EMPTY,
        /** It is no text in UTF-8. */
        NO_TEXT,
        /** It begins as a table or as JSON and does not go on so. */
        BROKEN,
        /** It is no longer where it was put. */
        GONE,
        /** A column is missing without which no row can be read. */
        COLUMNS
    }

    UnreadableFile(Why why) {
        super(why.name());
        this.why = why;
    }

    private UnreadableFile(Why why, Exception cause) {
        super(why.name(), cause);
        this.why = why;
    }

    static UnreadableFile because(IOException fault) {
        return new UnreadableFile(fault instanceof CharacterCodingException ? Why.NO_TEXT : Why.BROKEN, fault);
    }

    static UnreadableFile broken(RuntimeException fault) {
        Throwable cause = fault.getCause();
        return new UnreadableFile(cause instanceof CharacterCodingException ? Why.NO_TEXT : Why.BROKEN, fault);
    }

    Why why() {
        return why;
    }
}
