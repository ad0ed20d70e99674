package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.TestClock;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.AddUser.NewUser;
import dev.slotquest.identity.ApiKey;
import dev.slotquest.identity.IssueApiKey;
import dev.slotquest.identity.Profile;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.Actor;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** People with keys, consultants, and what is stored. */
@TestComponent
class ApiOffice {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final ApplicationContext context;
    private final Office office;
    private final AddUser addUser;
    private final IssueApiKey issueApiKey;
    private final MockMvcTester mvc;
    private final TestDatabase database;
    private final TestClock clock;
    private final RuleBooks ruleBooks;

    ApiOffice(
            ApplicationContext context,
            AddUser addUser,
            IssueApiKey issueApiKey,
            MockMvcTester mvc,
            TestDatabase database,
            TestClock clock,
            RuleBooks ruleBooks) {
        this.context = context;
        this.office = Office.in(context);
        this.addUser = addUser;
        this.issueApiKey = issueApiKey;
        this.mvc = mvc;
        this.database = database;
        this.clock = clock;
        this.ruleBooks = ruleBooks;
    }

    /** Forgets everything. */
    void clear() {
        clock.set(TestClock.START);
        database.clear();
        rulesChanged();
    }

    /** Lets bookings bring their points and nothing else. */
    void doWithoutBadges() {
        GameOffice.doWithoutBadges(context);
    }

    /** As a process does that has changed a rule. */
    void rulesChanged() {
        execute("update rule_book set version = version + 1");
        ruleBooks.current();
    }

    TestClock clock() {
        return clock;
    }

    Office office() {
        return office;
    }

    /** Somebody who calls the API with a key of their own. */
    Caller caller(Role role) {
        return caller(role, null);
    }

    /** Somebody who is a consultant, or leads one's life. */
    Caller caller(Role role, @Nullable Long consultantId) {
        String name = role.name().toLowerCase(Locale.ROOT) + "-" + COUNTER.incrementAndGet();
        Profile profile = Profile.of(name, role, Locale.ENGLISH).withConsultant(consultantId);
        var added = addUser.add(new NewUser(name, null, profile), Actor.system());
        assertThat(added).isInstanceOf(AddUser.Result.Added.class);
        return caller(((AddUser.Result.Added) added).user(), List.of());
    }

    /** The same person with a key that changes nothing. */
    Caller readOnly(Caller caller) {
        return caller(caller.user(), List.of(ApiKey.READ));
    }

    private Caller caller(User user, List<String> scopes) {
        var issued = issueApiKey.issue(user, "test", scopes, Actor.system());
        assertThat(issued).isInstanceOf(IssueApiKey.Result.Issued.class);
        return new Caller(mvc, user, ((IssueApiKey.Result.Issued) issued).key());
    }

    /** Somebody who shows no key. */
    Caller stranger() {
        return new Caller(mvc, caller(Role.STAFF).user(), "");
    }

    long count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    void execute(String sql) {
        database.jdbc().sql(sql).update();
    }
}
