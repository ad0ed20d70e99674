package dev.slotquest.bot.ranks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Screens;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.Shields;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.levels.Level;
import dev.slotquest.gamification.prestige.Prestige;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
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
class RanksChatIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    Participation participation;

    @Autowired
    GameFeatures features;

    @Autowired
    Ledger ledger;

    @Autowired
    Prestige prestige;

    @Autowired
    Shields shields;

    @Autowired
    List<ContinuousWork> works;

    @Autowired
    Screens screens;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    private User kim;
    private long anna;

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        screens.testers.clear();
        Office office = Office.in(context);
        GameOffice.doWithoutBadges(context);
        kim = office.staff();
        anna = office.consultant("Anna", 30);
    }

    @Test
    void asksBeforeItAscends() {
        ChatTester chat = sits(kim).says("/prestige");
        assertThat(chat.sees()).contains("Bürgerlich", "Level 1", "Prestige I ab Level 10");
        assertThat(chat.labels()).isEmpty();

        ledger.pay(kim.id(), Currency.XP, (int) Level.beginOf(12), EntryKind.REWARD, "gift");
        chat.says("/prestige").presses("⭐ Aufsteigen");
        assertThat(chat.sees()).contains("Zu Prestige I aufsteigen?", "12 Prestige-Punkte", "10 % mehr XP");
        chat.presses("Lieber nicht");
        assertThat(prestige.of(kim).rank().number()).isZero();
        chat.presses("⭐ Aufsteigen").presses("⭐ Ja, aufsteigen");

        assertThat(prestige.of(kim).rank().number()).isEqualTo(1);
        assertThat(chat.sees())
                .contains("⭐ Prestige I", "Level 1", "Prestige-Punkte: 12", "30. Nov. 2026 · von Level 12");
        assertThat(chat.labels()).isEmpty();
        assertThat(sits(kim).says("/ich").sees()).contains("⭐ Level 1 – Anfänger", "⭐ Prestige I");
    }

    @Test
    void claimsOneLevelAfterTheOther() {
        for (int i = 0; i < 25; i++) {
            var wish = BookingWish.of(anna, Office.at("2026-12-08", "14:00"), Office.customer())
                    .withBegunAt(clock.instant());
            assertThat(bookSlot.book(wish, kim, Channel.PORTAL)).isInstanceOf(BookSlot.Result.Done.class);
        }
        ChatTester chat = sits(kim).says("/meisterschaft");
        assertThat(chat.sees())
                .contains("⚡ Geschwindigkeits-Dämon 0/5 · 25 von 10 Buchungen in weniger als einer Minute")
                .contains("🎯 Buchungs-Meister 0/5 · 25 von 50 Buchungen");
        chat.presses("⚡ Flott: +50 XP, +25 🪙");
        assertThat(chat.sees()).contains("1/5 – Flott", "1 % mehr Münzen");
        chat.presses("⚡ Schnell: +200 XP, +50 🪙");

        assertThat(chat.sees()).contains("2/5 – Schnell");
        assertThat(chat.labels()).isEmpty();
        assertThat(ledger.balances(kim.id()).xp()).isGreaterThanOrEqualTo(250);
    }

    @Test
    void speaksEnglish() {
        assertThat(sits(kim).speaking(Locale.ENGLISH).says("/mastery").sees()).contains("Speed demon", "0 of 10");
        assertThat(sits(kim).speaking(Locale.ENGLISH).says("/prestige").sees())
                .contains("Commoner", "Prestige I from level 10");
    }

    @Test
    void showsNothingToWhoDoesNotPlay() {
        participation.choose(kim, false, Actor.system());
        assertThat(sits(kim).says("/prestige").sees()).contains("ausgeblendet").doesNotContain("Bürgerlich");
        participation.choose(kim, true, Actor.system());
        features.choose(GameFeature.MASTERY, false, Actor.system());
        assertThat(sits(kim).says("/meisterschaft").sees()).contains("ohne diesen Teil");
    }

    @Test
    void knowsHowLongABookingTook() {
        ChatTester chat = sits(kim).says("/buchen 2.12. 14:00 Anna für Max Muster 0170 1234567");
        clock.moveBy(Duration.ofSeconds(42));
        chat.presses("✅ Buchen");

        assertThat(database.jdbc()
                        .sql("select took_ms from booking")
                        .query(Integer.class)
                        .list())
                .containsExactly(42_000);
    }

    @Test
    void tellsOnceThatAShieldSavedTheStreak() {
        ChatTester chat = sits(kim);
        book();
        shields.give(kim.id(), 1, "wheel:1");
        clock.moveBy(Duration.ofDays(2));
        book();
        work("notifications");

        assertThat(chat.sees()).contains("🛡️ Deine Serie ist gerettet", "Dienstag, 1. Dezember", "dein letztes");
        assertThat(sits(kim).says("/ich").sees()).contains("Serie 2 Tage");
    }

    private void book() {
        var wish = BookingWish.of(anna, Office.at("2026-12-08", "16:00"), Office.customer());
        assertThat(bookSlot.book(wish, kim, Channel.PORTAL)).isInstanceOf(BookSlot.Result.Done.class);
        work("follow-ups");
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
