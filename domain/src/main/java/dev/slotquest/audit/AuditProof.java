package dev.slotquest.audit;

import org.jspecify.annotations.Nullable;

/**
 * What came of proving the chain of the audit trail.
 *
 * @param entries how many were as they were sealed, one after the other
 * @param entryId the last of them; 0 for none
 * @param hash of its seal, in hexadecimal digits: whoever wrote it down elsewhere can tell later that nothing before changed
 * @param flaw the first thing that is not as it should be; {@code null} when all is well
 */
public record AuditProof(
        long entries,
        long entryId,
        @Nullable String hash,
        @Nullable Flaw flaw) {

    /** What can be wrong with an entry. */
    public enum Fault {
        /** It, or its seal, says something else than when it was sealed. */
        CHANGED,
        /** It is not there any more, or its seal is not. */
        REMOVED,
        /** It was put between others that had been sealed. */
        INSERTED
    }

    /** Where the chain breaks. */
    public record Flaw(long entryId, Fault fault) {}

    public boolean holds() {
        return flaw == null;
    }
}
