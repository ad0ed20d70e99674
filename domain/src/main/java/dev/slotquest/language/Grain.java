package dev.slotquest.language;

/** How exactly a time was said: "14:30" is a minute, "14 Uhr" an hour, "nachmittags" a daypart, "KW 50" a week. */
public enum Grain {
    MINUTE,
    HOUR,
    DAYPART,
    DAY,
    WEEK,
    MONTH
}
