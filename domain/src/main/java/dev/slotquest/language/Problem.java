package dev.slotquest.language;

/**
 * Something that was clearly meant, but cannot be.
 *
 * @param text what was written, for the answer ("Den 30.2. gibt es nicht")
 */
public record Problem(Kind kind, String text) {

    /** What is wrong with it. */
    public enum Kind {
        /** No such day: 30.2., KW 54. */
        INVALID_DATE,
        /** No such time: 25:00. */
        INVALID_TIME,
        /** Falls into the hour that is skipped when summer time begins. */
        SKIPPED_HOUR,
        /** Digits that are no telephone number. */
        INVALID_PHONE,
        /** Something with an @ that is no e-mail address. */
        INVALID_EMAIL
    }
}
