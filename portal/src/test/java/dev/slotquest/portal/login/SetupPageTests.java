package dev.slotquest.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.People;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.PortalTest;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class SetupPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestDatabase database;

    @Autowired
    AddUser addUser;

    @Autowired
    People people;

    @BeforeEach
    void nobodyIsThere() {
        PersonFixture.clear(database);
    }

    @Test
    void isWhereEverythingLeadsWhileNobodyIsThere() {
        assertThat(mvc.get().uri("/")).hasRedirectedUrl("/setup");
        assertThat(mvc.get().uri("/bookings?page=2")).hasRedirectedUrl("/setup");
        assertThat(mvc.get().uri("/login")).hasRedirectedUrl("/setup");
        assertThat(mvc.get().uri("/setup")).hasStatusOk().bodyText().contains("name=\"displayName\"");
        assertThat(mvc.get().uri("/api/v1/me")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void makesTheFirstPersonAnAdminWhoIsLoggedIn() {
        MvcTestResult result = submit("boss", "Die Chefin", "blue-lamp-17");

        assertThat(result).hasRedirectedUrl("/");
        assertThat(people.findByUsername("boss")).map(User::role).contains(Role.ADMIN);
        assertThat(mvc.get().uri("/api/v1/users").cookie(result.getResponse().getCookie("SESSION")))
                .hasStatusOk();
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        MvcTestResult result = submit("bo ss", "Die Chefin", "short");

        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(result)
                .bodyText()
                .contains("bo ss", "Die Chefin", "mindestens 10 Zeichen", "Buchstaben, Ziffern")
                .doesNotContain("value=\"short\"");
        assertThat(people.anyUserExists()).isFalse();
    }

    @Test
    void isClosedOnceSomebodyIsThere() {
        PersonFixture.person(addUser, "anna", Role.STAFF);

        assertThat(mvc.get().uri("/setup")).hasRedirectedUrl("/login");
        assertThat(submit("boss", "Die Chefin", "blue-lamp-17")).hasRedirectedUrl("/login");
        assertThat(people.findByUsername("boss")).isEmpty();
    }

    @Test
    void makesOneAdminWhenManyTryAtOnce() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            pool.invokeAll(IntStream.range(0, 4)
                    .<Callable<MvcTestResult>>mapToObj(number -> () -> submit("boss" + number, "Boss", "blue-lamp-17"))
                    .toList());
        }

        assertThat(database.jdbc()
                        .sql("select count(*) from user_account")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private MvcTestResult submit(String username, String displayName, String password) {
        return mvc.post()
                .uri("/setup")
                .param("username", username)
                .param("displayName", displayName)
                .param("password", password)
                .with(CsrfToken.csrf())
                .exchange();
    }
}
