package dev.slotquest.identity;

import static dev.slotquest.identity.PersonFixture.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.IssueLogInLink.Result;
import dev.slotquest.shared.Actor;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class LogInLinkIntegrationTests {

    @Autowired
    TestDatabase database;

    @Autowired
    IdentityTest.MovableClock clock;

    @Autowired
    AddUser addUser;

    @Autowired
    DeactivateUser deactivateUser;

    @Autowired
    ReactivateUser reactivateUser;

    @Autowired
    ChangePassword changePassword;

    @Autowired
    IssueLogInLink issueLogInLink;

    @Autowired
    RedeemLogInLink redeemLogInLink;

    @Autowired
    People people;

    private User anna;

    @BeforeEach
    void annaIsThere() {
        PersonFixture.clear(database);
        anna = person(addUser, "anna", Role.STAFF);
    }

    @Test
    void logsInOnce() {
        String secret = secret();
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");

        assertThat(redeemLogInLink.owner(secret)).contains(anna);
        assertThat(redeemLogInLink.owner(secret)).as("looked at, not used").contains(anna);
        assertThat(redeemLogInLink.redeem(secret)).map(User::username).contains("anna");

        assertThat(redeemLogInLink.redeem(secret)).isEmpty();
        assertThat(redeemLogInLink.owner(secret)).isEmpty();
        assertThat(people.findById(anna.id()).orElseThrow().lastLoginAt()).isEqualTo(clock.instant());
    }

    @Test
    void keepsNoSecretInClearAndWritesDownWhoCame() {
        String secret = secret();
        redeemLogInLink.redeem(secret);

        assertThat(strings("select secret_hash from log_in_link")).containsExactly(Secrets.hash(secret));
        assertThat(strings("select action from audit_entry"))
                .contains("user.log-in-link-issued", "user.logged-in-by-link");
        assertThat(strings("select concat_ws(' ', before_json, after_json) from audit_entry"))
                .noneMatch(entry -> entry.contains(secret));
    }

    @Test
    void endsAfterFiveMinutesAndWithANewerOne() {
        String old = secret();
        String newer = secret();
        assertThat(redeemLogInLink.redeem(old)).isEmpty();

        clock.moveBy(Duration.ofMinutes(5));

        assertThat(redeemLogInLink.redeem(newer)).isEmpty();
        assertThat(redeemLogInLink.redeem("invented")).isEmpty();
        assertThat(redeemLogInLink.redeem("")).isEmpty();
    }

    @Test
    void endsWithAccessAndWithThePassword() {
        String beforeLeaving = secret();
        deactivateUser.deactivate("anna", Actor.system());
        assertThat(redeemLogInLink.redeem(beforeLeaving)).isEmpty();
        assertThat(issueLogInLink.issue(anna, Actor.system())).isEqualTo(new Result.Refused());
        reactivateUser.reactivate("anna", Actor.system());
        assertThat(redeemLogInLink.redeem(beforeLeaving)).isEmpty();

        String beforeChange = secret();
        clock.moveBy(Duration.ofSeconds(1));
        changePassword.changeOwn(anna, PersonFixture.PASSWORD, "another-lamp-18", Actor.system());
        assertThat(redeemLogInLink.redeem(beforeChange)).isEmpty();
        assertThat(redeemLogInLink.redeem(secret())).isPresent();
    }

    @Test
    void isNotMadeWithoutEnd() {
        for (int i = 0; i < 5; i++) {
            assertThat(issueLogInLink.issue(anna, Actor.system())).isInstanceOf(Result.Issued.class);
            clock.moveBy(Duration.ofMinutes(1));
        }

        assertThat(issueLogInLink.issue(anna, Actor.system()))
                .isEqualTo(new Result.TooMany(clock.instant().plus(Duration.ofMinutes(5))));

        clock.moveBy(Duration.ofMinutes(5));
        assertThat(issueLogInLink.issue(anna, Actor.system())).isInstanceOf(Result.Issued.class);
    }

    @Test
    void logsInOneOfManyWhoComeAtOnce() throws Exception {
        String secret = secret();
        Callable<Optional<User>> redeem = () -> redeemLogInLink.redeem(secret);
        int came = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<User>> result : threads.invokeAll(Collections.nCopies(8, redeem))) {
                came += result.get().isPresent() ? 1 : 0;
            }
        }
        assertThat(came).isEqualTo(1);
    }

    private String secret() {
        var result = issueLogInLink.issue(people.findById(anna.id()).orElseThrow(), Actor.system());
        assertThat(result).isInstanceOf(Result.Issued.class);
        return ((Result.Issued) result).secret();
    }

    private List<String> strings(String sql) {
        return database.jdbc().sql(sql).query(String.class).list();
    }
}
