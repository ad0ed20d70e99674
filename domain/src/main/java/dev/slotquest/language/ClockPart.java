package dev.slotquest.language;

/** What a text says about the time on the clock. */
sealed interface ClockPart extends TimePart {

    /** "14 Uhr". */
    record At(ClockTime time) implements ClockPart {}

    /** "14-16 Uhr". */
    record Between(ClockTime from, ClockTime to) implements ClockPart {}

    /** "Ab 16 Uhr". */
    record From(ClockTime time) implements ClockPart {}

    /** "Bis 18 Uhr". */
    record Until(ClockTime time) implements ClockPart {}

    /** A time that no clock shows. */
    record Impossible() implements ClockPart {}
}
