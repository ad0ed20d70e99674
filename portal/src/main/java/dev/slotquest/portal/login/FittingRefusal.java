package dev.slotquest.portal.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Lets the first refusal speak that covers the address. */
final class FittingRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final List<Refusal> refusals;

    FittingRefusal(List<Refusal> refusals) {
        this.refusals = List.copyOf(refusals);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notKnown)
            throws IOException, ServletException {
        fitting(request).commence(request, response, notKnown);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        fitting(request).handle(request, response, denied);
    }

    private Refusal fitting(HttpServletRequest request) {
        return refusals.stream()
                .filter(refusal -> refusal.covers(request))
                .findFirst()
                .orElseThrow();
    }
}
