package dev.slotquest.identity;

import static dev.slotquest.identity.PersonFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slotquest.db.TestDatabase;
import dev.slotquest.shared.PageRequest;
import dev.slotquest.shared.WrongSetting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

@IdentityTest
class FirstStartIntegrationTests {

    private static final String KEY = "an-automation-key";

    @Autowired
    TestDatabase database;

    @Autowired
    People people;

    @Autowired
    AddUser addUser;

    @Autowired
    CheckPassword checkPassword;

    @Autowired
    CheckApiKey checkApiKey;

    @Autowired
    BootstrapKey bootstrapKey;

    @BeforeEach
    void nobodyIsThere() {
        PersonFixture.clear(database);
    }

    @Test
    void addsThePeopleOfTheUserList() {
        start("admin:s3cret, anna:lamp ,chef:desk:supervisor,", "");

        assertThat(people.findByUsername("admin")).map(User::role).contains(Role.ADMIN);
        assertThat(people.findByUsername("anna")).map(User::role).contains(Role.STAFF);
        assertThat(people.findByUsername("chef")).map(User::role).contains(Role.SUPERVISOR);
        assertThat(checkPassword.check("anna", "lamp")).isInstanceOf(CheckPassword.Result.Right.class);
    }

    @Test
    void neverTouchesWhoIsThere() {
        person(addUser, "Anna", Role.SUPERVISOR);

        start("anna:lamp:ADMIN", "");

        assertThat(people.findByUsername("anna")).map(User::role).contains(Role.SUPERVISOR);
        assertThat(checkPassword.check("anna", PersonFixture.PASSWORD)).isInstanceOf(CheckPassword.Result.Right.class);
    }

    @Test
    void addsNobodyWhenOneEntryIsWrong() {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> start("admin:s3cret,anna", ""))
                .matches(wrong -> wrong.setting().equals("USERLIST"));

        assertThat(people.anyUserExists()).isFalse();
    }

    @Test
    void makesTheKeyOfTheSettingWork() {
        start("", KEY);

        assertThat(checkApiKey.check(KEY)).isInstanceOfSatisfying(CheckApiKey.Result.Valid.class, valid -> {
            assertThat(valid.user().role()).isEqualTo(Role.ADMIN);
            assertThat(valid.user().service()).isTrue();
        });
        assertThat(people.anyUserExists()).isFalse();
        assertThat(checkPassword.check("automation", KEY)).isEqualTo(new CheckPassword.Result.Wrong());
    }

    @Test
    void changesNothingWhenTheSameKeyComesAgain() {
        start("", KEY);
        start("", KEY);

        User automation = people.findByUsername("automation").orElseThrow();
        assertThat(people.keysOf(automation)).hasSize(1);
        assertThat(people.list(null, null, null, PageRequest.first(5)).total()).isEqualTo(1);
    }

    @Test
    void replacesTheKeyWhenTheSettingHasAnotherOne() {
        start("", KEY);
        start("", "another-" + KEY);

        assertThat(checkApiKey.check(KEY)).isEqualTo(new CheckApiKey.Result.Invalid());
        assertThat(checkApiKey.check("another-" + KEY)).isInstanceOf(CheckApiKey.Result.Valid.class);
    }

    @Test
    void givesTheKeyToAProgramEvenWhenAPersonHasItsName() {
        person(addUser, "automation", Role.STAFF);

        start("", KEY);

        assertThat(checkApiKey.check(KEY))
                .isInstanceOfSatisfying(
                        CheckApiKey.Result.Valid.class,
                        valid -> assertThat(valid.user().username()).isEqualTo("automation-2"));
    }

    @Test
    void refusesAKeyThatIsGuessedQuickly() {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> start("", "short"))
                .matches(wrong -> wrong.setting().equals("SLOTQUEST_BOOTSTRAP_API_KEY"))
                .matches(wrong -> !wrong.getMessage().contains("short"));
    }

    private void start(String userList, String key) {
        var environment = new MockEnvironment()
                .withProperty("USERLIST", userList)
                .withProperty("slotquest.bootstrap-api-key", key);
        new FirstStart(environment, addUser, people, bootstrapKey).afterSingletonsInstantiated();
    }
}
