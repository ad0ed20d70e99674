package dev.slotquest.identity;

/** Something a person may or may not do, whatever their role is called. */
public enum Permission {
    /** See free slots, book customers, see and change own bookings. */
    BOOK,
    /** Keep the own agenda: own appointments, their outcomes, own hours and absences. */
    KEEP_AGENDA,
    /** See and change what everybody in the team does. */
    LEAD_TEAM,
    /** Users, consultants, settings, rules, keys, audit. */
    ADMINISTER
}
