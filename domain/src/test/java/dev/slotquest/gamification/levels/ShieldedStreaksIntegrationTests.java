package dev.slotquest.gamification.levels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.gamification.RebuildGame;
import dev.slotquest.gamification.Shields;
import dev.slotquest.identity.User;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Shields save streaks by themselves, with the real database. */
@DomainTest
class ShieldedStreaksIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    Shields shields;

    @Autowired
    Streaks streaks;

    @Autowired
    ShieldedStreaks nightly;

    @Autowired
    RebuildGame rebuildGame;

    private GameOffice game;
    private User kim;
    private long anna;

    @BeforeEach
    void open() {
        database.clear();
        clock.set(Office.at("2026-12-01", "10:00"));
        game = new GameOffice(context);
        kim = game.people().staff();
        anna = game.people().consultant(20);
        book();
    }

    @Test
    void saveADayOnceInTheNight() {
        shields.give(kim.id(), 2, "wheel:1");
        clock.set(Office.at("2026-12-02", "21:00"));
        assertThat(nightly.check()).as("today is not over").isZero();

        clock.set(Office.at("2026-12-03", "21:00"));
        assertThat(streaks.of(kim.id()).current()).isEqualTo(1);
        assertThat(nightly.check()).isEqualTo(1);
        assertThat(nightly.check()).isZero();

        assertThat(shields.count(kim.id())).isEqualTo(1);
        assertThat(streaks.of(kim.id())).isEqualTo(new Streaks.Days(1, 1));
        assertThat(database.jdbc()
                        .sql("select day from shielded_day")
                        .query(String.class)
                        .list())
                .containsExactly("2026-12-02");
    }

    @Test
    void saveADayBeforeTheNextBookingIsCounted() {
        shields.give(kim.id(), 1, "wheel:1");
        clock.set(Office.at("2026-12-03", "10:00"));
        book();

        assertThat(streaks.of(kim.id())).isEqualTo(new Streaks.Days(2, 2));
        assertThat(shields.count(kim.id())).isZero();
        assertThat(nightly.check()).isZero();
        assertThat(told()).hasSize(1);
    }

    @Test
    void saveNothingWhenTheyComeTooLate() {
        clock.set(Office.at("2026-12-03", "10:00"));
        shields.give(kim.id(), 1, "wheel:1");
        book();

        assertThat(streaks.of(kim.id())).isEqualTo(new Streaks.Days(1, 1));
        assertThat(shields.count(kim.id())).isEqualTo(1);
    }

    @Test
    void comeToTheSameWhenAllIsWorkedOutAnew() {
        shields.give(kim.id(), 1, "wheel:1");
        clock.set(Office.at("2026-12-03", "10:00"));
        book();
        for (String table : List.of("active_day", "best_streak")) {
            database.jdbc().sql("truncate table " + table).update();
        }

        rebuildGame.all();

        assertThat(streaks.of(kim.id())).isEqualTo(new Streaks.Days(2, 2));
        assertThat(shields.count(kim.id())).isZero();
    }

    private void book() {
        game.book(kim, anna, Office.at("2026-12-08", "14:00"), Office.customer());
        game.catchUp();
    }

    private List<String> told() {
        return database.jdbc()
                .sql("select fact from notification where fact like 'shield:%'")
                .query(String.class)
                .list();
    }
}
