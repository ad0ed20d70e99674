package dev.slotquest.audit;

import dev.slotquest.shared.health.CopyExamination;
import dev.slotquest.shared.health.Finding;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Proves the trail in a copy, and that the product's own goes on from there: a copy lies where nobody could rewrite it. */
@Component
class AuditCopyExamination implements CopyExamination {

    private final VerifyAudit verifyAudit;

    AuditCopyExamination(VerifyAudit verifyAudit) {
        this.verifyAudit = verifyAudit;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Finding> examine(DataSource copy) {
        AuditProof proof = verifyAudit.prove(copy);
        List<Finding> found = new ArrayList<>();
        found.add(AuditExamination.of(proof));
        if (!verifyAudit.continues(proof)) {
            found.add(Finding.warning("health.audit.elsewhere", proof.entryId()));
        }
        return found;
    }
}
