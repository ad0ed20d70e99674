package dev.slotquest.gamification.badges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.Potential;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.Facts;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.gamification.GamificationEvent.PeriodWon;
import dev.slotquest.gamification.PeriodAward;
import dev.slotquest.gamification.RebuildGame;
import dev.slotquest.gamification.badges.Shelf.Place;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.shared.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Badges come by themselves, once and for life. An empty slot at 14:00 is worth 6 points. */
@DomainTest
class BadgesIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    BadgeShelf shelf;

    @Autowired
    Ledger ledger;

    @Autowired
    Facts facts;

    @Autowired
    GameFeatures features;

    @Autowired
    RebuildGame rebuildGame;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    List<RecurringJob> jobs;

    private GameOffice game;
    private User kim;
    private User lead;
    private long anna;

    @BeforeEach
    void open() {
        database.clear();
        clock.set(Office.at("2026-11-02", "09:00"));
        game = new GameOffice(context).withBadges();
        kim = game.people().staff();
        lead = game.people().supervisor();
        anna = game.people().consultant(30);
    }

    @Test
    void aFirstBookingWinsABadgeThatPays() {
        book("2026-11-04", "14:00");

        assertThat(won()).containsExactly("first_booking");
        assertThat(badgeXp()).isEqualTo(50);
        assertThat(told()).containsExactly("badge:first_booking");
        Place next = place("daily_10");
        assertThat(next.have()).isEqualTo(6);
        assertThat(next.percent()).isEqualTo(60);
        assertThat(next.earned()).isFalse();
    }

    @Test
    void isWonOnceAndNeverTakenAway() {
        Booking first = book("2026-11-04", "14:00");
        game.undo(first, kim);
        game.catchUp();

        assertThat(won()).containsExactly("first_booking");
        assertThat(place("first_booking").have()).isZero();
        assertThat(place("first_booking").percent()).isEqualTo(100);

        book("2026-11-04", "16:00");
        assertThat(badgeXp()).isEqualTo(50);
        assertThat(told()).containsExactly("badge:first_booking");
    }

    @Test
    void looksAtTheBestDayThereEverWas() {
        book("2026-11-04", "14:00");
        book("2026-11-05", "14:00");
        clock.moveBy(Duration.ofDays(1));
        book("2026-11-10", "14:00");

        assertThat(won()).contains("daily_10", "monthly_10", "streak_2").doesNotContain("daily_20");
        assertThat(place("daily_20").have()).isEqualTo(12);
    }

    @Test
    void countsWhatBecameOfBookings() {
        book("2026-11-05", "18:00");
        BookingWish wish = BookingWish.of(anna, Office.at("2026-11-06", "11:00"), Office.customer())
                .withPotential(Potential.WIN_BACK);
        Booking booking = game.book(wish, kim);
        game.catchUp();
        assertThat(place("night_owl").have()).isEqualTo(1);
        assertThat(place("early_bird").have()).isEqualTo(1);
        assertThat(place("weekend_warrior").have()).isEqualTo(1);
        assertThat(place("win_back_1").have()).isZero();

        game.conclude(booking, Outcome.CAME, lead);
        game.catchUp();
        assertThat(won()).contains("shows_1", "win_back_1");
        assertThat(told()).contains("badge:shows_1", "badge:win_back_1");
    }

    @Test
    void looksAtWhateverElseIsEarned() {
        ledger.pay(kim.id(), Currency.XP, 8_100, EntryKind.REWARD, "a lot");

        assertThat(won()).contains("level_5", "level_10");
        assertThat(facts.of(kim.id()).get(Fact.BADGES)).isEqualTo(won().size());
    }

    @Test
    void makesMoreBadgesOfBadges() {
        ledger.pay(kim.id(), Currency.XP, 8_050, EntryKind.REWARD, "nearly level 10");

        assertThat(won()).as("the experience of level 5's badge makes level 10").contains("level_5", "level_10");
    }

    @Test
    void keepsWhoWasTheBest() {
        win(PeriodAward.MVP_OF_WEEK, "2026-W44");
        win(PeriodAward.MVP_OF_WEEK, "2026-W44");
        win(PeriodAward.MVP_OF_YEAR, "2026");

        assertThat(won()).contains("mvp_week", "mvp_year");
        assertThat(place("mvp_week_4").have()).isEqualTo(1);
        assertThat(facts.of(kim.id())).containsEntry(Fact.BADGES_EPIC, 1L).containsEntry(Fact.BADGES_MYTHIC, 1L);
    }

    @Test
    void awardsNothingWhileTheCompanyDoesWithoutBadges() {
        features.choose(GameFeature.BADGES, false, Actor.system());
        book("2026-11-04", "14:00");
        assertThat(won()).isEmpty();

        features.choose(GameFeature.BADGES, true, Actor.system());
        assertThat(nightly()).isEqualTo(1);
        assertThat(nightly()).isZero();
        assertThat(won()).containsExactly("first_booking");
    }

    @Test
    void givesThoseOfAHistoryWithoutManyWords() {
        features.choose(GameFeature.BADGES, false, Actor.system());
        for (int i = 0; i < 3; i++) {
            book("2026-11-%02d".formatted(4 + i), "14:00");
            clock.moveBy(Duration.ofDays(1));
        }
        clock.moveBy(Duration.ofDays(7));
        database.jdbc().sql("truncate table badge_deed").update();
        database.jdbc().sql("truncate table badge_player").update();
        features.choose(GameFeature.BADGES, true, Actor.system());

        rebuildGame.all();

        assertThat(won()).contains("first_booking", "streak_2", "monthly_10");
        assertThat(told()).isEmpty();
        assertThat(place("first_booking").earnedAt()).isEqualTo(Office.at("2026-11-04", "09:00"));
    }

    @Test
    void isTheSameWhenWorkedOutAnew() {
        for (int i = 0; i < 4; i++) {
            book("2026-11-%02d".formatted(9 + i), "18:00");
            clock.moveBy(Duration.ofHours(25));
        }
        List<String> before = won();
        long xp = ledger.balances(kim.id()).xp();
        for (String table : List.of(
                "badge_award",
                "badge_deed",
                "badge_player",
                "ledger_entry",
                "ledger_account",
                "ledger_day",
                "player_level",
                "active_day",
                "best_streak")) {
            database.jdbc().sql("truncate table " + table).update();
        }

        rebuildGame.all();
        rebuildGame.all();

        assertThat(won()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(ledger.balances(kim.id()).xp()).isEqualTo(xp);
        assertThat(nightly()).isZero();
    }

    @Test
    void isWonOnceHoweverManyLookAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String cause = "share:" + i;
                all.add(threads.submit(() -> ledger.pay(kim.id(), Currency.XP, 100, EntryKind.REWARD, cause)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(won())
                .as("levels unlock things, which are worth a badge, too")
                .containsExactly("items_1", "level_5");
        assertThat(badgeXp()).isEqualTo(100);
        assertThat(ledger.balances(kim.id()).xp()).isEqualTo(2_500);
    }

    private Booking book(String date, String time) {
        Booking booking = game.book(kim, anna, Office.at(date, time), Office.customer());
        game.catchUp();
        return booking;
    }

    private void win(PeriodAward award, String period) {
        Instant now = clock.instant();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> events.publishEvent(new PeriodWon(now, kim.id(), kim.username(), award, period)));
    }

    private List<String> won() {
        return shelf.of(kim).latest().stream().map(place -> place.badge().key()).toList();
    }

    private Place place(String key) {
        return shelf.of(kim).places().stream()
                .filter(place -> place.badge().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private long badgeXp() {
        return database.jdbc()
                .sql("select coalesce(sum(amount), 0) from ledger_entry where kind = 'BADGE'")
                .query(Long.class)
                .single();
    }

    private List<String> told() {
        return database.jdbc()
                .sql("select fact from notification where fact like 'badge:%' order by id")
                .query(String.class)
                .list();
    }

    private int nightly() {
        return jobs.stream()
                .filter(job -> job.name().equals("achievements"))
                .findFirst()
                .orElseThrow()
                .run();
    }
}
