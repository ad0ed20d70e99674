package dev.slotquest.booking;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.jobs.KeptForATime;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What is left of waiting that ended goes when the rule says so. */
@Component
class WaitingOfLongAgo implements KeptForATime {

    private static final int PORTION = 200;

    private final WaitEntries entries;
    private final RuleBooks ruleBooks;
    private final TransactionRetry transaction;
    private final BusinessTime time;

    WaitingOfLongAgo(WaitEntries entries, RuleBooks ruleBooks, TransactionRetry transaction, BusinessTime time) {
        this.entries = entries;
        this.ruleBooks = ruleBooks;
        this.transaction = transaction;
        this.time = time;
    }

    @Override
    public String name() {
        return "wait list entries";
    }

    @Override
    public int letGo() {
        Instant now = time.now();
        Duration kept = Duration.ofDays(Math.round(ruleBooks.current().number(RuleName.KEEP_WAIT_LIST_DAYS, now)));
        return transaction.execute(() -> entries.deleteClosedBefore(now.minus(kept), PORTION));
    }
}
