package dev.slotquest.imports;

/**
 * One thing that is wrong with a row.
 *
 * @param row its number as the file counts
 * @param field which field
 * @param code what is wrong with it
 */
public record RowFault(long row, String field, Code code) {

    /** What can be wrong. */
    public enum Code {
        /** It must be there. */
        MISSING,
        TOO_LONG,
        /** It is no point in time. */
        NO_TIME,
        /** It is none of the words that are known here. */
        NO_SUCH_WORD,
        NO_NUMBER,
        NO_PHONE,
        NO_EMAIL,
        /** It cannot be the name of anybody. */
        NO_NAME,
        /** The end lies before the start, or more than a day after it. */
        NO_SPAN,
        /** It lies ahead, and only what has happened can be so. */
        AHEAD,
        /** The slot has no seat left. */
        FULL,
        /** The consultant has another appointment at that time. */
        OVERLAPPING,
        /** No booking with this id is here. */
        UNKNOWN,
        /** Something else has become of the booking. */
        OTHERWISE,
        /** The row cannot be stored; whoever runs the product finds the reason in the log. */
        FAILED
    }
}
