package dev.slotquest.portal.login;

import org.jspecify.annotations.Nullable;

/** The first person, as they describe themselves. */
record SetupForm(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String password) {

    static final SetupForm EMPTY = new SetupForm("", "", "");

    /** What may be shown again. */
    SetupForm withoutPassword() {
        return new SetupForm(username, displayName, "");
    }

    @Override
    public String toString() {
        return "SetupForm[" + username + "]";
    }
}
