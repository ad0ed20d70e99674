package dev.slotquest.portal.api;

import jakarta.servlet.http.HttpServletRequest;

/** Which addresses are for programs, and so answer in JSON whatever happens. */
final class ApiPaths {

    private ApiPaths() {}

    static boolean cover(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/")
                || path.equals("/api")
                || path.equals("/book")
                || path.startsWith("/book/")
                || path.startsWith("/v3/api-docs");
    }
}
