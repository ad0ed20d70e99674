package dev.slotquest.identity;

import static dev.slotquest.identity.PersonFixture.PASSWORD;
import static dev.slotquest.identity.PersonFixture.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.audit.AuditEntry;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.AddUser.NewUser;
import dev.slotquest.identity.Problem.Code;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PageRequest;
import dev.slotquest.shared.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class PeopleIntegrationTests {

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
    ReactivateUser reactivateUser;

    @Autowired
    ChangePassword changePassword;

    @Autowired
    CheckPassword checkPassword;

    @Autowired
    AuditTrail audit;

    @BeforeEach
    void nobodyIsThere() {
        PersonFixture.clear(database);
    }

    @Test
    void keepsEverythingItWasTold() {
        var profile = new Profile("Anna Beispiel", "anna@example.org", Role.SUPERVISOR, Locale.ENGLISH, Theme.DARK, 7L);

        var result = addUser.add(new NewUser(" Anna ", null, profile), Actor.system());

        assertThat(result).isInstanceOf(AddUser.Result.Added.class);
        User anna = people.findByUsername("ANNA").orElseThrow();
        assertThat(anna.username()).isEqualTo("Anna");
        assertThat(anna.profile()).isEqualTo(profile);
        assertThat(anna.createdAt()).isEqualTo(clock.instant());
        assertThat(anna.hasPassword()).isFalse();
        assertThat(people.findById(anna.id())).contains(anna);
    }

    @Test
    void keepsInstantsOfTheNightTheClocksGoBackApart() {
        clock.moveBy(Duration.between(clock.instant(), Instant.parse("2027-10-31T00:30:00.123Z")));
        User early = person(addUser, "early", Role.STAFF);
        clock.moveBy(Duration.ofHours(1));
        User late = person(addUser, "late", Role.STAFF);

        assertThat(early.createdAt()).isEqualTo(Instant.parse("2027-10-31T00:30:00.123Z"));
        assertThat(late.createdAt()).isEqualTo(Instant.parse("2027-10-31T01:30:00.123Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', Anna, , REQUIRED, username",
        "an na, Anna, , MALFORMED, username",
        "anna/, Anna, , MALFORMED, username",
        "anna, '', , REQUIRED, display_name",
        "anna, Anna, nobody, MALFORMED, email",
        "anna, Anna, a@b@example.org, MALFORMED, email"
    })
    void refusesWhatCannotBeAPerson(String username, String name, String email, Code code, String field) {
        var profile = Profile.of(name, Role.STAFF, Locale.GERMAN).withEmail(email);

        var result = addUser.add(new NewUser(username, null, profile), Actor.system());

        assertThat(result).isEqualTo(new AddUser.Result.Refused(List.of(new Problem(field, code))));
        assertThat(people.anyUserExists()).isFalse();
    }

    @Test
    void refusesANameOfFiveThousandCharacters() {
        var profile = Profile.of("x".repeat(5_000), Role.STAFF, Locale.GERMAN);

        var result = addUser.add(new NewUser("y".repeat(5_000), null, profile), Actor.system());

        assertThat(result)
                .isEqualTo(new AddUser.Result.Refused(
                        List.of(new Problem("username", Code.TOO_LONG), new Problem("display_name", Code.TOO_LONG))));
    }

    @ParameterizedTest
    @CsvSource({"123456789, TOO_SHORT", "anna.beispiel, EASY_TO_GUESS", "aaaaaaaaaaaa, EASY_TO_GUESS", "'', REQUIRED"})
    void refusesAPasswordThatIsNone(String password, Code code) {
        var wanted = new NewUser(
                "anna.beispiel",
                InitialPassword.chosen(password),
                Profile.of("Anna Beispiel", Role.STAFF, Locale.GERMAN));

        assertThat(addUser.add(wanted, Actor.system()))
                .isEqualTo(new AddUser.Result.Refused(List.of(new Problem("password", code))));
    }

    @Test
    void refusesAPasswordThatCannotBeHashedAsAWhole() {
        var wanted = new NewUser(
                "anna", InitialPassword.chosen("äöü".repeat(13)), Profile.of("Anna", Role.STAFF, Locale.GERMAN));

        assertThat(addUser.add(wanted, Actor.system()))
                .isEqualTo(new AddUser.Result.Refused(List.of(new Problem("password", Code.TOO_LONG))));
    }

    @Test
    void takesANameOnlyOnceWhateverItsCase() {
        person(addUser, "anna", Role.STAFF);

        var result = addUser.add(
                new NewUser("ANNA", null, Profile.of("Another", Role.STAFF, Locale.GERMAN)), Actor.system());

        assertThat(result).isEqualTo(new AddUser.Result.Refused(List.of(new Problem("username", Code.TAKEN))));
    }

    @Test
    void takesANameOnlyOnceWhenManyWantItAtOnce() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            Callable<AddUser.Result> add = () -> addUser.add(
                    new NewUser("anna", null, Profile.of("Anna", Role.STAFF, Locale.GERMAN)), Actor.system());
            var results = pool.invokeAll(Collections.nCopies(8, add));

            int added = 0;
            for (var result : results) {
                added += result.get() instanceof AddUser.Result.Added ? 1 : 0;
            }
            assertThat(added).isEqualTo(1);
        }
    }

    @Test
    void findsPeopleByPartOfANameAndByRole() {
        person(addUser, "anna", Role.STAFF);
        person(addUser, "hanna", Role.ADMIN);
        person(addUser, "bert_1", Role.STAFF);
        var first = PageRequest.first(10);

        assertThat(people.list("ANNA", null, null, first).items())
                .extracting(User::username)
                .containsExactly("anna", "hanna");
        assertThat(people.list("_", null, null, first).items())
                .extracting(User::username)
                .containsExactly("bert_1");
        assertThat(people.list("%", null, null, first).total()).isZero();
        assertThat(people.list(null, Role.STAFF, true, new PageRequest(1, 1, "-username")))
                .satisfies(page -> assertThat(page.total()).isEqualTo(2))
                .satisfies(page ->
                        assertThat(page.items()).extracting(User::username).containsExactly("anna"));
    }

    @Test
    void tellsWhatChangedToTheAuditTrail() {
        User admin = person(addUser, "admin", Role.ADMIN);
        User anna = person(addUser, "anna", Role.STAFF);

        var result = changeUser.change(
                "anna",
                anna.profile().withRole(Role.SUPERVISOR).withTheme(Theme.DARK),
                anna.version(),
                admin.toActor(Channel.PORTAL));

        assertThat(result).isInstanceOf(ChangeUser.Result.Changed.class);
        List<AuditEntry> history = audit.of(new Subject("user", "anna"));
        assertThat(history).extracting(AuditEntry::action).containsExactly("user.joined", "user.changed");
        AuditEntry change = history.getLast();
        assertThat(change.actor()).isEqualTo(admin.toActor(Channel.PORTAL));
        assertThat(change.before()).containsExactlyInAnyOrderEntriesOf(Map.of("role", "STAFF", "theme", "SYSTEM"));
        assertThat(change.after()).containsExactlyInAnyOrderEntriesOf(Map.of("role", "SUPERVISOR", "theme", "DARK"));
    }

    @Test
    void doesNotOverwriteWhatSomebodyElseChangedMeanwhile() {
        User anna = person(addUser, "anna", Role.STAFF);
        changeUser.change("anna", anna.profile().withDisplayName("Anna Neu"), anna.version(), Actor.system());

        var result =
                changeUser.change("anna", anna.profile().withDisplayName("Anna Alt"), anna.version(), Actor.system());

        assertThat(result).isInstanceOf(ChangeUser.Result.ChangedMeanwhile.class);
        assertThat(people.findByUsername("anna")).map(User::displayName).contains("Anna Neu");
    }

    @Test
    void keepsTheLastAdmin() {
        User admin = person(addUser, "admin", Role.ADMIN);

        assertThat(deactivateUser.deactivate("admin", Actor.system())).isEqualTo(new DeactivateUser.Result.LastAdmin());
        assertThat(changeUser.change("admin", admin.profile().withRole(Role.STAFF), null, Actor.system()))
                .isEqualTo(new ChangeUser.Result.Refused(List.of(new Problem("role", Code.LAST_ADMIN))));
        assertThat(people.findByUsername("admin")).contains(admin);
    }

    @Test
    void keepsOneAdminWhenBothLeaveAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            PersonFixture.clear(database);
            person(addUser, "one", Role.ADMIN);
            person(addUser, "two", Role.ADMIN);
            try (var pool = Executors.newFixedThreadPool(2)) {
                pool.invokeAll(List.<Callable<DeactivateUser.Result>>of(
                        () -> deactivateUser.deactivate("one", Actor.system()),
                        () -> deactivateUser.deactivate("two", Actor.system())));
            }
            assertThat(people.list(null, Role.ADMIN, true, PageRequest.first(5)).total())
                    .isEqualTo(1);
        }
    }

    @Test
    void knowsThePassword() {
        User anna = person(addUser, "anna", Role.STAFF);
        clock.moveBy(Duration.ofMinutes(1));

        assertThat(checkPassword.check("Anna", PASSWORD)).isEqualTo(new CheckPassword.Result.Right(anna));
        assertThat(people.findByUsername("anna")).map(User::lastLoginAt).contains(clock.instant());
        assertThat(checkPassword.check("anna", PASSWORD + " ")).isEqualTo(new CheckPassword.Result.Wrong());
        assertThat(checkPassword.check("nobody", PASSWORD)).isEqualTo(new CheckPassword.Result.Wrong());
        assertThat(checkPassword.check("anna", "x".repeat(5_000))).isEqualTo(new CheckPassword.Result.Wrong());
    }

    @Test
    void letsNobodyInWhoLeft() {
        person(addUser, "anna", Role.STAFF);

        deactivateUser.deactivate("anna", Actor.system());
        assertThat(checkPassword.check("anna", PASSWORD)).isEqualTo(new CheckPassword.Result.Wrong());

        reactivateUser.reactivate("anna", Actor.system());
        assertThat(checkPassword.check("anna", PASSWORD)).isInstanceOf(CheckPassword.Result.Right.class);
    }

    @Test
    void changesThePasswordOfWhoKnowsThePresentOne() {
        User anna = person(addUser, "anna", Role.STAFF);
        Actor herself = anna.toActor(Channel.PORTAL);

        assertThat(changePassword.changeOwn(anna, "wrong", "green-lamp-18", herself))
                .isEqualTo(new ChangePassword.Result.WrongPassword());
        assertThat(changePassword.changeOwn(anna, PASSWORD, "short", herself))
                .isEqualTo(new ChangePassword.Result.Refused(List.of(new Problem("password", Code.TOO_SHORT))));
        clock.moveBy(Duration.ofSeconds(1));
        assertThat(changePassword.changeOwn(anna, PASSWORD, "green-lamp-18", herself))
                .isInstanceOf(ChangePassword.Result.Changed.class);

        assertThat(people.findByUsername("anna")).map(User::passwordChangedAt).contains(clock.instant());
        assertThat(checkPassword.check("anna", PASSWORD)).isEqualTo(new CheckPassword.Result.Wrong());
        assertThat(checkPassword.check("anna", "green-lamp-18")).isInstanceOf(CheckPassword.Result.Right.class);
    }

    @Test
    void neverTellsAPasswordToTheAuditTrail() {
        User anna = person(addUser, "anna", Role.STAFF);
        changePassword.changeOwn(anna, PASSWORD, "green-lamp-18", anna.toActor(Channel.PORTAL));

        assertThat(database.jdbc()
                        .sql("select concat_ws(' ', before_json, after_json, reason) from audit_entry")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(
                        text -> text.contains(PASSWORD) || text.contains("green-lamp-18") || text.contains("bcrypt"));
    }
}
