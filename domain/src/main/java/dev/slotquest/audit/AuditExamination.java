package dev.slotquest.audit;

import dev.slotquest.audit.AuditProof.Flaw;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.health.Examination;
import dev.slotquest.shared.health.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether the trail is sealed up to now, and is as it was sealed: it is proved anew. */
@Component
class AuditExamination implements Examination {

    private static final Duration WORRYING_LAG = Duration.ofMinutes(10);

    private final ObjectProvider<VerifyAudit> verifyAudit;
    private final BusinessTime time;

    /** The database is asked for when it is examined, for it may be away. */
    AuditExamination(ObjectProvider<VerifyAudit> verifyAudit, BusinessTime time) {
        this.verifyAudit = verifyAudit;
        this.time = time;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Finding> examine() {
        VerifyAudit audit = verifyAudit.getObject();
        List<Finding> found = new ArrayList<>();
        found.add(of(audit.prove()));
        AuditChain chain = audit.chain();
        Instant since = chain.waitingSince();
        if (since != null && since.isBefore(time.now().minus(WORRYING_LAG))) {
            found.add(Finding.warning("health.audit.waiting", chain.waiting()));
        }
        return found;
    }

    static Finding of(AuditProof proof) {
        Flaw flaw = proof.flaw();
        return flaw == null
                ? Finding.ok("health.audit.holds", proof.entries())
                : Finding.failed("health.audit." + flaw.fault(), flaw.entryId());
    }
}
