package dev.slotquest.portal.login;

import dev.slotquest.identity.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads who is not logged in to the log-in and remembers where they wanted to go; the very first one to the set-up. */
final class PageRefusal implements Refusal {

    private final People people;

    PageRefusal(People people) {
        this.people = people;
    }

    @Override
    public boolean covers(HttpServletRequest request) {
        return true;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notKnown)
            throws IOException {
        String target = people.anyUserExists() ? logIn(request) : "/setup";
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", request.getContextPath() + target);
        } else {
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + target);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        response.sendError(Refusal.nothingThere(request) ? HttpStatus.NOT_FOUND.value() : HttpStatus.FORBIDDEN.value());
    }

    private static String logIn(HttpServletRequest request) {
        var address = UriComponentsBuilder.fromPath("/login");
        boolean wasLoggedIn = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        if (wasLoggedIn) {
            address.queryParam("expired");
        }
        String wanted = wanted(request);
        if (!wanted.equals("/")) {
            address.queryParam("continue", "{wanted}");
        }
        return address.encode().buildAndExpand(wanted).toUriString();
    }

    /** The page that was asked for; what a form was sent to, or a part of a page, is none to come back to. */
    private static String wanted(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getHeader("HX-Request") != null) {
            return "/";
        }
        String query = request.getQueryString();
        return RouteGuard.pathOf(request) + (query == null ? "" : "?" + query);
    }
}
