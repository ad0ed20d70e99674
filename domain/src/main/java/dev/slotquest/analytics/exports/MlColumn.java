package dev.slotquest.analytics.exports;

import java.util.Locale;

/**
 * The columns of the data set to learn from, in their order. What is known only after a booking was made is a label, never a
 * feature.
 */
public enum MlColumn {
    BOOKING_ID(Type.TEXT, Unit.PSEUDONYM, Part.KEY),
    CUSTOMER_ID(Type.TEXT, Unit.PSEUDONYM, Part.KEY),
    CONSULTANT_ID(Type.TEXT, Unit.PSEUDONYM, Part.FEATURE),
    BOOKED_BY_ID(Type.TEXT, Unit.PSEUDONYM, Part.FEATURE),
    SPLIT(Type.CATEGORY, Unit.NONE, Part.KEY),
    BOOKED_AT(Type.TIME, Unit.NONE, Part.KEY),
    STARTS_AT(Type.TIME, Unit.NONE, Part.KEY),
    LEAD_TIME(Type.NUMBER, Unit.HOURS, Part.FEATURE),
    LENGTH(Type.NUMBER, Unit.MINUTES, Part.FEATURE),
    WEEKDAY(Type.NUMBER, Unit.ISO_WEEKDAY, Part.FEATURE),
    HOUR(Type.NUMBER, Unit.HOUR_OF_DAY, Part.FEATURE),
    MONTH(Type.NUMBER, Unit.MONTH_OF_YEAR, Part.FEATURE),
    BOOKED_WEEKDAY(Type.NUMBER, Unit.ISO_WEEKDAY, Part.FEATURE),
    BOOKED_HOUR(Type.NUMBER, Unit.HOUR_OF_DAY, Part.FEATURE),
    POTENTIAL(Type.CATEGORY, Unit.NONE, Part.FEATURE),
    CHANNEL(Type.CATEGORY, Unit.NONE, Part.FEATURE),
    POINTS(Type.NUMBER, Unit.POINTS, Part.FEATURE),
    HAS_PHONE(Type.NUMBER, Unit.NO_OR_YES, Part.FEATURE),
    HAS_EMAIL(Type.NUMBER, Unit.NO_OR_YES, Part.FEATURE),
    HAS_CAMPAIGN(Type.NUMBER, Unit.NO_OR_YES, Part.FEATURE),
    NOTE_LENGTH(Type.NUMBER, Unit.CHARACTERS, Part.FEATURE),
    CUSTOMER_BOOKINGS_BEFORE(Type.NUMBER, Unit.BOOKINGS, Part.FEATURE),
    CUSTOMER_CAME_BEFORE(Type.NUMBER, Unit.BOOKINGS, Part.FEATURE),
    CUSTOMER_MISSED_BEFORE(Type.NUMBER, Unit.BOOKINGS, Part.FEATURE),
    LABEL_STATE(Type.CATEGORY, Unit.NONE, Part.LABEL),
    LABEL_NO_SHOW(Type.NUMBER, Unit.NO_OR_YES, Part.LABEL);

    private final Type type;
    private final Unit unit;
    private final Part part;

    MlColumn(Type type, Unit unit, Part part) {
        this.type = type;
        this.unit = unit;
        this.part = part;
    }

    /** How values are written. */
    public enum Type {
        TEXT,
        CATEGORY,
        NUMBER,
        TIME
    }

    /** What numbers count. */
    public enum Unit {
        NONE,
        PSEUDONYM,
        HOURS,
        MINUTES,
        ISO_WEEKDAY,
        HOUR_OF_DAY,
        MONTH_OF_YEAR,
        POINTS,
        NO_OR_YES,
        CHARACTERS,
        BOOKINGS
    }

    /** What a column is for. */
    public enum Part {
        /** To put rows together and apart. */
        KEY,
        /** Known when the booking was made. */
        FEATURE,
        /** What is to be foretold; empty while it is not known. */
        LABEL
    }

    public Type type() {
        return type;
    }

    public Unit unit() {
        return unit;
    }

    public Part part() {
        return part;
    }

    /** As files call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
