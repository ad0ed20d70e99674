package dev.slotquest.portal.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands around the calls of the API, and lets pages pass. A problem it throws is written as one. */
abstract class ApiFilter extends OncePerRequestFilter {

    private final Problems problems;

    ApiFilter(Problems problems) {
        this.problems = problems;
    }

    abstract void guard(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException;

    @Override
    protected final boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.cover(request);
    }

    @Override
    protected final void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            guard(request, response, chain);
        } catch (ApiProblem problem) {
            problems.write(problem, request, response);
        } catch (BodyTooLarge tooLarge) {
            problems.write(tooLarge.problem(), request, response);
        }
    }
}
