package dev.slotquest.notifications;

import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** When people are not told what can wait. */
@Component
class QuietHours {

    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    QuietHours(RuleBooks ruleBooks, BusinessTime time) {
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    /** What somebody's wish comes to at an instant. */
    QuietSpan span(QuietTime wanted, Instant at) {
        return switch (wanted) {
            case QuietTime.Usual() -> usual(at);
            case QuietTime.Own(LocalTime from, LocalTime to) -> new QuietSpan(from, to);
            case QuietTime.Never() -> QuietSpan.NEVER;
        };
    }

    /** When somebody may hear of something that happens now. */
    Instant endAfter(Instant now, QuietTime wanted) {
        return span(wanted, now).endAfter(now, time.zone());
    }

    /** When the quiet hours of somebody began, if they have some now; else now. */
    Instant beginBefore(Instant now, QuietTime wanted) {
        return span(wanted, now).beginBefore(now, time.zone());
    }

    private QuietSpan usual(Instant at) {
        RuleBook rules = ruleBooks.lastKnown();
        return new QuietSpan(
                hour(rules.number(RuleName.QUIET_FROM_HOUR, at)), hour(rules.number(RuleName.QUIET_TO_HOUR, at)));
    }

    private static LocalTime hour(double hour) {
        return LocalTime.of((int) hour, 0);
    }
}
