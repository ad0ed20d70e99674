package dev.slotquest.gamification.goals;

import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.Facts;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.Ledger;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Works out from what there is how far a goal of a template is. */
@Component
class GoalProgress {

    private final Facts facts;
    private final Ledger ledger;
    private final GoalRows rows;

    GoalProgress(Facts facts, Ledger ledger, GoalRows rows) {
        this.facts = facts;
        this.ledger = ledger;
        this.rows = rows;
    }

    /** How far it is from where it began to count. */
    long of(GoalMetric metric, long userId, LocalDate first, LocalDate last, long was) {
        return switch (metric) {
            case POINTS -> points(userId, first, last);
            case BOOKINGS -> rows.bookings(userId, first, last);
            case STREAK, BADGES -> number(metric, userId) - was;
            case BETTER_WEEK -> points(userId, first, last) - points(userId, first.minusWeeks(1), first.minusDays(1));
        };
    }

    /** Where it begins to count: badges from those there are. */
    long begin(GoalMetric metric, long userId) {
        return metric == GoalMetric.BADGES ? number(metric, userId) : 0;
    }

    private long number(GoalMetric metric, long userId) {
        Fact fact = metric == GoalMetric.BADGES ? Fact.BADGES : Fact.STREAK;
        return facts.of(userId, fact);
    }

    private long points(long userId, LocalDate from, LocalDate to) {
        return ledger.days(userId, Currency.POINTS, from, to).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
