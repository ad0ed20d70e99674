package dev.slotquest.gamification.leaderboards;

import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who was away when: being away is never held against anybody. */
@Component
public class TimeOff {

    private final TimeOffRows rows;
    private final RuleBooks ruleBooks;

    TimeOff(TimeOffRows rows, RuleBooks ruleBooks) {
        this.rows = rows;
        this.ruleBooks = ruleBooks;
    }

    /** The people who are away all day. */
    public Set<Long> awayOn(LocalDate day) {
        return rows.within(day, day).keySet();
    }

    /** What is known about a time. */
    Known within(LocalDate from, LocalDate to) {
        RuleBook rules = ruleBooks.current();
        List<LocalDate> working = from.datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                        && rules.holidayOn(day).isEmpty())
                .toList();
        return new Known(working, rows.within(from, to));
    }

    /**
     * The working days of a time, and who was away on which.
     *
     * @param working Monday to Friday without public holidays
     */
    record Known(List<LocalDate> working, Map<Long, Set<LocalDate>> away) {

        /** How many days of the time somebody worked. */
        long worked(long user) {
            Set<LocalDate> days = away.getOrDefault(user, Set.of());
            return working.stream().filter(day -> !days.contains(day)).count();
        }

        /** Whether somebody was away on all of its working days. */
        boolean throughout(long user) {
            return !working.isEmpty() && worked(user) == 0;
        }

        boolean on(long user, LocalDate day) {
            return away.getOrDefault(user, Set.of()).contains(day);
        }
    }
}
