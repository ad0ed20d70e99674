package dev.slotquest.portal.api;

import dev.slotquest.portal.login.Buckets;
import dev.slotquest.portal.login.PersonAuthentication;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;

/** Keeps one program from taking everybody's time: so many calls a minute for each key and each person.
 * Keys of a service, which the settings made, are as trusted as the settings. */
final class RateLimitFilter extends ApiFilter {

    private final Buckets buckets;

    RateLimitFilter(Problems problems, int requestsPerMinute) {
        super(problems);
        this.buckets = new Buckets(Bandwidth.builder()
                .capacity(requestsPerMinute)
                .refillGreedy(requestsPerMinute, Duration.ofMinutes(1))
                .build());
    }

    @Override
    void guard(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication person
                && !person.user().service()) {
            ConsumptionProbe probe = buckets.get(name(person)).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
                throw ApiProblem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests")
                        .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            }
        }
        chain.doFilter(request, response);
    }

    private static String name(PersonAuthentication person) {
        var key = person.key();
        return key == null ? "user " + person.user().id() : "key " + key.id();
    }
}
