package dev.slotquest.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the chain goes.
 *
 * @param sealedTo the last entry that is sealed; 0 for none
 * @param hash of its seal, in hexadecimal digits
 * @param waiting how many entries are not sealed yet
 * @param waitingSince when the first of them happened
 * @param provedAt when it was last proved from its beginning
 * @param proof what came of that
 */
public record AuditChain(
        long sealedTo,
        @Nullable String hash,
        long waiting,
        @Nullable Instant waitingSince,
        @Nullable Instant provedAt,
        @Nullable AuditProof proof) {}
