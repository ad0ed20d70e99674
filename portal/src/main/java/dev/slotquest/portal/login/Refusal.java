package dev.slotquest.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** How an address that is closed says so; whoever covers an address speaks for it, pages speak for the rest. */
public interface Refusal extends AuthenticationEntryPoint, AccessDeniedHandler {

    boolean covers(HttpServletRequest request);

    /** Whether there is nothing at all at this address. */
    static boolean nothingThere(HttpServletRequest request) {
        return !Routes.knowsPath(RouteGuard.pathOf(request));
    }
}
