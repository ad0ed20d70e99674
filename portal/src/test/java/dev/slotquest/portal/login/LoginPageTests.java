package dev.slotquest.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.ChangePassword;
import dev.slotquest.identity.DeactivateUser;
import dev.slotquest.identity.InitialPassword;
import dev.slotquest.identity.People;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.shared.Actor;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class LoginPageTests {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestDatabase database;

    @Autowired
    AddUser addUser;

    @Autowired
    People people;

    @Autowired
    DeactivateUser deactivateUser;

    @Autowired
    ChangePassword changePassword;

    /** Every test comes from an address of its own, so that none is throttled for another. */
    private String address = "";

    @BeforeEach
    void annaAndAnAdmin() {
        address = "10.0.0." + ADDRESSES.incrementAndGet();
        database.jdbc().sql("delete from SPRING_SESSION").update();
        PersonFixture.clear(database);
        PersonFixture.person(addUser, "boss", Role.ADMIN);
        PersonFixture.person(addUser, "anna", Role.STAFF);
    }

    @Test
    void showsTheFormWithoutASession() {
        MvcTestResult page = mvc.get().uri("/login").accept("text/html").exchange();

        assertThat(page).hasStatusOk().bodyText().contains("name=\"username\"", "name=\"_csrf\"");
        assertThat(page.getResponse().getCookie("SESSION")).isNull();
        assertThat(page.getResponse().getCookie("XSRF-TOKEN")).isNotNull();
    }

    @Test
    void letsInWhoKnowsThePassword() {
        Cookie session = logIn("ANNA", PersonFixture.PASSWORD, "/");

        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getAttribute("SameSite")).isEqualToIgnoringCase("lax");
        assertThat(mvc.get().uri("/api/v1/me").cookie(session))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.username")
                .isEqualTo("anna");
    }

    @Test
    void leadsBackToTheWantedPage() {
        assertThat(mvc.get().uri(URI.create("/bookings?q=M%C3%BCller&page=2")))
                .hasStatus(HttpStatus.FOUND)
                .redirectedUrl()
                .isEqualTo("/login?continue=%2Fbookings%3Fq%3DM%25C3%25BCller%26page%3D2");

        assertThat(submit("anna", PersonFixture.PASSWORD, "/bookings?q=M%C3%BCller&page=2"))
                .hasRedirectedUrl("/bookings?q=M%C3%BCller&page=2");
    }

    @Test
    void tellsWhoWasLoggedInThatTheSessionIsOver() {
        Cookie session = logIn("anna", PersonFixture.PASSWORD, "/");
        database.jdbc().sql("delete from SPRING_SESSION").update();

        assertThat(mvc.get().uri("/bookings").cookie(session)).hasRedirectedUrl("/login?expired&continue=%2Fbookings");
    }

    @ParameterizedTest
    @CsvSource({"https://example.org/", "//example.org/", "/\\example.org", "javascript:alert(1)", "''"})
    void leadsNowhereElse(String wanted) {
        assertThat(submit("anna", PersonFixture.PASSWORD, wanted)).hasRedirectedUrl("/");
    }

    @Test
    void answersTheSameForAWrongPasswordAndAnUnknownName() {
        assertThat(submit("anna", "wrong", "/")).hasRedirectedUrl("/login?error");
        assertThat(submit("nobody", "wrong", "/")).hasRedirectedUrl("/login?error");
        assertThat(mvc.get().uri("/login?error").header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("User name or password is not right");
    }

    @Test
    void stopsWhoGuesses() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(submit("anna", "guess-" + guess, "/")).hasRedirectedUrl("/login?error");
        }

        MvcTestResult result = submit("anna", PersonFixture.PASSWORD, "/");

        assertThat(result).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(Integer.parseInt(result.getResponse().getHeader("Retry-After")))
                .isBetween(1, 601);
        assertThat(result).bodyText().contains("Minuten");
        assertThat(submit("boss", PersonFixture.PASSWORD, "/")).hasRedirectedUrl("/");
    }

    @Test
    void changesTheSessionSoThatNobodyCanPlantOne() {
        Cookie first = logIn("anna", PersonFixture.PASSWORD, "/");

        MvcTestResult second = mvc.post()
                .uri("/login")
                .cookie(first)
                .param("username", "anna")
                .param("password", PersonFixture.PASSWORD)
                .with(from(address))
                .with(CsrfToken.csrf())
                .exchange();

        assertThat(second.getResponse().getCookie("SESSION").getValue()).isNotEqualTo(first.getValue());
        assertThat(mvc.get().uri("/api/v1/me").cookie(first)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertThat(mvc.post().uri("/login").param("username", "anna").param("password", PersonFixture.PASSWORD))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void takesTheTokenFromTheCookieAsAHeader() {
        Cookie session = logIn("anna", PersonFixture.PASSWORD, "/");
        Cookie token = new Cookie("XSRF-TOKEN", "3f0e5a34-7a55-4d3c-8a1a-0c8f2f7bfb8e");
        String address = "/api/v1/users/anna/link-codes";

        assertThat(mvc.post().uri(address).cookie(session, token))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/csrf");
        assertThat(mvc.post().uri(address).cookie(session, token).header("X-XSRF-TOKEN", "another"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri(address).cookie(session, token).header("X-XSRF-TOKEN", token.getValue()))
                .hasStatus(HttpStatus.CREATED);
    }

    @Test
    void logsOut() {
        Cookie session = logIn("anna", PersonFixture.PASSWORD, "/");

        assertThat(mvc.post().uri("/logout").cookie(session).with(CsrfToken.csrf()))
                .hasRedirectedUrl("/login?logout");

        assertThat(mvc.get().uri("/api/v1/me").cookie(session)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(sessions()).isZero();
    }

    @Test
    void endsTheSessionOfWhoLeavesAtOnce() {
        Cookie session = logIn("anna", PersonFixture.PASSWORD, "/");

        deactivateUser.deactivate("anna", Actor.system());

        assertThat(mvc.get().uri("/api/v1/me").cookie(session)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(sessions()).isZero();
    }

    @Test
    void endsSessionsFromBeforeAPasswordChange() throws Exception {
        Cookie session = logIn("anna", PersonFixture.PASSWORD, "/");
        Thread.sleep(5);

        changePassword.change("anna", InitialPassword.given("green-lamp-18"), Actor.system());

        assertThat(mvc.get().uri("/api/v1/me").cookie(session)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(logIn("anna", "green-lamp-18", "/")).isNotNull();
    }

    @Test
    void givesTheRightsThePersonHasNow() {
        Cookie session = logIn("anna", PersonFixture.PASSWORD, "/");
        assertThat(mvc.get().uri("/api/v1/users").cookie(session)).hasStatus(HttpStatus.FORBIDDEN);

        database.jdbc()
                .sql("update user_account set role = 'ADMIN' where username = 'anna'")
                .update();

        assertThat(mvc.get().uri("/api/v1/users").cookie(session)).hasStatusOk();
    }

    @Test
    void listsAndEndsSessions() throws Exception {
        Cookie here = logIn("anna", PersonFixture.PASSWORD, "/");
        Cookie there = logIn("anna", PersonFixture.PASSWORD, "/");
        var list = mvc.get().uri("/api/v1/users/anna/sessions").cookie(here).exchange();
        assertThat(list).bodyText().doesNotContain(here.getValue(), there.getValue());
        List<String> others =
                JsonPath.read(list.getResponse().getContentAsString(), "$.items[?(@.current == false)].id");
        assertThat(others).hasSize(1);

        assertThat(mvc.delete()
                        .uri("/api/v1/users/anna/sessions/" + others.getFirst())
                        .cookie(here)
                        .with(CsrfToken.csrf()))
                .hasStatus(HttpStatus.NO_CONTENT);

        assertThat(mvc.get().uri("/api/v1/me").cookie(there)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri("/api/v1/me").cookie(here)).hasStatusOk();
    }

    @Test
    void sendsSafeHeaders() {
        MvcTestResult page = mvc.get().uri("/login").exchange();

        assertThat(page)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Referrer-Policy", "same-origin");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    private Cookie logIn(String username, String password, String wanted) {
        MvcTestResult result = submit(username, password, wanted);
        assertThat(result).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(wanted);
        assertThat(people.findByUsername(username).orElseThrow().lastLoginAt()).isBefore(Instant.MAX);
        return result.getResponse().getCookie("SESSION");
    }

    private MvcTestResult submit(String username, String password, String wanted) {
        return mvc.post()
                .uri("/login")
                .param("username", username)
                .param("password", password)
                .param("continue", wanted)
                .with(from(address))
                .with(CsrfToken.csrf())
                .exchange();
    }

    private int sessions() {
        return database.jdbc()
                .sql("select count(*) from SPRING_SESSION")
                .query(Integer.class)
                .single();
    }

    private static RequestPostProcessor from(String address) {
        return (MockHttpServletRequest request) -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
