package dev.slotquest.portal.login;

import dev.slotquest.identity.RedeemLogInLink;
import dev.slotquest.identity.User;
import io.github.bucket4j.Bandwidth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ott.InvalidOneTimeTokenException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.ott.OneTimeTokenAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Lets in who comes with the secret of a log-in link. Only the button of its page does: whoever merely looks at the
 * address, as programs do that show a preview of it, uses nothing up.
 */
@Component
class LogInByLink implements AuthenticationManager {

    static final String PATH = "/login/link";
    static final String SECRET = "token";

    private static final int WRONG_LINKS = 20;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final RedeemLogInLink redeemLogInLink;
    private final Welcome welcome;
    private final Buckets wrongLinks = new Buckets(Bandwidth.builder()
            .capacity(WRONG_LINKS)
            .refillIntervally(WRONG_LINKS, WINDOW)
            .build());

    LogInByLink(RedeemLogInLink redeemLogInLink, Welcome welcome) {
        this.redeemLogInLink = redeemLogInLink;
        this.welcome = welcome;
    }

    OneTimeTokenAuthenticationFilter filter() {
        var filter = new OneTimeTokenAuthenticationFilter();
        filter.setRequiresAuthenticationRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH));
        filter.setAuthenticationConverter(LogInByLink::shown);
        filter.setAuthenticationManager(this);
        filter.setAuthenticationSuccessHandler(this::letIn);
        filter.setAuthenticationFailureHandler(LogInByLink::refuse);
        return filter;
    }

    private static Authentication shown(HttpServletRequest request) {
        String secret = Optional.ofNullable(request.getParameter(SECRET)).orElse("");
        var shown = new OneTimeTokenAuthenticationToken(secret);
        shown.setDetails(request.getRemoteAddr());
        return shown;
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        var bucket = wrongLinks.get(String.valueOf(shown.getDetails()));
        if (bucket.getAvailableTokens() == 0) {
            throw new LockedException("Too many wrong links");
        }
        Optional<User> user = redeemLogInLink.redeem(String.valueOf(shown.getCredentials()));
        if (user.isEmpty()) {
            bucket.tryConsume(1);
        }
        return user.map(PersonAuthentication::bySession)
                .orElseThrow(() -> new InvalidOneTimeTokenException("Wrong, used or expired"));
    }

    private void letIn(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        if (person instanceof PersonAuthentication known) {
            welcome.in(known.user(), request, response);
        }
        response.sendRedirect(request.getContextPath() + "/");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        if (fault instanceof LockedException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(WINDOW.toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            response.sendRedirect(request.getContextPath() + PATH);
        }
    }
}
