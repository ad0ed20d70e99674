package dev.slotquest.shared;

/** Where an action came from; stored with bookings and in the audit trail by its name. */
public enum Channel {
    PORTAL,
    BROWSER_CHAT,
    TELEGRAM,
    DISCORD,
    API,
    CALENDAR,
    SYSTEM
}
