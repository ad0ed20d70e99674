package dev.slotquest.calendar;

import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The stretch of time of which everything in a calendar has to be known. */
@Component
class BookableTime {

    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    BookableTime(RuleBooks ruleBooks, BusinessTime time) {
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    /** From yesterday on to a day behind the last that can be booked; another one each day. */
    TimeSpan window() {
        LocalDate today = time.today();
        long horizon = (long) ruleBooks.current().number(RuleName.HORIZON_DAYS, time.now());
        return new TimeSpan(
                today.minusDays(1).atStartOfDay(time.zone()).toInstant(),
                today.plusDays(horizon + 2).atStartOfDay(time.zone()).toInstant());
    }
}
