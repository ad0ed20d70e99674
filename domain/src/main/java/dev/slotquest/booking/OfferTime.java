package dev.slotquest.booking;

import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/**
 * Until when a seat is kept for a customer on the wait list. A seat that is given back at night is kept at once, but the
 * minutes run from the end of the quiet hours on: nobody phones a customer at night.
 */
@Component
class OfferTime {

    private final BusinessTime time;

    OfferTime(BusinessTime time) {
        this.time = time;
    }

    /** When an offer that is made now ends: never later than its owner may still book the slot. */
    Instant end(RuleBook rules, Instant startsAt, User owner) {
        Instant now = time.now();
        Instant end = awake(rules, now).plus(rules.minutes(RuleName.WAIT_OFFER_MINUTES, now));
        Instant last = owner.may(Permission.LEAD_TEAM)
                ? startsAt
                : startsAt.minus(rules.minutes(RuleName.BOOKING_NOTICE_MINUTES, now));
        return end.isBefore(last) ? end : last;
    }

    /** The end of the quiet hours that now lies in; now itself when it lies in none. */
    private Instant awake(RuleBook rules, Instant now) {
        LocalTime from = LocalTime.of((int) rules.number(RuleName.QUIET_FROM_HOUR, now), 0);
        LocalTime to = LocalTime.of((int) rules.number(RuleName.QUIET_TO_HOUR, now), 0);
        ZonedDateTime local = now.atZone(time.zone());
        LocalTime at = local.toLocalTime();
        boolean quiet =
                from.isAfter(to) ? !at.isBefore(from) || at.isBefore(to) : !at.isBefore(from) && at.isBefore(to);
        if (!quiet) {
            return now;
        }
        ZonedDateTime end = local.toLocalDate().atTime(to).atZone(time.zone());
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }
}
