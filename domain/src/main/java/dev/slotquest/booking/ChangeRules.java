package dev.slotquest.booking;

import dev.slotquest.booking.Refusal.Rule;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleName;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may change which booking, and until when. Plain conditions: asks no database and no clock. */
final class ChangeRules {

    private ChangeRules() {}

    /** Whether a person may know of a booking: it is their own, they hold it, or they lead the team. */
    static boolean maySee(User user, Booking booking) {
        return user.may(Permission.LEAD_TEAM)
                || booking.bookedBy() == user.id()
                || (user.consultantId() != null && user.consultantId() == booking.consultantId());
    }

    /** Whether a person may change a booking at all: the booker, and who leads the team. */
    static boolean mayChange(User user, Booking booking) {
        return user.may(Permission.LEAD_TEAM) || (booking.bookedBy() == user.id() && user.may(Permission.BOOK));
    }

    /** Why a seat can no longer be moved or given back. */
    static Optional<Rule> whyNotMovable(User user, Booking booking, RuleBook rules, Instant now) {
        if (!mayChange(user, booking)) {
            return Optional.of(Rule.NOT_ALLOWED);
        }
        if (!booking.stands() || booking.outcome() != null) {
            return Optional.of(Rule.NOT_STANDING);
        }
        if (!booking.startsAt().isAfter(now)) {
            return Optional.of(Rule.CHANGE_NOTICE);
        }
        Instant last = booking.startsAt().minus(rules.minutes(RuleName.CHANGE_NOTICE_MINUTES, now));
        return now.isAfter(last) && !user.may(Permission.LEAD_TEAM)
                ? Optional.of(Rule.CHANGE_NOTICE)
                : Optional.empty();
    }

    /** Whether it is this person's own appointment, as a consultant. */
    static boolean holds(User user, Booking booking) {
        return user.may(Permission.KEEP_AGENDA)
                && user.consultantId() != null
                && user.consultantId() == booking.consultantId();
    }

    /** As {@link #whyNotMovable}, when the consultant may say so as well: nobody has to give them notice. */
    static Optional<Rule> whyNotMovableAsAgreed(User user, Booking booking, RuleBook rules, Instant now) {
        if (!holds(user, booking)) {
            return whyNotMovable(user, booking, rules, now);
        }
        if (!booking.stands() || booking.outcome() != null) {
            return Optional.of(Rule.NOT_STANDING);
        }
        return booking.startsAt().isAfter(now) ? Optional.empty() : Optional.of(Rule.CHANGE_NOTICE);
    }

    static boolean changedSince(Booking booking, @Nullable Integer version) {
        return version != null && version != booking.version();
    }
}
