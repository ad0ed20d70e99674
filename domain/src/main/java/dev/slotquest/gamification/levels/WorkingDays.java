package dev.slotquest.gamification.levels;

import dev.slotquest.gamification.WorkCalendar;
import dev.slotquest.gamification.levels.AbsenceRows.Off;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Which days somebody works: Monday to Friday, without public holidays, their own absences and vacations, and the
 * weekdays on which they are free.
 */
@Component
class WorkingDays implements WorkCalendar {

    private static final LocalTime BEGIN = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(17, 0);

    private final RuleBooks ruleBooks;
    private final AbsenceRows absences;
    private final People people;
    private final BusinessTime time;

    WorkingDays(RuleBooks ruleBooks, AbsenceRows absences, People people, BusinessTime time) {
        this.ruleBooks = ruleBooks;
        this.absences = absences;
        this.people = people;
        this.time = time;
    }

    @Override
    public boolean works(long userId, LocalDate day) {
        return of(userId).test(day);
    }

    Predicate<LocalDate> of(long userId) {
        RuleBook rules = ruleBooks.current();
        Long consultant = people.findById(userId).map(User::consultantId).orElse(null);
        List<TimeSpan> away = consultant == null ? List.of() : absences.of(consultant);
        List<Off> off = absences.offOf(userId);
        return day -> isWeekday(day)
                && rules.holidayOn(day).isEmpty()
                && !isAway(day, away)
                && off.stream().noneMatch(days -> days.includes(day));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    /** Away is who is so for the whole of the usual hours. */
    private boolean isAway(LocalDate day, List<TimeSpan> away) {
        var begin = day.atTime(BEGIN).atZone(time.zone()).toInstant();
        var end = day.atTime(END).atZone(time.zone()).toInstant();
        return away.stream()
                .anyMatch(span -> !span.start().isAfter(begin) && !span.end().isBefore(end));
    }
}
