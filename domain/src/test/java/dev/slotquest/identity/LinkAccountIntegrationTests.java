package dev.slotquest.identity;

import static dev.slotquest.identity.PersonFixture.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.db.TestDatabase;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class LinkAccountIntegrationTests {

    private static final LinkAccount.Result WRONG = new LinkAccount.Result.WrongCode();

    @Autowired
    TestDatabase database;

    @Autowired
    IdentityTest.MovableClock clock;

    @Autowired
    AddUser addUser;

    @Autowired
    DeactivateUser deactivateUser;

    @Autowired
    People people;

    @Autowired
    IssueLinkCode issueLinkCode;

    @Autowired
    LinkAccount linkAccount;

    @Autowired
    UnlinkAccount unlinkAccount;

    private User anna;

    @BeforeEach
    void annaIsThere() {
        PersonFixture.clear(database);
        anna = person(addUser, "anna", Role.STAFF);
    }

    @Test
    void recognisesThePersonBehindALinkedAccount() {
        String code = codeOf(anna);

        assertThat(code).matches("[A-Za-z0-9_-]{22}");
        assertThat(linkAccount.link(telegram("4711"), code)).isEqualTo(new LinkAccount.Result.Linked(anna));

        assertThat(people.byAccount(Channel.TELEGRAM, "4711")).contains(anna);
        assertThat(people.byAccount(Channel.DISCORD, "4711")).isEmpty();
        assertThat(people.linksOf(anna)).singleElement().satisfies(link -> {
            assertThat(link.name()).isEqualTo("@anna");
            assertThat(link.conversation()).isEqualTo("4711");
            assertThat(link.linkedAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void keepsNoCodeInClear() {
        String code = codeOf(anna);

        assertThat(database.jdbc()
                        .sql("select code_hash from link_code")
                        .query(String.class)
                        .list())
                .singleElement()
                .isEqualTo(Secrets.hash(code));
    }

    @Test
    void answersTheSameForUsedVoidedExpiredAndInventedCodes() {
        String voided = codeOf(anna);
        String used = codeOf(anna);
        linkAccount.link(telegram("1"), used);
        String expired = codeOf(anna);
        clock.moveBy(Duration.ofMinutes(10));

        assertThat(linkAccount.link(telegram("2"), voided)).isEqualTo(WRONG);
        assertThat(linkAccount.link(telegram("2"), used)).isEqualTo(WRONG);
        assertThat(linkAccount.link(telegram("2"), expired)).isEqualTo(WRONG);
        assertThat(linkAccount.link(telegram("2"), "")).isEqualTo(WRONG);
        assertThat(people.byAccount(Channel.TELEGRAM, "2")).isEmpty();
    }

    @Test
    void stopsAnAccountThatGuesses() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(linkAccount.link(telegram("guesser"), "guess" + guess)).isEqualTo(WRONG);
        }
        String code = codeOf(anna);

        assertThat(linkAccount.link(telegram("guesser"), code))
                .isEqualTo(new LinkAccount.Result.TooManyTries(clock.instant().plus(Duration.ofMinutes(10))));
        assertThat(linkAccount.link(telegram("honest"), code)).isEqualTo(new LinkAccount.Result.Linked(anna));

        clock.moveBy(Duration.ofMinutes(10));
        assertThat(linkAccount.link(telegram("guesser"), "guess")).isEqualTo(WRONG);
    }

    @Test
    void doesNotTakeAnAccountFromSomebodyElse() {
        User bert = person(addUser, "bert", Role.STAFF);
        linkAccount.link(telegram("4711"), codeOf(anna));
        String code = codeOf(bert);

        assertThat(linkAccount.link(telegram("4711"), code)).isEqualTo(new LinkAccount.Result.AlreadyLinkedToAnother());
        assertThat(people.byAccount(Channel.TELEGRAM, "4711")).contains(anna);

        assertThat(unlinkAccount.unlink(Channel.TELEGRAM, "4711", anna.toActor(Channel.TELEGRAM)))
                .isPresent();
        assertThat(linkAccount.link(telegram("4711"), code)).isEqualTo(new LinkAccount.Result.Linked(bert));
    }

    @Test
    void linksTheSameAccountAgainUnderItsNewName() {
        linkAccount.link(telegram("4711"), codeOf(anna));

        var renamed = new ChatAccount(Channel.TELEGRAM, "4711", "4711", "@anna_new");
        assertThat(linkAccount.link(renamed, codeOf(anna))).isEqualTo(new LinkAccount.Result.Linked(anna));

        assertThat(people.linksOf(anna)).extracting(AccountLink::name).containsExactly("@anna_new");
    }

    @Test
    void voidsTheCodeOfWhoLeaves() {
        String code = codeOf(anna);
        deactivateUser.deactivate("anna", Actor.system());

        assertThat(linkAccount.link(telegram("4711"), code)).isEqualTo(WRONG);
    }

    @Test
    void unlinksOnlyOnesOwnAccounts() {
        User bert = person(addUser, "bert", Role.STAFF);
        linkAccount.link(telegram("4711"), codeOf(anna));
        long link = people.linksOf(anna).getFirst().id();

        assertThat(unlinkAccount.unlink(bert, link, bert.toActor(Channel.PORTAL)))
                .isEmpty();
        assertThat(unlinkAccount.unlink(anna, link, anna.toActor(Channel.PORTAL)))
                .isPresent();
        assertThat(people.byAccount(Channel.TELEGRAM, "4711")).isEmpty();
    }

    @Test
    void letsACodeWorkOnceWhenManyUseItAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            PersonFixture.clear(database);
            anna = person(addUser, "anna", Role.STAFF);
            String code = codeOf(anna);
            try (var pool = Executors.newFixedThreadPool(6)) {
                var number = new AtomicInteger();
                String chat = "chat-" + round + "-";
                Callable<LinkAccount.Result> link =
                        () -> linkAccount.link(telegram(chat + number.incrementAndGet()), code);
                for (var result : pool.invokeAll(Collections.nCopies(6, link))) {
                    assertThat(result.get())
                            .isInstanceOfAny(LinkAccount.Result.Linked.class, LinkAccount.Result.WrongCode.class);
                }
            }
            assertThat(people.linksOf(anna)).hasSize(1);
        }
    }

    private String codeOf(User user) {
        return issueLinkCode.issue(user, user.toActor(Channel.PORTAL)).code();
    }

    private static ChatAccount telegram(String id) {
        return new ChatAccount(Channel.TELEGRAM, id, id, "@anna");
    }
}
