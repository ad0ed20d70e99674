package dev.slotquest.portal.login;

import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import org.jspecify.annotations.Nullable;

/** Who may use an address. What somebody may see or change there is decided behind it. */
enum Access {
    EVERYBODY,
    LOGGED_IN,
    /** Who books customers. */
    BOOKERS(Permission.BOOK),
    /** Who keeps an agenda of their own, or everybody's. */
    CONSULTANTS(Permission.KEEP_AGENDA),
    LEADERS(Permission.LEAD_TEAM),
    ADMINS(Permission.ADMINISTER);

    private final @Nullable Permission needed;

    Access() {
        this.needed = null;
    }

    Access(Permission needed) {
        this.needed = needed;
    }

    boolean allows(@Nullable User user) {
        if (this == EVERYBODY) {
            return true;
        }
        return user != null && user.active() && (needed == null || user.may(needed));
    }
}
