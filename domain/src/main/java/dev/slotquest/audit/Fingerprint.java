package dev.slotquest.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 over values in a fixed order. Each goes in behind its length in four bytes, big-endian, and texts in UTF-8; what
 * is absent has the length -1. So no two different lists of values look alike.
 */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    /** Begins with what the values are, so that no digest of one kind can pass for another. */
    static Fingerprint of(String kind) {
        try {
            return new Fingerprint(MessageDigest.getInstance("SHA-256")).with(kind);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Fingerprint with(@Nullable String value) {
        return with(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    Fingerprint with(long value) {
        return with(Long.toString(value));
    }

    Fingerprint with(byte @Nullable [] value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(value == null ? -1 : value.length)
                .array());
        if (value != null) {
            digest.update(value);
        }
        return this;
    }

    byte[] bytes() {
        return digest.digest();
    }
}
