package dev.slotquest.scheduling;

/** How a consultant says when to be met. */
public enum ReadyMode {
    /** In the weekly hours. */
    HOURS,
    /** Where an event in the consultant's calendar carries a ready marker in its title. */
    MARKER
}
