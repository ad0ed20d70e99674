package dev.slotquest.gamification.minigames;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.gamification.Chance;
import dev.slotquest.gamification.minigames.HigherLower.Guess;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the games bring in the long run, exactly: every case that luck can draw is gone through by the same code that draws. A
 * game costs 10 coins at least, and nobody gets 10 back on average, whatever they do.
 */
class ExpectationTests {

    private static final Fraction PRICE = Fraction.of(10, 1);

    /** What prizes that are no coins are worth in coins, reckoned high. */
    private static final Map<Prize.Kind, Fraction> WORTH = new EnumMap<>(Map.of(
            Prize.Kind.NOTHING, Fraction.ZERO,
            Prize.Kind.COINS, Fraction.ONE,
            Prize.Kind.XP, Fraction.of(1, 10),
            Prize.Kind.SHIELD, Fraction.of(30, 1),
            Prize.Kind.COSMETIC, Fraction.of(60, 1)));

    @ParameterizedTest
    @EnumSource(names = {"WHEEL", "SCRATCH"})
    void drawsWhatTheTableSays(Game game) {
        Map<String, Fraction> drawn = EveryCase.of(onlyFirst(game));

        Map<String, Fraction> said = new HashMap<>();
        Prizes.odds(game).forEach(odds -> said.put(odds.prize().key(), Fraction.of(odds.cases(), odds.of())));
        assertThat(drawn).isEqualTo(said);
    }

    @ParameterizedTest
    @EnumSource(names = {"WHEEL", "SCRATCH"})
    void bringLessThanTheyCost(Game game) {
        Fraction once = Fraction.ZERO;
        for (Odds odds : Prizes.odds(game)) {
            Fraction likely = Fraction.of(odds.cases(), odds.of());
            once = once.plus(likely.times(worth(odds.prize())));
        }
        Fraction blank = Prizes.odds(game).stream()
                .filter(odds -> odds.prize().blank())
                .map(odds -> Fraction.of(odds.cases(), odds.of()))
                .findFirst()
                .orElseThrow();
        Fraction all = once.plus(consolation(blank));

        assertThat(all).as("%s: %f coins a game", game, all.rounded()).isLessThan(PRICE);
        assertThat(all).as("and not much less").isGreaterThan(Fraction.of(8, 1));
    }

    @Test
    void everyGuessBringsLessThanItCosts() {
        for (int open : IntStream.rangeClosed(2, 9).toArray()) {
            for (Guess guess : Guess.values()) {
                Map<String, Fraction> cases = EveryCase.of(chance -> Integer.toString(
                        HigherLower.next(open, guess, chance).prize().amount()));
                Fraction once = expected(cases);
                Fraction blank = cases.get("0");

                assertThat(cases).containsOnlyKeys("0", Integer.toString(HigherLower.payout(open, guess)));
                assertThat(once).as("%d %s", open, guess).isLessThanOrEqualTo(Fraction.of(9, 1));
                assertThat(once.plus(consolation(blank)))
                        .as("%d %s, always", open, guess)
                        .isLessThan(PRICE);
            }
        }
    }

    /** Whoever changes their guess with what they know still has at most one consolation in six games. */
    @Test
    void noWayToGuessBringsBackThePrice() {
        Fraction most = Fraction.of(9, 1).plus(Fraction.of(Prize.CONSOLATION.amount(), PlayEnd.PATIENCE + 1));

        assertThat(most).isLessThan(PRICE);
    }

    @Test
    void opensNumbersThatCanBeGuessedBothWays() {
        Map<String, Fraction> open = EveryCase.of(chance -> Integer.toString(HigherLower.open(chance)));

        assertThat(open).hasSize(8).containsKeys("2", "9").doesNotContainKeys("1", "10");
        assertThat(open.values()).containsOnly(Fraction.of(1, 8));
    }

    @Test
    void diceBringLessThanTheyCost() {
        Map<String, Fraction> cases = EveryCase.of(chance -> Integer.toString(
                Dice.drawn(Dice.roll(chance), Dice.WIN, Dice.TIE).prize().amount()));

        assertThat(cases)
                .isEqualTo(Map.of(
                        "0", Fraction.of(575, 1_296), "10", Fraction.of(146, 1_296), "18", Fraction.of(575, 1_296)));
        assertThat(expected(cases).plus(consolation(Fraction.of(575, 1_296)))).isLessThan(PRICE);
        Prizes.odds(Game.DICE_DUEL)
                .forEach(odds -> assertThat(Fraction.of(odds.cases(), odds.of()))
                        .isEqualTo(cases.get(Integer.toString(odds.prize().amount()))));
    }

    @Test
    void twoColleaguesNeverTakeOutMoreThanTheyPutIn() {
        for (List<Integer> eyes : List.of(List.of(6, 6, 1, 1), List.of(2, 2, 3, 1), List.of(1, 1, 6, 6))) {
            int taken = Dice.drawn(eyes, 18, 10).prize().amount()
                    + Dice.drawn(Dice.turned(eyes), 18, 10).prize().amount();
            assertThat(taken).isLessThanOrEqualTo(20);
        }
    }

    @Test
    void consolesAfterFiveBlanksInARow() {
        Drawn blank =
                new Drawn(List.of("nothing"), Prizes.odds(Game.WHEEL).getFirst().prize());

        assertThat(PlayEnd.withPatience(blank, 4).blanks()).isEqualTo(5);
        assertThat(PlayEnd.withPatience(blank, 5).consolation()).isTrue();
        assertThat(PlayEnd.withPatience(blank, 5).blanks()).isZero();
        assertThat(PlayEnd.withPatience(blank, 5).drawn().prize()).isEqualTo(Prize.CONSOLATION);
    }

    @Test
    void aCardThatWinsHasThreeAlikeAndNoOtherHas() {
        for (int at = 0; at < PrizeTable.WHOLE; at++) {
            int draw = at;
            Drawn card = Prizes.table(Game.SCRATCH).scratch(bound -> bound == PrizeTable.WHOLE ? draw : bound / 2);
            Map<String, Integer> counts = new HashMap<>();
            card.shown().forEach(field -> counts.merge(field, 1, Integer::sum));
            assertThat(card.shown()).hasSize(9);
            assertThat(counts.values().stream().filter(count -> count >= 3))
                    .hasSize(card.prize().blank() ? 0 : 1);
            if (!card.prize().blank()) {
                assertThat(counts).containsEntry(card.prize().key(), 3);
            }
        }
    }

    /** The first draw decides; how a card is mixed does not matter. */
    private static Function<Chance, String> onlyFirst(Game game) {
        return chance -> {
            int first = chance.below(PrizeTable.WHOLE);
            Chance rest = bound -> bound == PrizeTable.WHOLE ? first : 0;
            PrizeTable table = Prizes.table(game);
            return (game == Game.WHEEL ? table.spin(rest) : table.scratch(rest))
                    .prize()
                    .key();
        };
    }

    private static Fraction worth(Prize prize) {
        return WORTH.get(prize.kind()).times(Fraction.of(prize.amount(), 1));
    }

    private static Fraction expected(Map<String, Fraction> coins) {
        Fraction sum = Fraction.ZERO;
        for (var one : coins.entrySet()) {
            sum = sum.plus(one.getValue().times(Fraction.of(Long.parseLong(one.getKey()), 1)));
        }
        return sum;
    }

    /**
     * What consolations bring in a game on average: a round ends with anything but a blank, or with the sixth game, which is
     * consoled with likelihood q⁶; a round has (1 − q⁶) / (1 − q) games.
     */
    private static Fraction consolation(Fraction blank) {
        Fraction sixth = blank.power(PlayEnd.PATIENCE + 1);
        Fraction games = Fraction.ONE.minus(sixth).dividedBy(Fraction.ONE.minus(blank));
        return Fraction.of(Prize.CONSOLATION.amount(), 1).times(sixth).dividedBy(games);
    }
}
