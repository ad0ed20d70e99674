package dev.slotquest.gamification.levels;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.GamificationEvent.WorkdaysChanged;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * On which weekdays people work who do not work on all of them: on the others their streak pauses, and nothing is held against
 * them. A change counts from today on, so that nobody makes a streak longer afterwards.
 */
@Service
public class PartTime {

    private static final Set<DayOfWeek> ALL =
            Collections.unmodifiableSet(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    private final FreeWeekdayRows rows;
    private final Ledger ledger;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    PartTime(
            FreeWeekdayRows rows,
            Ledger ledger,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.ledger = ledger;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** The weekdays on which anybody works. */
    public static Set<DayOfWeek> weekdays() {
        return ALL;
    }

    /** The weekdays on which somebody works. */
    public Set<DayOfWeek> workdays(User user) {
        Set<DayOfWeek> days = EnumSet.copyOf(ALL);
        days.removeAll(transaction.execute(() -> rows.now(user.id())));
        return days;
    }

    /** Lets somebody work on these weekdays from today on; whether that is at least one. */
    public boolean choose(User user, Set<DayOfWeek> workdays, Actor by) {
        if (Collections.disjoint(workdays, ALL)) {
            return false;
        }
        transaction.run(() -> {
            ledger.lock(user.id());
            Set<DayOfWeek> was = workdays(user);
            LocalDate today = time.today();
            ALL.stream()
                    .filter(day -> was.contains(day) && !workdays.contains(day))
                    .forEach(day -> rows.begin(user.id(), day, today));
            ALL.stream()
                    .filter(day -> !was.contains(day) && workdays.contains(day))
                    .forEach(day -> rows.end(user.id(), day, today));
            Set<DayOfWeek> now = workdays(user);
            if (!now.equals(was)) {
                events.publishEvent(new WorkdaysChanged(time.now(), by, user.username(), was, now));
            }
        });
        return true;
    }
}
