package dev.slotquest.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What browsers are told with every page of the running product, and that no page needs more than that allows. */
@PortalTest
class SecurityHeadersTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestDatabase database;

    @Autowired
    AddUser addUser;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private Cookie boss = new Cookie("SESSION", "");

    @BeforeEach
    void anAdmin() {
        PersonFixture.clear(database);
        boss = Office.session(mvc, PersonFixture.person(addUser, "boss", Role.ADMIN));
    }

    @Test
    void comeWithEveryPage() {
        List<String> pages = pages();
        assertThat(pages).hasSizeGreaterThan(30);
        var soft = new SoftAssertions();
        for (String page : pages) {
            soft.assertThatCode(() -> check(get(page))).as(page).doesNotThrowAnyException();
        }
        soft.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/bookings/SQ-NOBODY", "/css/base.css", "/api/v1/me"})
    void comeWithWhateverElseIsAnswered(String address) {
        check(get(address));
    }

    @Test
    void keepBrowsersOnASafeConnection() {
        MvcTestResult page = mvc.get().uri("/profile").secure(true).cookie(boss).exchange();

        assertThat(page.getResponse().getHeader("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(page.getResponse().getHeaders(HttpHeaders.SET_COOKIE))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }

    @Test
    void keepCookiesFromScriptsAndOtherSites() {
        MvcTestResult entered = mvc.post()
                .uri("/login")
                .param("username", "boss")
                .param("password", PersonFixture.PASSWORD)
                .with(CsrfToken.csrf())
                .exchange();

        assertThat(entered.getResponse().getHeaders(HttpHeaders.SET_COOKIE))
                .filteredOn(cookie -> !cookie.contains("Max-Age=0"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("SameSite=Lax"))
                .filteredOn(cookie -> cookie.startsWith("SESSION="))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .doesNotContain("Domain");
    }

    private static void check(MvcTestResult result) {
        MockHttpServletResponse answer = result.getResponse();
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("Referrer-Policy")).isIn("same-origin", "no-referrer");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()");
        String type = answer.getContentType();
        if (type != null && MediaType.TEXT_HTML.isCompatibleWith(MediaType.parseMediaType(type))) {
            assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
            assertThat(text(answer))
                    .as("scripts and styles of its own, which the policy forbids")
                    .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                    .doesNotContainPattern("<style")
                    .doesNotContainPattern("<[a-z]+[^>]*\\s(style|on[a-z]+)=\"");
        }
    }

    private static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(URI.create(address))
                .accept(MediaType.TEXT_HTML)
                .cookie(boss)
                .exchange();
    }

    private List<String> pages() {
        var found = new TreeSet<String>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().keySet().stream()
                    .filter(SecurityHeadersTests::isRead)
                    .flatMap(info -> info.getPatternValues().stream())
                    .filter(pattern -> !pattern.startsWith("/api") && !pattern.startsWith("/v3"))
                    .filter(pattern -> !pattern.equals("/error"))
                    .map(pattern -> pattern.replaceAll("\\{[^}]*}", "1"))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** What ends: a stream of events does not. */
    private static boolean isRead(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && !info.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM);
    }
}
