package dev.slotquest.calendar.google.fake;

/** What the service account may do with a calendar. */
public enum Access {
    NONE(""),
    READER("reader"),
    WRITER("writer"),
    OWNER("owner");

    private final String role;

    Access(String role) {
        this.role = role;
    }

    String role() {
        return role;
    }

    boolean mayWrite() {
        return this == WRITER || this == OWNER;
    }
}
