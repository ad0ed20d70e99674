package dev.slotquest.gamification.quests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.Facts;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.Shields;
import dev.slotquest.gamification.ledger.Balances;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Kim books on Tuesday, 1 December 2026, from 10:00. */
@DomainTest
class QuestsIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    BusinessTime time;

    @Autowired
    Quests quests;

    @Autowired
    TeamQuests teamQuests;

    @Autowired
    QuestRows rows;

    @Autowired
    TransactionRetry transaction;

    @Autowired
    PromptQuests prompt;

    @Autowired
    RemindOfClaims reminder;

    @Autowired
    Ledger ledger;

    @Autowired
    Shields shields;

    @Autowired
    Facts facts;

    @Autowired
    Participation participation;

    @Autowired
    GameFeatures features;

    private GameOffice game;
    private User kim;
    private User lead;
    private long anna;
    private LocalDate today;

    @BeforeEach
    void open() {
        database.clear();
        clock.set(TestClock.START);
        game = new GameOffice(context);
        kim = game.people().staff();
        lead = game.people().supervisor();
        anna = game.people().consultant(20);
        today = time.today();
    }

    @Test
    void givesFourADayAndKeepsThem() {
        List<Quest> given = quests.today(kim);

        assertThat(given).hasSize(4).allMatch(quest -> quest.state() == Quest.State.OPEN && quest.progress() == 0);
        assertThat(quests.today(kim)).isEqualTo(given);
        clock.moveBy(Duration.ofDays(1));
        assertThat(quests.today(kim)).hasSize(4).allMatch(quest -> quest.day().equals(today.plusDays(1)));
        assertThat(quests.on(kim, today)).allMatch(quest -> quest.state() == Quest.State.EXPIRED);
    }

    @Test
    void countsWhatIsBookedAndTakesBackWhatIsUndone() {
        Quest quest = gives("steady_hand", 150);
        book();
        book();
        Booking last = book();

        assertThat(now(quest)).extracting(Quest::progress, Quest::state).containsExactly(3, Quest.State.COMPLETE);
        game.undo(last, kim);
        game.catchUp();

        assertThat(now(quest)).extracting(Quest::progress, Quest::state).containsExactly(2, Quest.State.OPEN);
        assertThat(quests.claim(kim, quest.id(), Channel.PORTAL)).isEqualTo(new QuestClaim.NotDone());
    }

    @Test
    void paysOnceWithTheFactorOfTheDay() {
        Quest quest = gives("steady_hand", 150);
        book();
        book();
        book();
        Balances before = ledger.balances(kim.id());

        assertThat(quests.claim(kim, quest.id(), Channel.PORTAL))
                .isEqualTo(new QuestClaim.Paid(new QuestReward(90, 37, 0, 0)));
        assertThat(quests.claim(kim, quest.id(), Channel.PORTAL)).isEqualTo(new QuestClaim.PaidBefore());

        Balances after = ledger.balances(kim.id());
        assertThat(after.xp() - before.xp()).isEqualTo(90);
        assertThat(facts.of(kim.id())).containsEntry(Fact.QUESTS, 1L).containsEntry(Fact.PERFECT_QUEST_DAYS, 0L);
        assertThat(quests.claim(lead, quest.id(), Channel.PORTAL)).isEqualTo(new QuestClaim.Unknown());
    }

    @Test
    void whatWasClaimedStaysWhenItIsUndone() {
        Quest quest = gives("streak_keeper", 100);
        Booking booking = book();
        quests.claim(kim, quest.id(), Channel.PORTAL);
        assertThat(shields.count(kim.id())).isEqualTo(1);

        game.undo(booking, kim);
        game.catchUp();

        assertThat(now(quest).state()).isEqualTo(Quest.State.CLAIMED);
        assertThat(quests.claim(kim, quest.id(), Channel.PORTAL)).isEqualTo(new QuestClaim.PaidBefore());
        assertThat(shields.count(kim.id())).isEqualTo(1);
    }

    @Test
    void canBeClaimedUntilTheEndOfTheNextDay() {
        Quest quest = gives("streak_keeper", 100);
        book();
        clock.moveBy(Duration.ofDays(1));
        assertThat(quests.current(kim)).first().isEqualTo(now(quest));
        assertThat(quests.claimable(kim)).hasSize(1);

        clock.moveBy(Duration.ofDays(1));
        assertThat(quests.claimable(kim)).isEmpty();
        assertThat(quests.claim(kim, quest.id(), Channel.PORTAL)).isEqualTo(new QuestClaim.TooLate());
    }

    @Test
    void twoClaimsAtOncePayOnce() throws Exception {
        Quest quest = gives("streak_keeper", 100);
        book();

        List<QuestClaim> claims = together(8, () -> quests.claim(kim, quest.id(), Channel.PORTAL));

        assertThat(claims.stream().filter(QuestClaim.Paid.class::isInstance)).hasSize(1);
        assertThat(paidCoins()).isEqualTo(25);
        assertThat(shields.count(kim.id())).isEqualTo(1);
    }

    @Test
    void givesEverybodyTheirQuestsOnceAlthoughSeveralLook() throws Exception {
        together(8, () -> quests.today(kim));

        assertThat(quests.today(kim)).hasSize(4);
    }

    @Test
    void aBetterWeekThanTheLastCounts() {
        Quest quest = gives("social_climber", 100);
        assertThat(now(quest).progress()).isZero();
        book();

        assertThat(now(quest).claimable()).isTrue();
    }

    @Test
    void customersWhoCameCount() {
        Booking one = book("2026-12-01", "14:00");
        Booking two = book("2026-12-01", "14:00");
        Quest quest = gives("full_house", 100);

        game.conclude(one, Outcome.CAME, lead);
        game.conclude(two, Outcome.CAME, lead);

        assertThat(now(quest).claimable()).isTrue();
    }

    @Test
    void whoLeadsTheTeamAddsSignedProgress() {
        Quest quest = gives("detail_master", 100);

        assertThat(quests.addProgress(kim, "DETAIL_MASTER", 4, lead.toActor(Channel.API)))
                .isInstanceOf(Quests.Added.Done.class);
        assertThat(now(quest)).extracting(Quest::progress, Quest::added).containsExactly(4, 4);
        quests.addProgress(kim, "notes", -1, lead.toActor(Channel.API));
        assertThat(now(quest).progress()).isEqualTo(3);
        assertThat(quests.addProgress(kim, "nonsense", 1, lead.toActor(Channel.API)))
                .isInstanceOf(Quests.Added.NoSuchQuest.class);
        assertThat(quests.addProgress(kim, "notes", 0, lead.toActor(Channel.API)))
                .isInstanceOf(Quests.Added.Nonsense.class);
        assertThat(audited("quest.progress-added", lead)).isEqualTo(2);
    }

    @Test
    void theTeamDoesOneTogether() {
        User ben = game.people().staff();
        database.jdbc()
                .sql("insert into team_quest (week, quest, target) values ('2026-W49', 'team_bookings', 3)")
                .update();
        book();
        book();
        assertThat(team(kim)).extracting(TeamQuest::progress, TeamQuest::own).containsExactly(2, 2);
        assertThat(teamQuests.claim(kim, "2026-W49", Channel.PORTAL)).isEqualTo(new QuestClaim.NotDone());
        game.book(ben, anna, Office.at("2026-12-08", "14:00"), Office.customer());

        assertThat(teamQuests.claim(kim, "2026-W49", Channel.PORTAL)).isInstanceOf(QuestClaim.Paid.class);
        assertThat(teamQuests.claim(kim, "2026-W49", Channel.PORTAL)).isEqualTo(new QuestClaim.PaidBefore());
        assertThat(teamQuests.claim(lead, "2026-W49", Channel.PORTAL))
                .as("who had no part in it gets none")
                .isEqualTo(new QuestClaim.NotDone());
        clock.moveBy(Duration.ofDays(7));
        assertThat(teamQuests.claim(ben, "2026-W49", Channel.PORTAL)).isInstanceOf(QuestClaim.Paid.class);
    }

    @Test
    void theTeamsTargetGrowsWithTheTeam() {
        game.people().staff();
        TeamQuest quest = team(kim);

        assertThat(quest.week()).isEqualTo("2026-W49");
        QuestTemplate template = new QuestPool()
                .ofTeam().stream()
                        .filter(one -> one.key().equals(quest.key()))
                        .findFirst()
                        .orElseThrow();
        assertThat(quest.target()).isEqualTo(2 * template.target());
    }

    @Test
    void promptsOnceAndLeavesThoseInPeaceWhoDoNotPlay() {
        User ben = game.people().staff();
        participation.choose(ben, false, Actor.system());

        assertThat(prompt.run()).isEqualTo(1);
        assertThat(prompt.run()).isZero();
        assertThat(told(kim, "quests:")).isEqualTo(1);
        assertThat(told(ben, "quests:")).isZero();

        clock.moveBy(Duration.ofDays(4));
        assertThat(prompt.run()).as("nobody works on a Saturday").isZero();
        features.choose(GameFeature.QUESTS, false, Actor.system());
        clock.moveBy(Duration.ofDays(2));
        assertThat(prompt.run()).isZero();
    }

    @Test
    void remindsOnlyWhenThereIsSomethingToClaim() {
        assertThat(reminder.run()).isZero();
        gives("streak_keeper", 100);
        book();

        assertThat(reminder.run()).isEqualTo(1);
        assertThat(reminder.run()).isZero();
        assertThat(told(kim, "quest-claim:")).isEqualTo(1);
    }

    @Test
    void warnsOfAStreakThatWouldEnd() {
        book();
        clock.moveBy(Duration.ofDays(1));
        book();
        assertThat(told(kim, "streak-danger:")).isZero();
        clock.moveBy(Duration.ofDays(1));
        reminder.run();

        assertThat(told(kim, "streak-danger:")).isEqualTo(1);
        reminder.run();
        assertThat(told(kim, "streak-danger:")).isEqualTo(1);
    }

    private Quest gives(String key, int factor) {
        transaction.run(() -> rows.add(kim.id(), today, key, factor, 0));
        return quests.on(kim, today).getFirst();
    }

    private Quest now(Quest quest) {
        return quests.byId(kim, quest.id()).orElseThrow();
    }

    private TeamQuest team(User user) {
        return teamQuests.current(user).getLast();
    }

    private Booking book() {
        return book(time.today().plusDays(7).toString(), "14:00");
    }

    private Booking book(String day, String at) {
        Booking booking = game.book(kim, anna, Office.at(day, at), Office.customer());
        game.catchUp();
        return booking;
    }

    private int paidCoins() {
        return database.jdbc()
                .sql("select sum(amount) from ledger_entry where kind = 'QUEST' and currency = 'COINS'")
                .query(Integer.class)
                .single();
    }

    private int told(User user, String fact) {
        return database.jdbc()
                .sql("select count(*) from notification where user_id = ? and fact like ?")
                .param(user.id())
                .param(fact + "%")
                .query(Integer.class)
                .single();
    }

    private int audited(String action, User by) {
        return database.jdbc()
                .sql("select count(*) from audit_entry where action = ? and actor_id = ?")
                .param(action)
                .param(by.id())
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(threads);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(executor.submit(() -> {
                    barrier.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : running) {
                results.add(result.get());
            }
            return results;
        }
    }
}
