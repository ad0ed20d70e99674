package dev.slotquest.bot.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.bot.chat.Attachment;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Screens;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.levels.Level;
import dev.slotquest.gamification.prestige.Prestige;
import dev.slotquest.gamification.shop.Shop;
import dev.slotquest.identity.ChangeUser;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Today is Monday, 30 November 2026, 10:00. An empty slot at 14:00 is worth 6 points. */
@ChatTest
@Import(Screens.class)
class PlayChatIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    ChangeUser changeUser;

    @Autowired
    Participation participation;

    @Autowired
    GameFeatures features;

    @Autowired
    Ledger ledger;

    @Autowired
    Prestige prestige;

    @Autowired
    Shop shop;

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
        kim = office.staff();
        lead = office.supervisor();
        anna = office.consultant("Anna", 20);
        features.choose(GameFeature.BADGES, false, Actor.system());
    }

    @Test
    void showsTheLevelCard() throws IOException {
        book("2026-12-02", "14:00", Office.customer());
        ChatTester chat = sits(kim).says("/ich");

        assertThat(chat.sees())
                .contains("⭐ Level 1 – Anfänger", "85 XP", "noch 15 bis Level 2", "heute 6 · Woche 6")
                .contains("6 Punkte sind noch vorläufig", "6 Münzen", "Serie 1 Tag (längste: 1)");
        Attachment card = chat.screen().attachment();
        assertThat(card.isPicture()).isTrue();
        assertThat(card.description()).contains("Levelkarte von " + kim.displayName(), "Level 1, Anfänger");
        assertThat(card.content()).hasSizeLessThan(100_000);
        assertThat(ImageIO.read(new ByteArrayInputStream(card.content())).getWidth())
                .isEqualTo(800);
        assertThat(chat.labels()).containsExactly("🎁 Tagesbelohnung: 15 Münzen", "🙈 Spiel ausblenden");
    }

    @Test
    void showsWhatOneWearsAndWhatOneHasComeTo() {
        features.choose(GameFeature.BADGES, true, Actor.system());
        ledger.pay(kim.id(), Currency.XP, (int) Level.beginOf(10), EntryKind.REWARD, "gift");
        prestige.ascend(kim, kim.toActor(Channel.PORTAL));
        shop.wear(kim, "title.legend", Channel.PORTAL);

        ChatTester chat = sits(kim).says("/ich");

        assertThat(chat.sees()).contains("⭐ Prestige I", "🎭 Titel: Legende", "🏅 ", "⭐ Prestige I");
        assertThat(chat.screen().attachment().content()).hasSizeLessThan(100_000);
    }

    @Test
    void paysTheRewardOfADayOnce() {
        assertThat(sits(kim).says("/ich").labels()).as("nothing is booked yet").containsExactly("🙈 Spiel ausblenden");
        book("2026-12-02", "14:00", Office.customer());
        ChatTester first = sits(kim).says("/ich");
        ChatTester second = sits(kim).says("/ich");

        first.presses("🎁 Tagesbelohnung: 15 Münzen");
        assertThat(first.sees()).contains("21 Münzen");
        assertThat(first.labels()).containsExactly("🙈 Spiel ausblenden");
        second.presses("🎁 Tagesbelohnung: 15 Münzen");
        assertThat(sits(kim).says("/ich").sees()).contains("21 Münzen");
    }

    @Test
    void drawsNothingForWhoWantsNoPictures() {
        Booking came = book("2026-12-01", "14:00", Office.customer());
        clock.moveBy(Duration.ofDays(2));
        changeBooking.conclude(came.reference(), Outcome.CAME, lead, Channel.PORTAL);
        changeUser.change(kim.username(), kim.profile().withPictures(false), kim.version(), Actor.system());

        ChatTester card = sits(kim).says("/ich");
        assertThat(card.screen().attachment()).isNull();
        assertThat(card.sees())
                .contains("Level 1 – Anfänger", "bis Level 2", "heute 0 · Woche 6 · Monat", "Münzen", "Serie");
        ChatTester chart = sits(kim).says("/statistik");
        assertThat(chart.screen().attachment()).isNull();
        assertThat(chart.sees()).contains("1 Buchung, davon 0 offen", "30.11. 👤 1 · 🚫 0 · 🗑️ 0 · ❔ 0");
    }

    @Test
    void speaksEnglish() {
        ChatTester chat = sits(kim).speaking(Locale.ENGLISH).says("/me");

        assertThat(chat.sees()).contains("⭐ Level 1 – Beginner", "0 XP", "100 to go to level 2");
    }

    @Test
    void doesNotSayTheNumberOfAHighLevelTwice() {
        ledger.pay(kim.id(), Currency.XP, 19_600, EntryKind.REWARD, "a lot");

        assertThat(sits(kim).says("/ich").sees()).contains("⭐ Level 15 Meister").doesNotContain("Level 15 –");
    }

    @Test
    void isHiddenWithOneTap() {
        book("2026-12-02", "14:00", Office.customer());
        ChatTester chat = sits(kim).says("/ich").presses("🙈 Spiel ausblenden");

        assertThat(chat.sees()).contains("ausgeblendet").doesNotContain("XP");
        assertThat(chat.screen().attachment()).isNull();
        assertThat(participation.plays(kim)).isFalse();
        assertThat(sits(kim).says("/me").sees()).doesNotContain("XP");

        chat.presses("🎮 Wieder mitspielen");
        assertThat(chat.sees()).as("nothing was lost").contains("85 XP");
        assertThat(participation.plays(kim)).isTrue();
    }

    @Test
    void saysWhichPointsDoNotCount() {
        CustomerDetails customer = Office.customer();
        book("2026-12-02", "14:00", customer);
        Booking again = book("2026-12-03", "14:00", customer);
        ChatTester chat = sits(kim).says("/ich").presses("🔎 Nicht gewertet");

        assertThat(chat.sees())
                .contains(again.reference(), "Mo 30.11. 10:00", "6 Punkte", "in den sieben Tagen davor schon von dir");
    }

    @Test
    void isOnlyForThoseWhoBook() {
        User consultant = office.loginOf(anna);
        assertThat(sits(consultant).says("/ich").sees()).doesNotContain("XP");
        assertThat(sits(consultant).says("/hilfe").sees()).doesNotContain("Levelkarte");
    }

    @Test
    void showsWhatBecameOfBookings() throws IOException {
        Booking came = book("2026-12-01", "14:00", Office.customer());
        Booking missed = book("2026-12-01", "14:00", Office.customer());
        book("2026-12-08", "14:00", Office.customer());
        clock.moveBy(Duration.ofDays(2));
        changeBooking.conclude(came.reference(), Outcome.CAME, lead, Channel.PORTAL);
        changeBooking.conclude(missed.reference(), Outcome.NO_SHOW, lead, Channel.PORTAL);
        ChatTester chat = sits(kim).says("/statistik");

        assertThat(chat.sees())
                .contains("letzten 30 Tage", "3 Buchungen, davon 1 offen und 0 abgesagt", "Erschienen: 1 von 2 (50 %)");
        Attachment chart = chat.screen().attachment();
        assertThat(chart.description()).contains("Säulen");
        assertThat(ImageIO.read(new ByteArrayInputStream(chart.content())).getHeight())
                .isEqualTo(480);
    }

    @Test
    void looksAsFarBackAsAsked() {
        ChatTester chat = sits(kim);
        assertThat(chat.says("/statistik 90d").sees()).contains("letzten 90 Tage", "Noch keine Buchungen");
        assertThat(chat.says("/stats Jahr").sees()).contains("letzten 365 Tage");
        assertThat(chat.says("/stats 2 Wochen").sees()).contains("letzten 14 Tage");
        assertThat(chat.says("/stats 9999 Monde").sees()).contains("nicht verstanden", "letzten 30 Tage");
        assertThat(chat.says("/stats 0").sees()).contains("nicht verstanden");
    }

    @Test
    void tellsOfALevelOnce() {
        ChatTester chat = sits(kim);
        book("2026-12-02", "14:00", Office.customer());
        Booking second = book("2026-12-02", "16:00", Office.customer());
        work("notifications");

        assertThat(chat.sees()).contains("🎉 Level 2 erreicht: Lernender");
        assertThat(chat.messages()).isEqualTo(1);
        assertThat(ledger.balances(kim.id()).coins()).isEqualTo(6 + 5 + 20);

        changeBooking.undo(second.reference(), kim, Channel.PORTAL);
        work("follow-ups");
        assertThat(ledger.balances(kim.id()).coins())
                .as("the coins of the level are taken back")
                .isEqualTo(6);
        book("2026-12-02", "16:00", Office.customer());
        work("notifications");
        assertThat(chat.messages()).isEqualTo(1);
        assertThat(ledger.balances(kim.id()).coins()).isEqualTo(6 + 5 + 20);

        chat.presses("⭐ Levelkarte");
        assertThat(chat.sees()).contains("Level 2 – Lernender");
    }

    @Test
    void leavesThoseInPeaceWhoDoNotPlay() {
        participation.choose(kim, false, Actor.system());
        ChatTester chat = sits(kim);
        book("2026-12-02", "14:00", Office.customer());
        book("2026-12-02", "16:00", Office.customer());
        work("notifications");

        assertThat(ledger.balances(kim.id()).xp()).isGreaterThan(100);
        assertThat(chat.messages()).isZero();
    }

    @Test
    void tellsAdminsWhenTheLedgerIsInDoubt() {
        User admin = admin();
        ChatTester chat = sits(admin);
        ledger.pay(kim.id(), Currency.COINS, 40, EntryKind.REWARD, "quest:1");
        assertThat(job().run()).isZero();

        database.jdbc()
                .sql("update ledger_account set balance = 41 where currency = 'COINS'")
                .update();
        assertThat(job().run()).isEqualTo(1);
        assertThat(job().run()).isZero();
        work("notifications");
        assertThat(chat.sees()).contains("⚠️ Punkte prüfen");

        database.jdbc()
                .sql("update ledger_account set balance = 40 where currency = 'COINS'")
                .update();
        assertThat(job().run()).isEqualTo(1);
        work("notifications");
        assertThat(chat.sees()).contains("stimmen wieder überein");
        assertThat(chat.messages()).isEqualTo(1);
    }

    private RecurringJob job() {
        return jobs.stream()
                .filter(job -> job.name().equals("achievements"))
                .findFirst()
                .orElseThrow();
    }

    private Booking book(String date, String time, CustomerDetails customer) {
        Instant start = Office.at(date, time);
        var wish = BookingWish.of(anna, start, customer);
        Booking booking = ((BookSlot.Result.Done) bookSlot.book(wish, kim, Channel.PORTAL)).booking();
        work("follow-ups");
        return booking;
    }

    private User admin() {
        User user = office.supervisor();
        database.jdbc()
                .sql("update user_account set role = 'ADMIN' where id = ?")
                .param(user.id())
                .update();
        return user;
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
