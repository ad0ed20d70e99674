package dev.slotquest.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.DeactivateUser;
import dev.slotquest.identity.IssueLogInLink;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import jakarta.servlet.http.Cookie;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class LogInLinkPageTests {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestDatabase database;

    @Autowired
    AddUser addUser;

    @Autowired
    DeactivateUser deactivateUser;

    @Autowired
    IssueLogInLink issueLogInLink;

    private User anna;
    private String address = "";

    @BeforeEach
    void annaIsThere() {
        address = "10.2.0." + ADDRESSES.incrementAndGet();
        database.jdbc().sql("delete from SPRING_SESSION").update();
        PersonFixture.clear(database);
        PersonFixture.person(addUser, "boss", Role.ADMIN);
        anna = PersonFixture.person(addUser, "anna", Role.STAFF);
    }

    @Test
    void waitsForTheButtonAndThenLogsIn() {
        String secret = secret();
        for (int look = 0; look < 3; look++) {
            MvcTestResult page = look(secret);
            assertThat(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Somebody called anna", "name=\"_csrf\"", "action=\"/login/link\"");
            assertThat(page.getResponse().getCookie("SESSION")).isNull();
            assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
            assertThat(page.getResponse().getHeader("Referrer-Policy")).isEqualTo("same-origin");
        }

        MvcTestResult pressed = press(secret);

        assertThat(pressed).hasRedirectedUrl("/");
        Cookie session = pressed.getResponse().getCookie("SESSION");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(mvc.get().uri("/api/v1/me").cookie(session))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.username")
                .isEqualTo("anna");
    }

    @Test
    void isGoodOnce() {
        String secret = secret();
        press(secret);

        MvcTestResult again = press(secret);

        assertThat(again).hasRedirectedUrl("/login/link");
        assertThat(again.getResponse().getCookie("SESSION")).isNull();
        assertThat(look(secret))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("/portal")
                .doesNotContain("Somebody called anna", "action=\"/login/link\"");
    }

    @Test
    void isWorthlessForWhoLeft() {
        String secret = secret();
        deactivateUser.deactivate("anna", Actor.system());

        assertThat(look(secret)).hasStatus(HttpStatus.GONE);
        assertThat(press(secret)).hasRedirectedUrl("/login/link");
    }

    @Test
    void needsTheTokenOfThePage() {
        String secret = secret();
        assertThat(mvc.post().uri("/login/link").param("token", secret)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(press(secret)).as("still good").hasRedirectedUrl("/");
    }

    @Test
    void changesTheSessionSoThatNobodyCanPlantOne() {
        Cookie first = press(secret()).getResponse().getCookie("SESSION");

        MvcTestResult second = mvc.post()
                .uri("/login/link")
                .cookie(first)
                .param("token", secret())
                .with(CsrfToken.csrf())
                .exchange();

        assertThat(second.getResponse().getCookie("SESSION").getValue()).isNotEqualTo(first.getValue());
        assertThat(mvc.get().uri("/api/v1/me").cookie(first)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void answersNonsenseAndStopsWhoGuesses() {
        assertThat(mvc.get().uri("/login/link")).hasStatus(HttpStatus.GONE);
        assertThat(mvc.post().uri("/login/link").with(CsrfToken.csrf())).hasRedirectedUrl("/login/link");
        for (int guess = 0; guess < 20; guess++) {
            assertThat(press("guess" + guess)).hasRedirectedUrl("/login/link");
        }

        assertThat(press(secret())).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(press("x".repeat(5000)).getResponse().getHeader("Retry-After"))
                .isEqualTo("600");
    }

    private String secret() {
        var result = issueLogInLink.issue(anna, anna.toActor(Channel.TELEGRAM));
        return ((IssueLogInLink.Result.Issued) result).secret();
    }

    private MvcTestResult look(String secret) {
        return mvc.get()
                .uri("/login/link?token={secret}", secret)
                .accept("text/html")
                .exchange();
    }

    private MvcTestResult press(String secret) {
        return mvc.post()
                .uri("/login/link")
                .param("token", secret)
                .with((MockHttpServletRequest request) -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .with(CsrfToken.csrf())
                .exchange();
    }
}
