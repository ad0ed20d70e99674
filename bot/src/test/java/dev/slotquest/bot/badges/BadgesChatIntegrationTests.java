package dev.slotquest.bot.badges;

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
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
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
class BadgesChatIntegrationTests {

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
    List<ContinuousWork> works;

    @Autowired
    Screens screens;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    private Office office;
    private User kim;
    private long anna;

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        screens.testers.clear();
        office = Office.in(context);
        kim = office.staff();
        anna = office.consultant("Anna", 20);
    }

    @Test
    void showsWhatWasWonAndWhatIsNext() {
        book("2026-12-02");
        ChatTester chat = sits(kim).says("/abzeichen");

        assertThat(chat.sees())
                .contains("🏅 1 von 134 Abzeichen", "👣 Erste Schritte 🟢", "Mache deine erste Buchung")
                .contains("Als Nächstes", "🌱 Anfänger ▰▰▰▰▱▱▱▱ 6 von 10", "Sammle an einem Tag 10 Punkte")
                .doesNotContain("Aufsteiger");
    }

    @Test
    void speaksEnglishAndBeginsAtNothing() {
        ChatTester chat = sits(kim).speaking(Locale.ENGLISH).says("/badges");

        assertThat(chat.sees()).contains("🏅 0 of 134 badges", "Your first badge comes with your first booking.");
        assertThat(chat.labels()).isEmpty();
    }

    @Test
    void showsAllThatWereWon() {
        ledger.pay(kim.id(), Currency.POINTS, 300, EntryKind.REWARD, "a lot");
        ChatTester chat = sits(kim).says("/badges").presses("🏅 Alle 22");

        assertThat(chat.sees()).contains("🏅 Deine 22 Abzeichen");
        assertThat(chat.labels()).containsExactly("↩️ Überblick", "▶️");
        chat.presses("▶️");
        assertThat(chat.labels()).containsExactly("◀️", "↩️ Überblick");
        chat.presses("↩️ Überblick");
        assertThat(chat.sees()).contains("22 von 134", "Als Nächstes");
    }

    @Test
    void tellsOfABadgeOnce() {
        ChatTester chat = sits(kim);
        ledger.pay(kim.id(), Currency.XP, 110, EntryKind.REWARD, "level 2, so that the booking makes no other news");
        work("notifications");
        book("2026-12-02");
        work("notifications");

        assertThat(chat.sees()).contains("👣 Neues Abzeichen: Erste Schritte", "🟢 gewöhnlich", "+50 XP");
        assertThat(chat.labels()).containsExactly("🏅 Meine Abzeichen");
        chat.presses("🏅 Meine Abzeichen");
        assertThat(chat.sees()).contains("🏅 1 von 134 Abzeichen");
        book("2026-12-03");
        work("notifications");
        assertThat(chat.sees()).doesNotContain("Erste Schritte");
    }

    @Test
    void leavesThoseInPeaceWhoDoNotPlay() {
        participation.choose(kim, false, Actor.system());
        ChatTester chat = sits(kim);
        book("2026-12-02");
        work("notifications");

        assertThat(chat.messages()).isZero();
        assertThat(chat.says("/badges").sees()).contains("ausgeblendet").doesNotContain("Erste Schritte");
    }

    @Test
    void saysNothingOfThemWhereTheCompanyDoesWithout() {
        features.choose(GameFeature.BADGES, false, Actor.system());
        book("2026-12-02");

        assertThat(sits(kim).says("/badges").sees()).contains("ausgeblendet");
    }

    private void book(String date) {
        var wish = BookingWish.of(anna, Office.at(date, "14:00"), Office.customer());
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
