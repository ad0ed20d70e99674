package dev.slotquest.audit;

import dev.slotquest.audit.AuditProof.Fault;
import dev.slotquest.audit.AuditProof.Flaw;
import dev.slotquest.audit.SealedLinks.Link;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes along the chain from its first seal to its end, or to where it breaks. */
final class ChainWalk {

    private final SealedLinks chain;
    private final Map<Long, byte[]> left;
    private long entries;
    private long lastId;
    private byte @Nullable [] lastHash;

    ChainWalk(SealedLinks chain) {
        this.chain = chain;
        this.left = chain.leftByErasures();
    }

    AuditProof walk() {
        Flaw flaw = firstBreak();
        Long inserted = chain.firstUnsealed().orElse(null);
        if (inserted != null && (flaw == null || inserted <= flaw.entryId())) {
            flaw = new Flaw(inserted, Fault.INSERTED);
        }
        return new AuditProof(
                entries, lastId, lastHash == null ? null : HexFormat.of().formatHex(lastHash), flaw);
    }

    private @Nullable Flaw firstBreak() {
        List<Link> portion = chain.after(lastId);
        while (!portion.isEmpty()) {
            for (Link link : portion) {
                Fault fault = faultOf(link);
                if (fault != null) {
                    return new Flaw(link.id(), fault);
                }
                entries++;
                lastId = link.id();
                lastHash = link.hash();
            }
            portion = chain.after(lastId);
        }
        return atTheEnd();
    }

    private @Nullable Fault faultOf(Link link) {
        Deed deed = link.deed();
        if (deed == null || link.previousId() != lastId) {
            return Fault.REMOVED;
        }
        boolean same = hasItsWords(link, deed)
                && MessageDigest.isEqual(deed.hash(lastId, lastHash, link.words()), link.hash());
        return same ? null : Fault.CHANGED;
    }

    /** As they were sealed; or, after an erasure, as that left them. */
    private boolean hasItsWords(Link link, Deed deed) {
        byte[] salt = link.salt();
        if (salt != null) {
            return MessageDigest.isEqual(deed.words().sealed(salt), link.words());
        }
        byte[] noted = left.get(link.id());
        return noted != null && MessageDigest.isEqual(deed.words().left(), noted);
    }

    /** Seals that were cut off at the end are missed there. */
    private @Nullable Flaw atTheEnd() {
        Optional<Seals.End> end = chain.end();
        if (end.isEmpty()) {
            return new Flaw(lastId, Fault.REMOVED);
        }
        if (end.get().entryId() != lastId) {
            return new Flaw(Math.max(end.get().entryId(), lastId), Fault.REMOVED);
        }
        return MessageDigest.isEqual(end.get().hash(), lastHash) ? null : new Flaw(lastId, Fault.CHANGED);
    }
}
