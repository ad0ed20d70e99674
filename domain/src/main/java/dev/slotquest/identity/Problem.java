package dev.slotquest.identity;

/**
 * What is wrong with one field of a wish.
 *
 * @param field the field's name as in the HTTP API, for example {@code display_name}
 */
public record Problem(String field, Code code) {

    /** Stable names; the text is {@code identity.problem.<CODE>} in the messages. */
    public enum Code {
        REQUIRED,
        TOO_SHORT,
        TOO_LONG,
        MALFORMED,
        UNKNOWN,
        TAKEN,
        /** Nobody would be left who may administer. */
        LAST_ADMIN,
        /** The password is the user name, the display name or a well-known one. */
        EASY_TO_GUESS
    }
}
