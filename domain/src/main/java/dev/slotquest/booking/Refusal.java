package dev.slotquest.booking;

import dev.slotquest.scheduling.Obstacle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rule that stands against what was wanted.
 *
 * @param rule which
 * @param field the value it is about, as in the HTTP API; {@code null} when it is about the whole
 * @param detail what the rule itself knows more: the reason of a closure, the kind of an absence, a number
 * @param since for an unreachable calendar: when it was last known
 */
public record Refusal(
        Rule rule,
        @Nullable String field,
        @Nullable String detail,
        @Nullable Instant since) {

    static Refusal of(Rule rule) {
        return new Refusal(rule, rule.field, null, null);
    }

    static Refusal of(Rule rule, String detail) {
        return new Refusal(rule, rule.field, detail, null);
    }

    static Refusal of(Obstacle obstacle) {
        Rule rule = Rule.valueOf(obstacle.code().name());
        return new Refusal(rule, rule.field, obstacle.detail(), obstacle.since());
    }

    /** The rules; each has a text under {@code refusal.<name>} in the messages of this module. */
    public enum Rule {
        PAST("starts_at"),
        NOTICE("starts_at"),
        HORIZON("starts_at"),
        OUTSIDE_GRID("starts_at"),
        MISSING_HOUR("starts_at"),
        OUTSIDE_HOURS("starts_at"),
        ABSENT("starts_at"),
        CLOSED("starts_at"),
        BUSY("starts_at"),
        CALENDAR_UNREACHABLE("consultant"),
        INACTIVE("consultant"),
        /** Every seat is taken. */
        FULL("starts_at"),
        UNKNOWN_CONSULTANT("consultant"),
        /** Nobody offers this slot. */
        NOBODY_OFFERS("starts_at"),
        NAME_MISSING("customer.last_name"),
        NAME_TOO_LONG("customer.last_name"),
        PHONE_INVALID("customer.phone"),
        EMAIL_INVALID("customer.email"),
        NOTE_TOO_LONG("note"),
        CAMPAIGN_TOO_LONG("campaign"),
        CONSENT_TOO_LONG("consent"),
        KEY_TOO_LONG("request_key"),
        /** The customer has this very slot already. */
        CUSTOMER_BOOKED_THEN("customer"),
        /** The customer has as many open bookings as a person without the right may give. */
        TOO_MANY_OPEN("customer"),
        /** On the wait list: no slot can start then. */
        WAIT_NEVER("last_day"),
        /** On the wait list: all of it has gone by. */
        WAIT_PAST("last_day"),
        /** The customer waits for the same already. */
        WAITS_ALREADY("customer"),
        /** This person may not do that. */
        NOT_ALLOWED(null),
        /** The booking does not stand any more. */
        NOT_STANDING(null),
        /** Too late to change: the start is too near, or past. */
        CHANGE_NOTICE(null),
        /** The time in which a booking can be taken back is over. */
        UNDO_OVER(null);

        private final @Nullable String field;

        Rule(@Nullable String field) {
            this.field = field;
        }
    }
}
