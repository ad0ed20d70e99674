package dev.slotquest.audit;

import dev.slotquest.db.DatabaseBusy;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.jobs.ContinuousWork;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Seals what was written, in the order of its ids, moments later: nobody who does something waits for the one who did
 * something before.
 */
@Component
class AuditSealing implements ContinuousWork {

    private static final int MOST = 500;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int SALT_BYTES = 16;

    private final Seals seals;
    private final AuditTrail trail;
    private final TransactionRetry transaction;
    private final SecureRandom random = new SecureRandom();

    /** The latest entry of the time before: whatever has a smaller id is in the table by now, if not yet committed. */
    private long latestBefore;

    AuditSealing(Seals seals, AuditTrail trail, TransactionRetry transaction) {
        this.seals = seals;
        this.trail = trail;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "audit-seal";
    }

    @Override
    public synchronized boolean doSome() {
        boolean more = sealSome(latestBefore);
        if (!more) {
            latestBefore = trail.latest();
        }
        return more;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    private boolean sealSome(long upTo) {
        try {
            return transaction.execute(
                    () -> seals.take().map(end -> seal(end, upTo) == MOST).orElse(false));
        } catch (DatabaseBusy somebodyIsWriting) {
            return false;
        }
    }

    private int seal(Seals.End end, long upTo) {
        if (end.entryId() >= upTo) {
            return 0;
        }
        List<Seals.Seal> chain = new ArrayList<>();
        Seals.End last = end;
        for (Deed deed : seals.unsealed(end.entryId(), upTo, MOST)) {
            Seals.Seal seal = seal(last, deed);
            chain.add(seal);
            last = new Seals.End(seal.id(), seal.hash());
        }
        if (!chain.isEmpty()) {
            seals.keep(chain);
        }
        return chain.size();
    }

    private Seals.Seal seal(Seals.End last, Deed deed) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] words = deed.words().sealed(salt);
        return new Seals.Seal(deed.id(), last.entryId(), salt, words, deed.hash(last.entryId(), last.hash(), words));
    }
}
