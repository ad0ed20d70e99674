package dev.slotquest.identity;

import static dev.slotquest.identity.PersonFixture.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.Problem.Code;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class ApiKeyIntegrationTests {

    private static final CheckApiKey.Result INVALID = new CheckApiKey.Result.Invalid();

    @Autowired
    TestDatabase database;

    @Autowired
    IdentityTest.MovableClock clock;

    @Autowired
    People people;

    @Autowired
    AddUser addUser;

    @Autowired
    ChangeUser changeUser;

    @Autowired
    DeactivateUser deactivateUser;

    @Autowired
    IssueApiKey issueApiKey;

    @Autowired
    RevokeApiKey revokeApiKey;

    @Autowired
    CheckApiKey checkApiKey;

    private User anna;

    @BeforeEach
    void annaIsThere() {
        PersonFixture.clear(database);
        anna = person(addUser, "anna", Role.STAFF);
        clock.moveBy(Duration.ofMinutes(5));
    }

    @Test
    void actsAsItsUser() {
        var issued = issue("Night shift", List.of("read", "read"));

        assertThat(issued.key())
                .matches("sq_[A-Za-z0-9_-]{32}")
                .startsWith(issued.apiKey().prefix());
        assertThat(issued.apiKey().scopes()).containsExactly("read");
        assertThat(checkApiKey.check(issued.key())).isEqualTo(new CheckApiKey.Result.Valid(anna, issued.apiKey()));
        assertThat(people.keysOf(anna)).extracting(ApiKey::lastUsedAt).containsExactly(clock.instant());
    }

    @Test
    void keepsNoKeyInClear() {
        var issued = issue("Night shift", List.of());

        assertThat(database.jdbc()
                        .sql("select * from api_key")
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContain(issued.key());
        assertThat(issued.toString()).doesNotContain(issued.key());
    }

    @Test
    void knowsNoInventedKey() {
        assertThat(checkApiKey.check("sq_invented")).isEqualTo(INVALID);
        assertThat(checkApiKey.check("")).isEqualTo(INVALID);
    }

    @Test
    void diesAtOnceWhenRevoked() {
        var issued = issue("Night shift", List.of());
        checkApiKey.check(issued.key());

        assertThat(revokeApiKey.revoke(anna, issued.apiKey().id(), Actor.system()))
                .hasValueSatisfying(key -> assertThat(key.revoked()).isTrue());

        assertThat(checkApiKey.check(issued.key())).isEqualTo(INVALID);
    }

    @Test
    void diesAtOnceWhenItsUserLeaves() {
        var issued = issue("Night shift", List.of());
        checkApiKey.check(issued.key());

        deactivateUser.deactivate("anna", Actor.system());

        assertThat(checkApiKey.check(issued.key())).isEqualTo(INVALID);
    }

    @Test
    void hasTheRightsItsUserHasNow() {
        var issued = issue("Night shift", List.of());
        checkApiKey.check(issued.key());

        changeUser.change("anna", anna.profile().withRole(Role.SUPERVISOR), null, Actor.system());

        assertThat(checkApiKey.check(issued.key()))
                .isInstanceOfSatisfying(
                        CheckApiKey.Result.Valid.class,
                        valid -> assertThat(valid.user().role()).isEqualTo(Role.SUPERVISOR));
    }

    @Test
    void learnsWithinTwoSecondsWhatAnotherProcessDid() {
        var issued = issue("Night shift", List.of());
        checkApiKey.check(issued.key());

        database.jdbc().sql("update user_account set active = false").update();
        clock.moveBy(Duration.ofSeconds(2));

        assertThat(checkApiKey.check(issued.key())).isEqualTo(INVALID);
    }

    @Test
    void isRevokedOnlyByItsUser() {
        User bert = person(addUser, "bert", Role.STAFF);
        var issued = issue("Night shift", List.of());

        assertThat(revokeApiKey.revoke(bert, issued.apiKey().id(), Actor.system()))
                .isEmpty();
        assertThat(checkApiKey.check(issued.key())).isInstanceOf(CheckApiKey.Result.Valid.class);
    }

    @Test
    void needsANameAndReadableScopes() {
        assertThat(issueApiKey.issue(anna, " ", List.of("has blank"), Actor.system()))
                .isEqualTo(new IssueApiKey.Result.Refused(
                        List.of(new Problem("name", Code.REQUIRED), new Problem("scopes", Code.MALFORMED))));
        assertThat(people.keysOf(anna)).isEmpty();
    }

    private IssueApiKey.Result.Issued issue(String name, List<String> scopes) {
        return (IssueApiKey.Result.Issued) issueApiKey.issue(anna, name, scopes, anna.toActor(Channel.API));
    }
}
