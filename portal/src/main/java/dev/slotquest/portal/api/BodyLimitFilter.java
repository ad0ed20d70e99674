package dev.slotquest.portal.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;

/** Refuses bodies that are far larger than any call needs; uploads of files have limits of their own. */
final class BodyLimitFilter extends ApiFilter {

    private final long limit;

    BodyLimitFilter(Problems problems, long limit) {
        super(problems);
        this.limit = limit;
    }

    @Override
    void guard(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > limit) {
            throw BodyTooLarge.problem(limit);
        }
        chain.doFilter(new LimitedBody(request, limit), response);
    }
}
