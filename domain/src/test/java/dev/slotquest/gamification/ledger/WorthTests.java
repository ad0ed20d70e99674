package dev.slotquest.gamification.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slotquest.gamification.Bonus;
import dev.slotquest.gamification.ledger.Made.Fate;
import dev.slotquest.gamification.ledger.Withheld.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorthTests {

    private static final int MOST = 30;

    @ParameterizedTest
    @CsvSource({
        "4, OPEN, 4, PROVISIONAL", "4, CAME, 4, FINAL", "4, NO_CONSULTANT, 4, FINAL", "4, MISSED, 2, TAKEN_BACK",
        "6, MISSED, 3, TAKEN_BACK", "3, MISSED, 2, TAKEN_BACK", "1, MISSED, 1, TAKEN_BACK",
                "5, CALLED_OFF, 3, TAKEN_BACK",
        "4, SELF_CANCELLED, 0, TAKEN_BACK", "4, UNDONE, 0, TAKEN_BACK", "0, CAME, 0, FINAL"
    })
    void hangsOnWhatBecameOfTheBooking(int promised, Fate fate, int left, EntryState state) {
        Made made = made(1, promised, fate, false);
        Worth worth = Worth.of(List.of(made), MOST).get(made);

        assertThat(worth.points()).isEqualTo(left);
        assertThat(worth.state()).isEqualTo(state);
        assertThat(worth.aims(made, Bonuses.NONE))
                .extracting(Aim::currency, Aim::amount)
                .containsExactly(
                        tuple(Currency.POINTS, left), tuple(Currency.XP, 10 * left), tuple(Currency.COINS, left));
    }

    @Test
    void isMoreForABookingMadeAfterTheBonus() {
        Made made = made(1, 6, Fate.MISSED, false);
        Worth worth = Worth.of(List.of(made), MOST).get(made);
        Bonuses earlier = new Bonuses(List.of(
                new Bonus(made.createdAt().minusMillis(1), 10, 0),
                new Bonus(made.createdAt().minusSeconds(9), 10, 100)));
        Bonuses later = new Bonuses(List.of(new Bonus(made.createdAt(), 10, 100)));

        assertThat(worth.aims(made, earlier))
                .extracting(Aim::currency, Aim::promised, Aim::amount)
                .containsExactly(
                        tuple(Currency.POINTS, 6, 3), tuple(Currency.XP, 72, 36), tuple(Currency.COINS, 12, 6));
        assertThat(worth.aims(made, later)).isEqualTo(worth.aims(made, Bonuses.NONE));
    }

    @Test
    void addsCoinsToSoManyOfAHundredAsTheBonusSays() {
        Instant since = Instant.parse("2026-12-01T10:00:00Z");
        Bonuses bonuses = new Bonuses(List.of(new Bonus(since, 0, 5)));
        int more = 0;
        for (int number = 0; number < 10_000; number++) {
            int coins = bonuses.coins(4, since.plusSeconds(1), "B-" + number);
            assertThat(coins).isBetween(4, 5).isEqualTo(bonuses.coins(4, since.plusSeconds(1), "B-" + number));
            assertThat(bonuses.coins(2, since.plusSeconds(1), "B-" + number)).isLessThanOrEqualTo(coins);
            more += coins - 4;
        }
        assertThat(more).isBetween(1_800, 2_200);
    }

    @Test
    void isNothingForACustomerWhoIsBookedAgain() {
        Made again = made(1, 4, Fate.CAME, true);
        assertThat(Worth.of(List.of(again), MOST))
                .containsEntry(again, new Worth(0, EntryState.TAKEN_BACK, Reason.BOOKED_AGAIN));
    }

    @Test
    void isNothingForWhatStandsForAnEarlierBooking() {
        Made first = made(1, 4, Fate.OPEN, false);
        Made next = new Made(2, "SQ-000002", 1, first.createdAt(), 6, false, Fate.OPEN, true, false, null);

        assertThat(Worth.of(List.of(first, next), 1))
                .containsEntry(first, new Worth(4, EntryState.PROVISIONAL, null))
                .containsEntry(next, new Worth(0, EntryState.TAKEN_BACK, Reason.MOVED_ALONG));
    }

    @Test
    void isNothingForMoreThanThirtyOnADay() {
        List<Made> day = IntStream.rangeClosed(1, 32)
                .mapToObj(id -> made(id, 4, Fate.CAME, false))
                .toList();
        Map<Made, Worth> worth = Worth.of(day, MOST);

        assertThat(worth.values().stream().filter(each -> each.points() == 4)).hasSize(30);
        assertThat(worth.get(day.get(29)).withheld()).isNull();
        assertThat(worth.get(day.get(30)).withheld()).isEqualTo(Reason.DAILY_CAP);
    }

    @Test
    void countsOnlyWhatIsRewardedTowardsTheThirty() {
        List<Made> day = IntStream.rangeClosed(1, 33)
                .mapToObj(id -> made(id, id == 1 ? 0 : 4, id == 2 ? Fate.UNDONE : Fate.OPEN, id == 3))
                .toList();

        assertThat(Worth.of(day, MOST).get(day.getLast()).points()).isEqualTo(4);
    }

    private static Made made(long id, int points, Fate fate, boolean again) {
        Instant at = Instant.parse("2026-12-01T09:00:00Z").plusSeconds(id);
        return new Made(id, "SQ-%06d".formatted(id), id, at, points, false, fate, false, again, null);
    }
}
