package dev.slotquest.portal.web;

import dev.slotquest.identity.Initials;
import dev.slotquest.identity.User;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who is logged in, as the frame of a page shows them. */
record Person(String name, String role, Set<String> authorities) {

    private static final String ROLE = "ROLE_";

    static @Nullable Person of(@Nullable Authentication authentication) {
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return null;
        }
        if (authentication.getPrincipal() instanceof User user) {
            String role = user.role().name();
            return new Person(user.displayName(), role, Set.of(role));
        }
        var authorities = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .collect(Collectors.toUnmodifiableSet());
        String role = authorities.stream().findFirst().orElse("STAFF");
        return new Person(authentication.getName(), role, authorities);
    }

    boolean mayOpen(Set<String> roles) {
        return roles.isEmpty() || roles.contains(role);
    }

    /** The first letters of the first and last word of the name. */
    public String initials() {
        return Initials.of(name);
    }
}
