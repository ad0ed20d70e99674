package dev.slotquest.scheduling;

/** The single-valued rules kept as data, with the value that holds until somebody changes it. */
public enum RuleName {
    /** How far ahead can be booked, in days. */
    HORIZON_DAYS("booking.horizon-days", "56"),
    /** Least time before the start when booking, in minutes. */
    BOOKING_NOTICE_MINUTES("booking.notice-minutes", "60"),
    /** Least time before the start when moving or cancelling, in minutes. */
    CHANGE_NOTICE_MINUTES("change.notice-minutes", "120"),
    /** How long a seat is held, in minutes. */
    HOLD_MINUTES("hold.minutes", "5"),
    /** How long a booking can be taken back, in seconds. */
    UNDO_SECONDS("undo.seconds", "60"),
    /** After how long an unread calendar counts as unreachable, in minutes. */
    CALENDAR_FRESH_MINUTES("calendar.fresh-minutes", "30"),
    /** How many open bookings a customer may have before only supervisors may add one. */
    OPEN_BOOKINGS_PER_CUSTOMER("booking.open-per-customer", "3"),
    /** Seats of one consultant in one slot where no seat rule says otherwise. */
    DEFAULT_SEATS("slot.seats", "1"),
    /** Points by slot hour; {@code other} for all the rest. */
    POINTS_BY_HOUR("points.by-hour", "14=4,16=3,11=2,18=2,9=1,20=1,other=1"),
    /** Points on top while a slot is emptier than {@link #POINTS_BONUS_BELOW_PERCENT}. */
    POINTS_EMPTY_BONUS("points.empty-bonus", "2"),
    /** Below which utilisation in percent the bonus counts. */
    POINTS_BONUS_BELOW_PERCENT("points.bonus-below-percent", "33.3333"),
    /** From how many days ahead a booking earns nothing. */
    POINTS_NONE_FROM_DAYS("points.none-from-days", "28"),
    /** What a win-back booking earns of the points, in percent, at least 1 point. */
    POINTS_WIN_BACK_PERCENT("points.win-back-percent", "50"),
    /** Weight of an early appointment among the next-best slots. */
    WEIGHT_SOON("next-best.weight-soon", "1.0"),
    /** Weight of an even load among consultants. */
    WEIGHT_FAIR("next-best.weight-fair", "0.6"),
    /** Weight of slots which the team needs filled. */
    WEIGHT_NEEDED("next-best.weight-needed", "0.4");

    private final String key;
    private final String initially;

    RuleName(String key, String initially) {
        this.key = key;
        this.initially = initially;
    }

    /** The name under which the rule is stored. */
    public String key() {
        return key;
    }

    String initially() {
        return initially;
    }
}
