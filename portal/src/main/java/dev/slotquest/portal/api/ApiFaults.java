package dev.slotquest.portal.api;

import dev.slotquest.db.DatabaseUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever goes wrong behind an address of the API into a problem document. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFaults implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ApiFaults.class);

    private final Problems problems;
    private final RequestFaults requestFaults;

    ApiFaults(Problems problems, RequestFaults requestFaults) {
        this.problems = problems;
        this.requestFaults = requestFaults;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        // Security stands outside and speaks for itself.
        if (!ApiPaths.cover(request) || fault instanceof AccessDeniedException || response.isCommitted()) {
            return null;
        }
        try {
            response.reset();
            problems.write(problem(fault, request), request, response);
            return new ModelAndView();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private ApiProblem problem(Exception fault, HttpServletRequest request) {
        if (DatabaseUnavailable.isCauseOf(fault)) {
            log.warn("{} {}: the database is away: {}", request.getMethod(), request.getRequestURI(), fault.toString());
            return ApiProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable")
                    .withHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        return requestFaults.explain(fault).orElseGet(() -> {
            log.error("{} {} failed.", request.getMethod(), request.getRequestURI(), fault);
            return ApiProblem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
        });
    }
}
