package dev.slotquest.portal.login;

import dev.slotquest.identity.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins a log-in so that nothing somebody knew of the session before is worth anything afterwards. */
@Component
class Welcome {

    private final LogIns logIns;
    private final CsrfAuthenticationStrategy newToken;

    Welcome(LogIns logIns, CsrfTokenRepository tokens) {
        this.logIns = logIns;
        this.newToken = new CsrfAuthenticationStrategy(tokens);
    }

    void in(User user, HttpServletRequest request, HttpServletResponse response) {
        logIns.begin(user, request);
        newToken.onAuthentication(PersonAuthentication.bySession(user), request, response);
    }
}
