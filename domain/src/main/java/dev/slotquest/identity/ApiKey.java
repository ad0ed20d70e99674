package dev.slotquest.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a program acts as a person; the key itself is nowhere kept.
 *
 * @param prefix the key's first characters, for people to recognise it
 * @param scopes what it is for; {@value #READ} alone makes it read-only, no scope at all means everything its user may
 */
public record ApiKey(
        long id,
        long userId,
        String name,
        String prefix,
        List<String> scopes,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** The scope of keys that change nothing. */
    public static final String READ = "read";

    public ApiKey {
        scopes = List.copyOf(scopes);
    }

    /** Whether calls with this key may change something. */
    public boolean mayWrite() {
        return !scopes.equals(List.of(READ));
    }

    public boolean revoked() {
        return revokedAt != null;
    }
}
