package dev.slotquest.gamification.ledger;

import dev.slotquest.gamification.ledger.LedgerChecks.Difference;
import dev.slotquest.shared.health.CopyExamination;
import dev.slotquest.shared.health.Finding;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Adds up the ledger of a copy: balances and days are what its entries say. */
@Component
class LedgerCopyExamination implements CopyExamination {

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public List<Finding> examine(DataSource copy) {
        var checks = LedgerChecks.in(copy);
        List<Difference> found = new ArrayList<>(checks.accounts());
        found.addAll(checks.days());
        return List.of(
                found.isEmpty()
                        ? Finding.ok("health.ledger.agrees", checks.entries())
                        : Finding.failed("health.ledger.differs", found.size()));
    }
}
