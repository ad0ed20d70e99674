package dev.slotquest.identity;

import java.util.Set;

/** The part a person plays. */
public enum Role {
    /** Phones customers and books appointments. */
    STAFF(Permission.BOOK),
    /** Holds the appointments. */
    CONSULTANT(Permission.KEEP_AGENDA),
    /** Leads the team. */
    SUPERVISOR(Permission.BOOK, Permission.KEEP_AGENDA, Permission.LEAD_TEAM),
    /** Runs the product. */
    ADMIN(Permission.values());

    // Set.of cannot be changed, which its type does not say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether this role may do everything the other may. */
    public boolean includes(Role other) {
        return permissions.containsAll(other.permissions);
    }
}
