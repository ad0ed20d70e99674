package dev.slotquest.portal;

import jakarta.servlet.http.Cookie;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Lets a test's form pass the check of its token as a browser does, by cookie and header. Spring Security's own helper
 * would put the token into the session, for all tests that follow.
 */
public final class CsrfToken {

    private static final String VALUE = "3f0e5a34-7a55-4d3c-8a1a-0c8f2f7bfb8e";

    private CsrfToken() {}

    public static RequestPostProcessor csrf() {
        return (MockHttpServletRequest request) -> {
            Cookie[] before = request.getCookies() == null ? new Cookie[0] : request.getCookies();
            request.setCookies(Stream.concat(Stream.of(before), Stream.of(new Cookie("XSRF-TOKEN", VALUE)))
                    .toArray(Cookie[]::new));
            request.addHeader("X-XSRF-TOKEN", VALUE);
            return request;
        };
    }
}
