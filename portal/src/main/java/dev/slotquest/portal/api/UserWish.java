package dev.slotquest.portal.api;

import dev.slotquest.identity.Role;
import dev.slotquest.identity.Theme;
import org.jspecify.annotations.Nullable;

/** Somebody to add, as sent. */
record UserWish(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String password,
        @Nullable Role role,
        @Nullable String locale,
        @Nullable Theme theme,
        @Nullable Long consultantId) {

    @Override
    public String toString() {
        return "UserWish[" + username + "]";
    }
}
