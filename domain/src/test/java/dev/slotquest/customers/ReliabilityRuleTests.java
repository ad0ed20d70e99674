package dev.slotquest.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slotquest.customers.Appearance.Became;
import dev.slotquest.customers.ReliabilityReading.Code;
import dev.slotquest.customers.ReliabilityReading.Counts;
import dev.slotquest.customers.ReliabilityReading.Reason;
import dev.slotquest.customers.ReliabilityReading.Sums;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliabilityRuleTests {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final int TRIES = 20_000;

    private final Random random = new Random(4);

    @Test
    void halvesTheWeightEvery180Days() {
        assertThat(ReliabilityRule.weight(NOW, NOW)).isEqualTo(1);
        assertThat(ReliabilityRule.weight(daysAgo(180), NOW)).isCloseTo(0.5, within(1e-9));
        assertThat(ReliabilityRule.weight(daysAgo(360), NOW)).isCloseTo(0.25, within(1e-9));
        assertThat(ReliabilityRule.weight(daysAgo(-5), NOW)).isEqualTo(1);
    }

    @Test
    void weighsTheSameWhetherFadedAtOnceOrInSteps() {
        for (int i = 0; i < TRIES; i++) {
            Instant then = daysAgo(random.nextInt(2_000));
            Instant between = then.plus(Duration.ofSeconds(
                    random.nextLong(Duration.between(then, NOW).toSeconds() + 1)));

            assertThat(ReliabilityRule.weight(then, between) * ReliabilityRule.weight(between, NOW))
                    .isCloseTo(ReliabilityRule.weight(then, NOW), within(1e-9));
        }
    }

    @Test
    void expectsMoreOfWhoeverComesAndLessOfWhoeverDoesNot() {
        for (int i = 0; i < TRIES; i++) {
            double base = 0.01 + 0.98 * random.nextDouble();
            double came = 20 * random.nextDouble();
            double missed = 20 * random.nextDouble();
            double more = 0.01 + random.nextDouble();
            double chance = ReliabilityRule.chance(base, came, missed);

            assertThat(chance).isStrictlyBetween(0.0, 1.0);
            assertThat(ReliabilityRule.chance(base, came + more, missed)).isLessThan(chance);
            assertThat(ReliabilityRule.chance(base, came, missed + more)).isGreaterThan(chance);
            assertThat(ReliabilityRule.chance(Math.min(0.999, base + 0.005), came, missed))
                    .isGreaterThan(chance);
        }
    }

    @Test
    void comesBackToTheBaseRateAsHistoryFades() {
        for (int i = 0; i < TRIES; i++) {
            double base = 0.05 + 0.9 * random.nextDouble();
            double came = 20 * random.nextDouble();
            double missed = 20 * random.nextDouble();
            double fading = random.nextDouble();

            double now = ReliabilityRule.chance(base, came, missed);
            double later = ReliabilityRule.chance(base, came * fading, missed * fading);

            assertThat(Math.abs(later - base)).isLessThanOrEqualTo(Math.abs(now - base) + 1e-12);
        }
    }

    @Test
    void startsWithTheBaseRateAndEndsWithTheOwn() {
        assertThat(ReliabilityRule.chance(0.3, 0, 0)).isCloseTo(0.3, within(1e-12));
        assertThat(ReliabilityRule.chance(0.3, 9_000, 1_000)).isCloseTo(0.1, within(0.001));
        assertThat(ReliabilityRule.baseRate(0, 0)).isCloseTo(0.2, within(1e-12));
        assertThat(ReliabilityRule.baseRate(60_000, 40_000)).isCloseTo(0.4, within(0.001));
    }

    @Test
    void hasABandForEveryChanceInOrder() {
        for (int i = 0; i < TRIES; i++) {
            double base = 0.01 + 0.98 * random.nextDouble();
            double one = random.nextDouble();
            double worse = one + (1 - one) * random.nextDouble();
            RiskBand band = RiskBand.of(2, one, base);

            assertThat(one).isBetween(band.leastChance(base), band.mostChance(base));
            assertThat(RiskBand.of(2, worse, base)).isGreaterThanOrEqualTo(band);
            assertThat(RiskBand.of(1, one, base)).isEqualTo(RiskBand.NEW);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, NEW",
        "1, 0, NEW",
        "0, 1, NEW",
        "2, 0, NORMAL",
        "3, 0, LOYAL",
        "2, 1, NORMAL",
        "9, 1, LOYAL",
        "1, 1, AT_RISK",
        "2, 2, AT_RISK",
        "0, 2, HIGH_RISK",
        "1, 4, HIGH_RISK"
    })
    void saysItInOneWord(int came, int missed, RiskBand band) {
        assertThat(reading(came, missed, 0, NOW).band()).isEqualTo(band);
    }

    @Test
    void losesTrustAndDistrustWithTime() {
        Instant later = NOW.plus(Duration.ofDays(900));

        assertThat(reading(3, 0, 0, later).band()).isEqualTo(RiskBand.NORMAL);
        assertThat(reading(0, 2, 0, later).band()).isEqualTo(RiskBand.NORMAL);
        assertThat(reading(0, 2, 0, later).reasons()).contains(new Reason(Code.LONG_AGO, 0, 0));
    }

    @Test
    void givesItsReasonsAndHowMuchTheyRestOn() {
        ReliabilityReading reading = reading(4, 2, 3, NOW);

        assertThat(reading.sample()).isEqualTo(6);
        assertThat(reading.reasons())
                .containsExactly(
                        new Reason(Code.MISSED, 2, 6),
                        new Reason(Code.CAME_LAST, 0, 0),
                        new Reason(Code.CANCELLED, 3, 0));
        assertThat(ReliabilityReading.nothingKnown(1, 0.2).reasons())
                .containsExactly(new Reason(Code.NO_OUTCOMES, 0, 0));
    }

    @Test
    void tellsTheFieldsOfTheSystemBefore() {
        assertThat(legacy(2, 1, 0)).isEqualTo("66.67 medium");
        assertThat(legacy(1, 3, 0)).isEqualTo("25.0 high");
        assertThat(legacy(1, 0, 1))
                .as("a ghost lowers the score, not the level")
                .isEqualTo("50.0 low");
        assertThat(legacy(0, 0, 0)).isEqualTo("null low");
    }

    private static String legacy(int came, int noShow, int ghost) {
        var reading = ReliabilityReading.of(
                new Sums(1, new Counts(came, noShow, ghost, 0, 0), came, noShow + ghost, NOW, null), 0.2, NOW);
        return reading.legacyScore() + " " + reading.legacyRiskLevel();
    }

    private static ReliabilityReading reading(int came, int missed, int cancelled, Instant now) {
        var counts = new Counts(came, missed, 0, cancelled, 0);
        Became last = came > 0 ? Became.CAME : Became.NO_SHOW;
        return ReliabilityReading.of(new Sums(1, counts, came, missed, NOW, last), 0.2, now);
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
