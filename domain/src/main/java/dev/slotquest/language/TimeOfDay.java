package dev.slotquest.language;

/** A part of the day, and how far its words reach when they are said beside an hour ("abends um 11"). */
enum TimeOfDay implements TimePart {
    MORNING(6, 12, 4, 12),
    FORENOON(8, 12, 6, 13),
    NOON(12, 14, 11, 15),
    AFTERNOON(12, 18, 12, 19),
    EVENING(18, 22, 16, 24),
    NIGHT(20, 24, 19, 24);

    private static final int MINUTES = 60;

    private final int start;
    private final int end;
    private final int earliestHour;
    private final int latestHour;

    TimeOfDay(int start, int end, int earliestHour, int latestHour) {
        this.start = start;
        this.end = end;
        this.earliestHour = earliestHour;
        this.latestHour = latestHour;
    }

    /** In minutes of the day, as are all times here: midnight at the end of a day is no time of that day. */
    int startMinute() {
        return start * MINUTES;
    }

    int endMinute() {
        return end * MINUTES;
    }

    boolean covers(int minuteOfDay) {
        return minuteOfDay >= earliestHour * MINUTES && minuteOfDay < latestHour * MINUTES;
    }
}
