package dev.slotquest.identity;

/** How bright a person wants the portal. */
public enum Theme {
    /** As the device says. */
    SYSTEM,
    LIGHT,
    DARK
}
