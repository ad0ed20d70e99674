package dev.slotquest.bot.boards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Office;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Screens;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.shared.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Today is Monday, 30 November 2026, 10:00. */
@ChatTest
@Import(Screens.class)
class TopChatIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    Ledger ledger;

    @Autowired
    Participation participation;

    @Autowired
    GameFeatures features;

    @Autowired
    List<ContinuousWork> works;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    Screens screens;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    private Office office;
    private User kim;
    private User ben;

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        screens.testers.clear();
        office = Office.in(context);
        kim = office.staff();
        ben = office.staff();
    }

    @Test
    void showsOneselfAndThoseAround() {
        pay(ben, 30);
        pay(kim, 20);
        ChatTester chat = sits(kim).says("/rangliste");

        assertThat(chat.sees())
                .contains("🏆 Punkte, diese Woche", "Du: 20 Punkte", "Um dich herum", "Jemand aus dem Team")
                .doesNotContain(ben.displayName(), "30 Punkte", "Platz 2");
        assertThat(chat.labels()).contains("Heute", "Monat", "Serie", "📜 Rangliste");
    }

    @Test
    void showsAnotherBoardInTheSameMessage() {
        wantsToBeSeen(ben);
        pay(ben, 30);
        pay(kim, 20);
        ChatTester chat = sits(kim).says("/top").presses("Monat").presses("📜 Rangliste");

        assertThat(chat.sees()).contains("dieser Monat", "1. " + ben.displayName() + ": 30 Punkte");
        assertThat(chat.presses("Serie").sees()).contains("🏆 Serie, dieser Monat", "Du: 0 Tage");
        assertThat(chat.messages()).isEqualTo(1);
    }

    @Test
    void readsWhichBoardIsMeant() {
        assertThat(sits(kim).says("/rangliste Quartal Quote").sees())
                .contains("Quote, dieses Quartal", "Noch 10 Termine");
        assertThat(sits(kim).speaking(Locale.ENGLISH).says("/top all streak").sees())
                .contains("Streak, all time", "You: 0 days");
        assertThat(sits(kim).says("/top was auch immer <b>").sees()).contains("alle Zeit");
    }

    @Test
    void showsNothingToWhoDoesNotPlay() {
        participation.choose(kim, false, Actor.system());
        assertThat(sits(kim).says("/top").sees()).contains("nichts zu zeigen").doesNotContain("Punkte");

        participation.choose(kim, true, Actor.system());
        features.choose(GameFeature.LEADERBOARDS, false, Actor.system());
        assertThat(sits(kim).says("/top").sees()).contains("nichts zu zeigen");
    }

    @Test
    void tellsTheChampionOfTheMonthOnce() {
        ChatTester chat = sits(kim);
        pay(kim, 20);
        clock.moveBy(Duration.ofDays(1));
        run("period-awards");
        run("period-awards");
        work("notifications");

        assertThat(chat.seesInAll())
                .filteredOn(
                        text -> text.startsWith("🏆 Du bist Champion des Monats!") && text.contains("November 2026"))
                .hasSize(1);
    }

    @Test
    void opensTheBoardOfTheTeamForWhoLeadsIt() {
        User lead = office.supervisor();

        assertThat(sits(lead).says("/team").sees())
                .isEqualTo(sits(lead).says("/heute").sees());
        assertThat(sits(kim).says("/team").sees())
                .isNotEqualTo(sits(kim).says("/heute").sees());
        assertThat(sits(kim).says("/hilfe").sees()).doesNotContain("Der Tag des Teams");
    }

    private void run(String name) {
        jobs.stream().filter(job -> job.name().equals(name)).forEach(RecurringJob::run);
    }

    private void wantsToBeSeen(User user) {
        database.jdbc()
                .sql("update user_account set ranked = true where id = ?")
                .param(user.id())
                .update();
    }

    private void pay(User user, int points) {
        ledger.pay(user.id(), Currency.POINTS, points, EntryKind.REWARD, "test");
    }

    private void work(String name) {
        works.stream().filter(work -> work.name().equals(name)).forEach(work -> {
            boolean more = true;
            while (more) {
                more = work.doSome();
            }
        });
    }

    private ChatTester sits(User person) {
        return screens.sits(conversations, person);
    }
}
