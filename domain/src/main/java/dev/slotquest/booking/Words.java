package dev.slotquest.booking;

import org.jspecify.annotations.Nullable;

/** Text that somebody typed. */
final class Words {

    private Words() {}

    /** The text without blanks around it, or nothing where only blanks were typed. */
    static @Nullable String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
