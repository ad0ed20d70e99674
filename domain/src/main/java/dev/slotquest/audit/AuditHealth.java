package dev.slotquest.audit;

import dev.slotquest.audit.AuditProof.Flaw;
import dev.slotquest.shared.ComponentHealth;
import org.springframework.stereotype.Component;

/** Whether the trail was as it was sealed when it was last proved. */
@Component
class AuditHealth implements ComponentHealth {

    private final VerifyAudit verifyAudit;

    AuditHealth(VerifyAudit verifyAudit) {
        this.verifyAudit = verifyAudit;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Health check() {
        AuditChain chain = verifyAudit.chain();
        AuditProof proof = chain.proof();
        Flaw flaw = proof == null ? null : proof.flaw();
        if (flaw != null) {
            return Health.degraded("entry %d: %s".formatted(flaw.entryId(), flaw.fault()));
        }
        return Health.up("sealed to entry %d, proved at %s".formatted(chain.sealedTo(), chain.provedAt()));
    }
}
