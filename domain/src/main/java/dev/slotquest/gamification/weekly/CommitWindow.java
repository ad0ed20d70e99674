package dev.slotquest.gamification.weekly;

import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** The hours of the day in which weekly points are decided; both ends belong to it. */
@Component
class CommitWindow {

    private static final int WHOLE_DAY = 24;

    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    CommitWindow(RuleBooks ruleBooks, BusinessTime time) {
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    boolean open() {
        RuleBook rules = ruleBooks.current();
        Instant now = time.now();
        int from = (int) rules.number(RuleName.WEEKLY_POINTS_FROM_HOUR, now);
        int to = (int) rules.number(RuleName.WEEKLY_POINTS_TO_HOUR, now);
        LocalTime clock = time.local().toLocalTime().withNano(0);
        boolean begun = !clock.isBefore(LocalTime.of(from, 0));
        return begun && (to == WHOLE_DAY || !clock.isAfter(LocalTime.of(to, 0)));
    }
}
