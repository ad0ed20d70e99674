package dev.slotquest.portal.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Tells programs in JSON, too, that an address is written in a way that only attackers write. */
@Component
class SuspiciousRequests implements RequestRejectedHandler {

    private final RequestRejectedHandler pages = new HttpStatusRequestRejectedHandler();
    private final Problems problems;

    SuspiciousRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException, ServletException {
        if (ApiPaths.cover(request)) {
            problems.write(ApiProblem.of(HttpStatus.BAD_REQUEST, "malformed-address"), request, response);
        } else {
            pages.handle(request, response, rejected);
        }
    }
}
