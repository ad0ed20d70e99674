package dev.slotquest.gamification.levels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The coins of a day, and the streak they grow with, with the real database. */
@DomainTest
class DailyRewardIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    DailyReward reward;

    @Autowired
    Streaks streaks;

    @Autowired
    PartTime partTime;

    @Autowired
    Ledger ledger;

    @Autowired
    Participation participation;

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
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 15", "7, 45", "8, 50", "9, 50", "100, 50"})
    void growsWithTheStreak(int streak, int coins) {
        assertThat(DailyReward.worth(streak)).isEqualTo(coins);
    }

    @Test
    void isTakenOnceOnEachDayWithABooking() {
        assertThat(reward.take(kim, Channel.PORTAL)).as("nothing is booked").isEmpty();
        book();
        long before = coins();
        assertThat(reward.waiting(kim)).hasValue(15);
        assertThat(reward.take(kim, Channel.PORTAL)).hasValue(15);
        assertThat(reward.take(kim, Channel.TELEGRAM)).isEmpty();
        assertThat(reward.waiting(kim)).isEmpty();
        assertThat(coins()).isEqualTo(before + 15);

        clock.set(Office.at("2026-12-02", "10:00"));
        assertThat(reward.waiting(kim)).isEmpty();
        book();
        assertThat(reward.take(kim, Channel.PORTAL)).hasValue(20);
    }

    @Test
    void isPaidOnceToWhoeverPressesTwice() throws Exception {
        book();
        long before = coins();
        try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
            Callable<OptionalInt> press = () -> reward.take(kim, Channel.PORTAL);
            List<OptionalInt> taken = hands
                    .invokeAll(Stream.generate(() -> press).limit(8).toList())
                    .stream()
                    .map(one -> one.resultNow())
                    .toList();
            assertThat(taken).filteredOn(OptionalInt::isPresent).hasSize(1);
        }
        assertThat(coins()).isEqualTo(before + 15);
    }

    @Test
    void doesNotWaitForABookingThatNeverWas() {
        Booking booking = book();
        game.undo(booking, kim);
        game.catchUp();

        assertThat(reward.waiting(kim)).isEmpty();
    }

    @Test
    void isForThoseWhoPlay() {
        book();
        participation.choose(kim, false, Actor.system());

        assertThat(reward.take(kim, Channel.PORTAL)).isEmpty();
    }

    @Test
    void outlivesAVacation() {
        book();
        clock.set(Office.at("2026-12-04", "10:00"));
        assertThat(streaks.of(kim.id()).current()).isZero();

        database.jdbc()
                .sql(
                        "insert into weekly_vacation (user_id, first_day, last_day) values (?, '2026-12-02', '2026-12-03')")
                .param(kim.id())
                .update();
        book();

        assertThat(streaks.of(kim.id())).isEqualTo(new Streaks.Days(2, 2));
        assertThat(reward.waiting(kim)).hasValue(20);
    }

    @Test
    void outlivesFreeWeekdaysFromTheDayOnThatTheyAreSet() {
        book();
        assertThat(partTime.choose(kim, EnumSet.of(DayOfWeek.SATURDAY), Actor.system()))
                .isFalse();
        assertThat(partTime.workdays(kim)).hasSize(5);

        clock.set(Office.at("2026-12-02", "10:00"));
        Set<DayOfWeek> monday = EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        assertThat(partTime.choose(kim, monday, Actor.system())).isTrue();
        assertThat(partTime.workdays(kim)).isEqualTo(monday);
        clock.set(Office.at("2026-12-04", "10:00"));
        book();
        assertThat(streaks.of(kim.id())).isEqualTo(new Streaks.Days(2, 2));

        clock.set(Office.at("2026-12-09", "10:00"));
        partTime.choose(kim, PartTime.weekdays(), Actor.system());
        assertThat(partTime.workdays(kim)).isEqualTo(PartTime.weekdays());
        assertThat(streaks.of(kim.id()).current()).as("Monday was missed").isZero();
        partTime.choose(kim, EnumSet.of(DayOfWeek.TUESDAY), Actor.system());
        assertThat(streaks.of(kim.id()).current())
                .as("what is over stays as it was")
                .isZero();
    }

    private Booking book() {
        Booking booking = game.book(kim, anna, Office.at("2026-12-08", "14:00"), Office.customer());
        game.catchUp();
        return booking;
    }

    private long coins() {
        return ledger.balances(kim.id()).coins();
    }
}
