package dev.slotquest.portal.api;

import dev.slotquest.portal.login.PersonAuthentication;
import dev.slotquest.portal.login.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Refuses programs in JSON. */
@Component
class ApiRefusal implements Refusal {

    private final Problems problems;

    ApiRefusal(Problems problems) {
        this.problems = problems;
    }

    @Override
    public boolean covers(HttpServletRequest request) {
        return ApiPaths.cover(request);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notKnown)
            throws IOException {
        ApiProblem problem = notKnown instanceof LockedException
                ? ApiProblem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests")
                        .withHeader(HttpHeaders.RETRY_AFTER, "60")
                : unauthorized();
        problems.write(problem, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean known = SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication;
        problems.write(known ? problem(request, denied) : unauthorized(), request, response);
    }

    private static ApiProblem problem(HttpServletRequest request, AccessDeniedException denied) {
        if (denied instanceof CsrfException) {
            return ApiProblem.of(HttpStatus.FORBIDDEN, "csrf");
        }
        return Refusal.nothingThere(request)
                ? ApiProblem.of(HttpStatus.NOT_FOUND, "not-found")
                : ApiProblem.forbidden();
    }

    private static ApiProblem unauthorized() {
        return ApiProblem.of(HttpStatus.UNAUTHORIZED, "unauthorized")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"slotquest\"");
    }
}
