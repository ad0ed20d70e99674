package dev.slotquest.portal.login;

import dev.slotquest.identity.ApiKey;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody we recognised: by the session of a log-in, or by an API key. Looked up anew for each request. */
public final class PersonAuthentication extends AbstractAuthenticationToken {

    private final transient User user;
    private final transient @Nullable ApiKey key;

    private PersonAuthentication(User user, @Nullable ApiKey key) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + user.role())));
        this.user = user;
        this.key = key;
        setAuthenticated(true);
    }

    static PersonAuthentication bySession(User user) {
        return new PersonAuthentication(user, null);
    }

    static PersonAuthentication byKey(User user, ApiKey key) {
        return new PersonAuthentication(user, key);
    }

    public User user() {
        return user;
    }

    /** The key the call came with, or {@code null} for a session. */
    public @Nullable ApiKey key() {
        return key;
    }

    /** The person as the one who acts, through the portal or the API. */
    public Actor actor() {
        return user.toActor(key == null ? Channel.PORTAL : Channel.API);
    }

    boolean mayWrite() {
        return key == null || key.mayWrite();
    }

    @Override
    public String getName() {
        return user.username();
    }

    @Override
    public User getPrincipal() {
        return user;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
