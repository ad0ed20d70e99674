package dev.slotquest.portal.login;

import dev.slotquest.identity.User;

/** Somebody who is logged in, for tests without the whole portal. */
public final class TestLogin {

    private TestLogin() {}

    public static PersonAuthentication of(User user) {
        return PersonAuthentication.bySession(user);
    }
}
