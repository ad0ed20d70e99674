package dev.slotquest.scheduling;

import java.util.Arrays;
import java.util.Optional;

/** The single-valued rules kept as data, with the value that holds until somebody changes it. */
public enum RuleName {
    /** How far ahead can be booked, in days. */
    HORIZON_DAYS("booking.horizon-days", "56", new RuleType.WholeNumber(1, 365)),
    /** Least time before the start when booking, in minutes. */
    BOOKING_NOTICE_MINUTES("booking.notice-minutes", "60", new RuleType.WholeNumber(0, 20_160)),
    /** Least time before the start when moving or cancelling, in minutes. */
    CHANGE_NOTICE_MINUTES("change.notice-minutes", "120", new RuleType.WholeNumber(0, 20_160)),
    /** How long a seat is held, in minutes. */
    HOLD_MINUTES("hold.minutes", "5", new RuleType.WholeNumber(1, 60)),
    /** How long a seat is kept for a customer on the wait list, in minutes outside of quiet hours. */
    WAIT_OFFER_MINUTES("waitlist.offer-minutes", "10", new RuleType.WholeNumber(1, 240)),
    /** How long a booking can be taken back, in seconds. */
    UNDO_SECONDS("undo.seconds", "60", new RuleType.WholeNumber(0, 3_600)),
    /** After how long an unread calendar counts as unreachable, in minutes. */
    CALENDAR_FRESH_MINUTES("calendar.fresh-minutes", "30", new RuleType.WholeNumber(1, 1_440)),
    /** How often a calendar is read, in minutes. */
    CALENDAR_SYNC_MINUTES("calendar.sync-minutes", "5", new RuleType.WholeNumber(1, 60)),
    /** How many open bookings a customer may have before only supervisors may add one. */
    OPEN_BOOKINGS_PER_CUSTOMER("booking.open-per-customer", "3", new RuleType.WholeNumber(1, 100)),
    /** Seats of one consultant in one slot where no seat rule says otherwise. */
    DEFAULT_SEATS("slot.seats", "1", new RuleType.WholeNumber(0, SeatRule.MOST)),
    /** Points by slot hour; {@code other} for all the rest. */
    POINTS_BY_HOUR(
            "points.by-hour",
            "14=4,16=3,11=2,18=2,9=1,20=1,other=1",
            RuleType.Pairs.of("\\d|1\\d|2[0-3]|other", "\\d{1,3}", "other")),
    /** Points on top while a slot is emptier than {@link #POINTS_BONUS_BELOW_PERCENT}. */
    POINTS_EMPTY_BONUS("points.empty-bonus", "2", new RuleType.WholeNumber(0, 100)),
    /** Below which utilisation in percent the bonus counts. */
    POINTS_BONUS_BELOW_PERCENT("points.bonus-below-percent", "33.3333", new RuleType.Decimal(0, 100)),
    /** From how many days ahead a booking earns nothing. */
    POINTS_NONE_FROM_DAYS("points.none-from-days", "28", new RuleType.WholeNumber(1, 366)),
    /** What a win-back booking earns of the points, in percent, at least 1 point. */
    POINTS_WIN_BACK_PERCENT("points.win-back-percent", "50", new RuleType.WholeNumber(0, 100)),
    /** From which hour of the day on weekly points are decided. */
    WEEKLY_POINTS_FROM_HOUR("weekly-points.from-hour", "0", new RuleType.WholeNumber(0, 23)),
    /** Until which hour of the day weekly points are decided; 24 is the end of the day. */
    WEEKLY_POINTS_TO_HOUR("weekly-points.to-hour", "24", new RuleType.WholeNumber(1, 24)),
    /** How many bookings of a day earn their booker points. */
    POINTS_BOOKINGS_PER_DAY("points.bookings-per-day", "30", new RuleType.WholeNumber(0, 1_000)),
    /** What a game costs, in coins; games bring less than the lowest price, so that nobody can live by them. */
    GAMES_PRICE("games.price", "10", new RuleType.WholeNumber(10, 1_000)),
    /** How many games of a day cost nothing. */
    GAMES_FREE_PER_DAY("games.free-per-day", "1", new RuleType.WholeNumber(0, 10)),
    /** How many games somebody can play on a day, free ones among them. */
    GAMES_PER_DAY("games.per-day", "10", new RuleType.WholeNumber(0, 100)),
    /** Weight of an early appointment among the next-best slots. */
    WEIGHT_SOON("next-best.weight-soon", "1.0", new RuleType.Decimal(0, 10)),
    /** Weight of an even load among consultants. */
    WEIGHT_FAIR("next-best.weight-fair", "0.6", new RuleType.Decimal(0, 10)),
    /** Weight of slots which the team needs filled. */
    WEIGHT_NEEDED("next-best.weight-needed", "0.4", new RuleType.Decimal(0, 10)),
    /** Weight of a consultant who knows the customer, the campaign or the language. */
    WEIGHT_FIT("next-best.weight-fit", "0.5", new RuleType.Decimal(0, 10)),
    /** Weight of the predicted risk that the customer does not come at that hour. */
    WEIGHT_RISK("next-best.weight-risk", "1.0", new RuleType.Decimal(0, 10)),
    /** Whose public holidays close the door: a country with or without a state, or {@code NONE}. */
    HOLIDAY_REGION("holidays.region", "DE-NW", new RuleType.Region()),
    /** What in the title of a calendar event means ready; more than one set apart by commas. See {@link ReadyMarker}. */
    READY_MARKERS("calendar.ready-markers", "T1-bereit", new RuleType.Words(200)),
    /** How long after the end of an appointment its consultant is asked what became of it, in minutes. */
    OUTCOME_PROMPT_MINUTES("outcomes.prompt-minutes", "15", new RuleType.WholeNumber(0, 1_440)),
    /** Whether an appointment that nobody said anything about counts as kept: 1 yes, 0 no. */
    OUTCOME_SILENCE_CAME("outcomes.silence-came", "0", new RuleType.WholeNumber(0, 1)),
    /** Above which share of no-shows in a week, in percent, who leads the team is told. */
    NO_SHOW_ALERT_PERCENT("outcomes.no-show-alert-percent", "20", new RuleType.Decimal(0, 100)),
    /** For which reasons an appointment can be called off; the names of reasons set apart by commas. */
    CANCEL_REASONS("outcomes.cancel-reasons", "customer,consultant,overhang,exit,other", new RuleType.Words(100)),
    /** How long before their appointments people are reminded, in minutes; 0 means never. */
    REMINDER_MINUTES("notifications.reminder-minutes", "60", new RuleType.WholeNumber(0, 1_440)),
    /** At which hour consultants are told what is before them on that day. */
    AGENDA_HOUR("notifications.agenda-hour", "8", new RuleType.WholeNumber(0, 23)),
    /** From which hour on people are only told what cannot wait. */
    QUIET_FROM_HOUR("notifications.quiet-from-hour", "20", new RuleType.WholeNumber(0, 23)),
    /** Until which hour; the same hour as {@link #QUIET_FROM_HOUR} means never. */
    QUIET_TO_HOUR("notifications.quiet-to-hour", "8", new RuleType.WholeNumber(0, 23)),
    /**
     * How long a customer is kept after the last appointment, in months; 0 means until somebody erases them. What cannot be
     * undone begins only when a company says so.
     */
    KEEP_CUSTOMERS_MONTHS("privacy.keep-customers-months", "0", new RuleType.WholeNumber(0, 600)),
    /** How long it is kept who waited for a seat after the waiting ended, in days. */
    KEEP_WAIT_LIST_DAYS("privacy.keep-wait-list-days", "365", new RuleType.WholeNumber(1, 3_650)),
    /** How long it is kept what people were told, in days. */
    KEEP_NOTIFICATIONS_DAYS("privacy.keep-notifications-days", "90", new RuleType.WholeNumber(7, 3_650)),
    /** How long messages in chats can still be answered, and are kept, after they were last touched, in days. */
    KEEP_CHATS_DAYS("privacy.keep-chats-days", "30", new RuleType.WholeNumber(7, 365)),
    /** From how many people on figures may tell them apart. */
    SMALLEST_GROUP("privacy.smallest-group", "7", new RuleType.WholeNumber(1, 1_000));

    private final String key;
    private final String initially;
    /** Types are records of values that never change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final RuleType type;

    RuleName(String key, String initially, RuleType type) {
        this.key = key;
        this.initially = initially;
        this.type = type;
    }

    /** The rule that is stored under this name. */
    public static Optional<RuleName> of(String key) {
        return Arrays.stream(values()).filter(rule -> rule.key.equals(key)).findFirst();
    }

    /** The name under which the rule is stored. */
    public String key() {
        return key;
    }

    /** What its value may look like. */
    public RuleType type() {
        return type;
    }

    /** The value that holds until somebody changes it. */
    public String initially() {
        return initially;
    }
}
