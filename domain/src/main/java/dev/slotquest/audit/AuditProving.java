package dev.slotquest.audit;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Proves the chain once a day, in one process of all. */
@Component
class AuditProving implements ContinuousWork {

    private static final Logger log = LoggerFactory.getLogger(AuditProving.class);
    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final VerifyAudit verifyAudit;
    private final Proofs proofs;
    private final TransactionRetry transaction;
    private final BusinessTime time;

    AuditProving(VerifyAudit verifyAudit, Proofs proofs, TransactionRetry transaction, BusinessTime time) {
        this.verifyAudit = verifyAudit;
        this.proofs = proofs;
        this.transaction = transaction;
        this.time = time;
    }

    @Override
    public String name() {
        return "audit-proof";
    }

    @Override
    public boolean doSome() {
        if (transaction.execute(() -> proofs.take(time.now(), EVERY))) {
            AuditProof proof = verifyAudit.prove();
            if (proof.flaw() != null) {
                log.error(
                        "The audit trail is not as it was sealed: entry {} {}",
                        proof.flaw().entryId(),
                        proof.flaw().fault());
            }
        }
        return false;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }
}
