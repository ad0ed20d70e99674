package dev.slotquest.bot.fun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Office;
import dev.slotquest.bot.chat.Button;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.Facts;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.shop.Looks;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChatTest
class FunChatIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    Participation participation;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Facts facts;

    @Autowired
    Looks looks;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    private Office office;
    private User kim;

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        office = Office.in(context);
        kim = office.staff();
    }

    @Test
    void playsInOneMessage() {
        rich(kim, 500);
        ChatTester chat = sits(kim).says("/spielen");
        assertThat(chat.sees()).contains("🎮 Spiele", "500 Münzen", "heute noch 10 Spiele", "nächste Spiel ist gratis");

        chat.presses("🎡 Glücksrad");
        assertThat(chat.sees()).contains("🎮 Glücksrad", "heute noch 9 Spiele");
        chat.presses("📊 Chancen");
        assertThat(chat.sees()).contains("Jackpot: 1.000 Münzen · 0,1 %", "Nach 5 Nieten", "weniger, als sie kosten");
        chat.presses("🎮 Alle Spiele").presses("🎟️ Rubbellos").presses("🔁 Noch einmal");
        assertThat(chat.sees()).contains("🎮 Rubbellos", "heute noch 7 Spiele");
        chat.presses("🎮 Alle Spiele").presses("🎲 Würfeln");
        assertThat(chat.sees()).contains("Du: 🎲", "Gegenseite: 🎲");
        assertThat(facts.of(kim.id())).containsEntry(Fact.GAMES, 4L);
    }

    @Test
    void guessesWhatComesNext() {
        ChatTester chat = sits(kim).says("/spielen höher oder tiefer");
        assertThat(chat.sees()).contains("Die Zahl ist");
        String higher = chat.labels().stream()
                .filter(label -> label.startsWith("⬆️ Höher"))
                .findFirst()
                .orElseThrow();

        chat.presses(higher);
        assertThat(chat.sees()).contains("→");
        assertThat(facts.of(kim.id())).containsEntry(Fact.GAMES, 1L);
    }

    @Test
    void anOldButtonPlaysNothing() {
        rich(kim, 500);
        ChatTester chat = sits(kim).says("/play");
        Button wheel = chat.button("🎡 Glücksrad");
        chat.presses(wheel).presses(wheel);

        assertThat(facts.of(kim.id())).containsEntry(Fact.GAMES, 1L);
    }

    @Test
    void saysWhenCoinsAreTooFew() {
        ChatTester chat = sits(kim).says("/spielen rad");
        long coins = ledger.balances(kim.id()).coins();
        if (coins < 10) {
            chat.presses("🔁 Noch einmal");
            assertThat(chat.sees()).contains("🎮 Spiele");
            assertThat(ledger.balances(kim.id()).coins()).isEqualTo(coins);
        }
    }

    @Test
    void challengesAColleague() {
        User lee = office.staff();
        rich(kim, 50);
        rich(lee, 50);
        ChatTester chat = sits(kim).says("/spielen").presses("🤝 Jemanden herausfordern");
        chat.presses(lee.displayName());
        assertThat(chat.sees()).contains("Dein Duell wartet auf " + lee.displayName(), "40 Münzen");

        ChatTester other = sits(lee).says("/spielen");
        assertThat(other.sees()).contains(kim.displayName() + " fordert dich heraus");
        other.presses("🎲 Annehmen");
        assertThat(other.sees()).contains("Du: 🎲");
    }

    @Test
    void tellsWhoIsChallengedAndSettlesIt() {
        User lee = office.staff();
        rich(kim, 50);
        sits(kim).says("/spielen").presses("🤝 Jemanden herausfordern").presses(lee.displayName());
        assertThat(openChallenges()).isOne();

        sits(lee).says("/spielen").presses("Nein, danke");
        assertThat(openChallenges()).isZero();
        assertThat(ledger.balances(kim.id()).coins()).isEqualTo(50);
    }

    @Test
    void buysAndWears() {
        rich(kim, 100);
        ChatTester chat = sits(kim).says("/shop");
        assertThat(chat.sees()).contains("🛍️ Shop", "100 Münzen", "Hintergrund: Blau Verlauf");

        chat.presses("Hintergrund").presses("🛒 Grün Verlauf für 60").presses("👕 Grün Verlauf tragen");
        assertThat(chat.sees()).contains("Grün Verlauf, getragen", "40 Münzen");
        assertThat(looks.of(kim.id()).background()).isEqualTo("gradient_green");
        chat.presses("⬅️ Zurück");
        assertThat(chat.sees()).contains("Hintergrund: Grün Verlauf");
    }

    @Test
    void speaksEnglish() {
        ChatTester chat = sits(kim).speaking(Locale.ENGLISH);
        assertThat(chat.says("/play").sees()).contains("🎮 Games", "The next game is free");
        assertThat(chat.says("/shop").sees()).contains("Background: Blue gradient");
    }

    @Test
    void leavesInPeaceWhoDoesNotPlay() {
        participation.choose(kim, false, Actor.system());
        assertThat(sits(kim).says("/spielen").sees()).contains("ausgeblendet");
        assertThat(sits(kim).says("/spielen rad").sees()).contains("ausgeblendet");
        assertThat(sits(kim).says("/shop").sees()).contains("ausgeblendet");
        assertThat(facts.of(kim.id())).containsEntry(Fact.GAMES, 0L);
    }

    private long openChallenges() {
        return jdbc.sql("select count(*) from notification where fact like 'duel:%' and settled_at is null")
                .query(Long.class)
                .single();
    }

    private void rich(User user, int coins) {
        ledger.pay(user.id(), Currency.COINS, coins, EntryKind.REWARD, "start");
    }

    private ChatTester sits(User user) {
        return new ChatTester(conversations, Channel.BROWSER_CHAT, Long.toString(user.id()));
    }
}
