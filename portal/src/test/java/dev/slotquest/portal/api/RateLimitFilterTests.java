package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.PersonAuthentication;
import dev.slotquest.portal.login.TestLogin;
import dev.slotquest.shared.Languages;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class RateLimitFilterTests {

    private final RateLimitFilter filter = new RateLimitFilter(problems(), 3);

    @AfterEach
    void nobodyIsLoggedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void asksWhoIsTooFastToWait() throws Exception {
        for (int call = 0; call < 3; call++) {
            assertThat(call(person(1, false), "/api/v1/me").getStatus()).isEqualTo(200);
        }

        MockHttpServletResponse refused = call(person(1, false), "/api/v1/me");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 61);
        assertThat(call(person(2, false), "/api/v1/me").getStatus()).isEqualTo(200);
    }

    @Test
    void letsPagesAndTheSettingsOwnAutomationPass() throws Exception {
        for (int call = 0; call < 10; call++) {
            assertThat(call(person(1, true), "/api/v1/me").getStatus()).isEqualTo(200);
            assertThat(call(person(1, false), "/bookings").getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse call(PersonAuthentication person, String path) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(person);
        var response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return response;
    }

    private static PersonAuthentication person(long id, boolean service) {
        return TestLogin.of(new User(
                id,
                "somebody-" + id,
                PersonFixture.profile(Role.STAFF),
                service,
                true,
                true,
                0,
                Instant.EPOCH,
                null,
                null));
    }

    private static Problems problems() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/portal-api");
        messages.setDefaultEncoding("UTF-8");
        return new Problems(messages, new Languages(Locale.GERMAN));
    }
}
