package dev.slotquest.language;

/** What a note asks for, beside the appointment. */
public enum Intent {
    /** Wants to be called back. */
    CALLBACK,
    /** Asks what it costs. */
    PRICE,
    /** Documents are wanted, or will be brought. */
    DOCUMENTS,
    /** A language other than the team's is needed. */
    LANGUAGE,
    /** It has to be soon. */
    URGENCY
}
