package dev.slotquest.audit;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.shared.BusinessTime;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Proves that what is written down about what happened is what was written down then: nothing changed, removed or added. */
@Service
public class VerifyAudit {

    private final SealedLinks links;
    private final Proofs proofs;
    private final TransactionTemplate snapshot;
    private final TransactionRetry transaction;
    private final BusinessTime time;

    VerifyAudit(
            SealedLinks links,
            Proofs proofs,
            PlatformTransactionManager transactions,
            TransactionRetry transaction,
            BusinessTime time) {
        this.links = links;
        this.proofs = proofs;
        this.transaction = transaction;
        this.time = time;
        this.snapshot = new TransactionTemplate(transactions);
        // Entries that are sealed or erased meanwhile would look as if somebody had tampered with them.
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** Proves the whole chain, and keeps what came of it. */
    public AuditProof prove() {
        AuditProof proof = snapshot.execute(_ -> new ChainWalk(links).walk());
        transaction.run(() -> proofs.keep(proof, time.now()));
        return proof;
    }

    /** Proves the chain of another database, in which nobody writes. */
    public AuditProof prove(DataSource other) {
        return new ChainWalk(links.in(other)).walk();
    }

    /**
     * Whether the chain of a copy goes on in the product at hand: its last seal is here, too. Whoever rewrote all of the trail,
     * seals included, is found out by this.
     */
    public boolean continues(AuditProof copy) {
        String hash = copy.hash();
        if (hash == null || chain().sealedTo() == 0) {
            return true;
        }
        return transaction.execute(
                () -> links.has(copy.entryId(), HexFormat.of().parseHex(hash)));
    }

    /** How far the chain goes, and what came of the last proof. */
    public AuditChain chain() {
        return transaction.execute(proofs::chain);
    }
}
