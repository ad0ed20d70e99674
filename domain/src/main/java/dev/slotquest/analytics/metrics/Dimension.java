package dev.slotquest.analytics.metrics;

import java.util.function.Function;

/** What tells bookings apart; each booking counts once in every dimension. */
public enum Dimension {
    /** Nothing: all together, under the value {@link #EVERYTHING}. */
    ALL(facts -> Dimension.EVERYTHING),
    /** The consultant's id. */
    CONSULTANT(facts -> Long.toString(facts.consultantId())),
    /** The id of the person who booked. */
    STAFF(facts -> Long.toString(facts.bookedBy())),
    /** The campaign; empty where there is none. */
    CAMPAIGN(BookingFacts::campaign),
    /** The name of the potential. */
    POTENTIAL(BookingFacts::potential),
    /** The name of the channel. */
    CHANNEL(BookingFacts::channel),
    /** The business-local hour of the start, with two digits. */
    HOUR(facts -> "%02d".formatted(facts.hour())),
    /** The name of the {@link LeadTime}. */
    LEAD_TIME(facts -> facts.leadTime().name());

    /** The only value of {@link #ALL}. */
    public static final String EVERYTHING = "*";

    @SuppressWarnings("ImmutableEnumChecker") // They hold nothing.
    private final Function<BookingFacts, String> value;

    Dimension(Function<BookingFacts, String> value) {
        this.value = value;
    }

    String of(BookingFacts facts) {
        return value.apply(facts);
    }
}
