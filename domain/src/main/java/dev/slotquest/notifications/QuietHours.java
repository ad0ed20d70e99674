package dev.slotquest.notifications;

import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** When nobody is told what can wait until the morning. */
@Component
class QuietHours {

    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    QuietHours(RuleBooks ruleBooks, BusinessTime time) {
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    /** The end of the quiet hours that an instant lies in; the instant itself when it lies in none. */
    Instant endAfter(Instant instant) {
        RuleBook rules = ruleBooks.lastKnown();
        LocalTime from = hour(rules.number(RuleName.QUIET_FROM_HOUR, instant));
        LocalTime to = hour(rules.number(RuleName.QUIET_TO_HOUR, instant));
        ZonedDateTime local = instant.atZone(time.zone());
        if (!isQuiet(local.toLocalTime(), from, to)) {
            return instant;
        }
        ZonedDateTime end = local.toLocalDate().atTime(to).atZone(time.zone());
        return (end.isAfter(local)
                        ? end
                        : local.toLocalDate().plusDays(1).atTime(to).atZone(time.zone()))
                .toInstant();
    }

    private static LocalTime hour(double hour) {
        return LocalTime.of((int) hour, 0);
    }

    private static boolean isQuiet(LocalTime now, LocalTime from, LocalTime to) {
        return from.isBefore(to)
                ? !now.isBefore(from) && now.isBefore(to)
                : from.isAfter(to) && (!now.isBefore(from) || now.isBefore(to));
    }
}
