package dev.slotquest.portal.login;

import dev.slotquest.identity.CheckApiKey;
import io.github.bucket4j.Bandwidth;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises a program by the key it shows as {@code Authorization: Bearer …}; a session beside it does not count. */
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";
    private static final int WRONG_KEYS_PER_MINUTE = 60;

    private final CheckApiKey checkApiKey;
    private final AuthenticationEntryPoint refusal;
    private final Buckets wrongKeys = new Buckets(Bandwidth.builder()
            .capacity(WRONG_KEYS_PER_MINUTE)
            .refillGreedy(WRONG_KEYS_PER_MINUTE, Duration.ofMinutes(1))
            .build());

    ApiKeyFilter(CheckApiKey checkApiKey, AuthenticationEntryPoint refusal) {
        this.checkApiKey = checkApiKey;
        this.refusal = refusal;
    }

    /** The key a request shows, if it shows one. */
    static Optional<String> shownBy(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = shownBy(request).orElse(null);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        switch (checkApiKey.check(key)) {
            case CheckApiKey.Result.Valid(var user, var apiKey) -> {
                SecurityContextHolder.setContext(new SecurityContextImpl(PersonAuthentication.byKey(user, apiKey)));
                chain.doFilter(request, response);
            }
            case CheckApiKey.Result.Invalid() -> refuse(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        boolean patient = wrongKeys.get(request.getRemoteAddr()).tryConsume(1);
        refusal.commence(
                request,
                response,
                patient ? new BadCredentialsException("Wrong key") : new LockedException("Too many wrong keys"));
    }
}
