package dev.slotquest.portal.today;

import dev.slotquest.identity.MasterSecret;
import dev.slotquest.shared.BusinessTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When forms were opened: the form carries it itself, sealed for its request key, so that any process can read it and nobody
 * can have been faster than they were.
 */
@Component
class Beginnings {

    private final MasterSecret secret;
    private final BusinessTime time;

    Beginnings(MasterSecret secret, BusinessTime time) {
        this.secret = secret;
        this.time = time;
    }

    /** Seals the moment that is now. */
    String now(String requestKey) {
        long at = time.now().toEpochMilli();
        return at + "-" + seal(requestKey, at);
    }

    /** The moment that was sealed; nothing when there is none, or the seal is broken. */
    Optional<Instant> read(@Nullable String requestKey, @Nullable String sealed) {
        if (requestKey == null || sealed == null || !sealed.matches("\\d{1,15}-[0-9a-f]{64}")) {
            return Optional.empty();
        }
        String[] parts = sealed.split("-", 2);
        long at = Long.parseLong(parts[0]);
        boolean whole = MessageDigest.isEqual(bytes(seal(requestKey, at)), bytes(parts[1]));
        return whole ? Optional.of(Instant.ofEpochMilli(at)) : Optional.empty();
    }

    private String seal(String requestKey, long at) {
        return HexFormat.of().formatHex(secret.derive("booking-form:%s:%d".formatted(requestKey, at)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
