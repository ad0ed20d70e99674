package dev.slotquest.analytics.metrics;

import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From how many people on what each of them did is shown beside what the others did; of fewer only what they did together.
 * What one named person did is another matter: they see it themselves, and who leads the team sees the very same.
 */
@Service
@Transactional(readOnly = true)
public class SmallestGroup {

    private final Figures figures;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    SmallestGroup(Figures figures, RuleBooks ruleBooks, BusinessTime time) {
        this.figures = figures;
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    /** How many people it takes. */
    public int size() {
        return (int) ruleBooks.current().number(RuleName.SMALLEST_GROUP, time.now());
    }

    /** Whether so many people booked on these days. */
    public boolean isReached(Days days) {
        return figures.sums(Basis.MADE, Dimension.STAFF, days.from(), days.to()).size() >= size();
    }
}
