package dev.slotquest.portal.api;

import dev.slotquest.identity.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person as the API shows them. */
record UserJson(
        String username,
        String displayName,
        @Nullable String email,
        String role,
        String locale,
        String theme,
        @Nullable Long consultantId,
        boolean ranked,
        boolean pictures,
        boolean active,
        boolean service,
        boolean hasPassword,
        int version,
        Instant createdAt,
        @Nullable Instant lastLoginAt) {

    static UserJson of(User user) {
        return new UserJson(
                user.username(),
                user.displayName(),
                user.profile().email(),
                user.role().name(),
                user.locale().getLanguage(),
                user.theme().name(),
                user.consultantId(),
                user.profile().ranked(),
                user.profile().pictures(),
                user.active(),
                user.service(),
                user.hasPassword(),
                user.version(),
                user.createdAt(),
                user.lastLoginAt());
    }
}
