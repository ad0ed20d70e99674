package dev.slotquest.bot.quests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.Office;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Screens;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.goals.GoalWish;
import dev.slotquest.gamification.goals.Goals;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Today is Monday, 30 November 2026, 10:00. An empty slot at 14:00 is worth 6 points. */
@ChatTest
@Import(Screens.class)
class QuestsChatIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    Participation participation;

    @Autowired
    Goals goals;

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
    private User lead;
    private long anna;

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        screens.testers.clear();
        office = Office.in(context);
        GameOffice.doWithoutBadges(context);
        kim = office.staff();
        lead = office.supervisor();
        anna = office.consultant("Anna", 20);
    }

    @Test
    void showsProgressAndPaysWithOneTap() {
        gives("streak_keeper");
        ChatTester chat = sits(kim).says("/quests");
        assertThat(chat.sees())
                .contains("Serien-Bewahrer", "0 von 1", "60 XP · 25 Münzen · 1 Serien-Schild", "alle zusammen");
        assertThat(chat.labels()).isEmpty();

        book();
        chat.says("/quests");
        chat.presses("🎁 Abholen: Serien-Bewahrer");

        assertThat(chat.toast()).contains("60 XP");
        assertThat(chat.sees()).contains("✅ Serien-Bewahrer – abgeholt");
        assertThat(chat.labels()).isEmpty();
    }

    @Test
    void anOldButtonTellsTheTruth() {
        gives("streak_keeper");
        Booking booking = book();
        ChatTester chat = sits(kim).says("/quests");
        changeBooking.undo(booking.reference(), kim, Channel.PORTAL);
        work("follow-ups");

        chat.presses("🎁 Abholen: Serien-Bewahrer");

        assertThat(chat.toast()).contains("Noch nicht geschafft");
        assertThat(chat.sees()).contains("0 von 1");
    }

    @Test
    void theMorningsMessageIsKeptUpToDate() {
        ChatTester chat = sits(kim);
        gives("streak_keeper");
        assertThat(job("quest-prompt").run()).isPositive();
        work("notifications");
        assertThat(chat.sees()).contains("Deine Quests", "0 von 1");

        book();
        work("notifications");
        assertThat(chat.sees()).contains("geschafft");
        chat.presses("🎁 Abholen: Serien-Bewahrer");
        assertThat(chat.sees()).contains("abgeholt");

        clock.moveBy(Duration.ofDays(2));
        assertThat(sits(kim).speaking(Locale.ENGLISH).says("/quests").sees()).contains("Your quests");
    }

    @Test
    void remindsOfRewardsAndOfAStreak() {
        ChatTester chat = sits(kim);
        gives("streak_keeper");
        book();
        job("claim-reminder").run();
        work("notifications");
        assertThat(chat.sees()).contains("Belohnungen warten");
        chat.presses("🎁 Abholen: Serien-Bewahrer");
        assertThat(chat.sees()).contains("Alles ist abgeholt");

        clock.moveBy(Duration.ofDays(1));
        book();
        clock.moveBy(Duration.ofDays(1));
        job("claim-reminder").run();
        work("notifications");
        assertThat(chat.seesInAll()).anyMatch(text -> text.contains("Serie von 2 Tagen"));
    }

    @Test
    void leavesThoseInPeaceWhoDoNotPlay() {
        participation.choose(kim, false, Actor.system());
        ChatTester chat = sits(kim).says("/quests");

        assertThat(chat.sees()).contains("ausgeblendet").doesNotContain("XP");
        assertThat(chat.says("/ziele").sees()).contains("ausgeblendet");
    }

    @Test
    void setsReachesAndClaimsAGoal() {
        ChatTester chat = sits(kim).says("/ziele");
        assertThat(chat.sees()).contains("noch kein Ziel");
        chat.presses("➕ Neues Ziel").presses("🎯 Punkte am Tag").presses("5 Punkte heute");
        assertThat(chat.sees()).contains("5 Punkte heute", "0 von 5");

        book();
        work("notifications");
        assertThat(chat.sees()).contains("Ziel erreicht");
        chat.presses("🎁 Abholen: 5 Punkte heute");

        assertThat(chat.toast()).contains("60 XP");
        assertThat(chat.sees()).contains("✅ 5 Punkte heute");
    }

    @Test
    void aGoalInTheOwnWordsIsWritten() {
        ChatTester chat = sits(kim).says("/ziele").presses("➕ Neues Ziel").presses("✍️ In eigenen Worten");
        chat.says("2 Rückrufe bis 18.12.");
        assertThat(chat.sees()).contains("2 Rückrufe", "0 von 2", "18.12.26");

        chat.presses("➕ Eins mehr: 2 Rückrufe").presses("➕ Eins mehr: 2 Rückrufe");
        assertThat(chat.sees()).contains("erreicht");
        chat.presses("🗑️ Ziel löschen").presses("🗑️ 2 Rückrufe");
        assertThat(chat.sees()).contains("noch kein Ziel");
    }

    @Test
    void agreesToWhatALeaderSuggests() {
        ChatTester chat = sits(kim);
        goals.set(kim, GoalWish.of("weekly_bookings", 5), lead, Channel.PORTAL);
        work("notifications");
        assertThat(chat.sees()).contains("dir vorgeschlagen", "Vorgeschlagen von " + lead.displayName());

        chat.presses("👍 Bin dabei: 5 Buchungen diese Woche");
        assertThat(chat.sees()).contains("0 von 5");
    }

    private void gives(String key) {
        database.jdbc()
                .sql("insert into quest (user_id, day, quest, factor, was) values (?, '2026-11-30', ?, 100, 0)")
                .param(kim.id())
                .param(key)
                .update();
    }

    private RecurringJob job(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow();
    }

    private Booking book() {
        Instant start = Office.at("2026-12-09", "14:00");
        var wish = BookingWish.of(anna, start, Office.customer());
        Booking booking = ((BookSlot.Result.Done) bookSlot.book(wish, kim, Channel.PORTAL)).booking();
        work("follow-ups");
        return booking;
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
