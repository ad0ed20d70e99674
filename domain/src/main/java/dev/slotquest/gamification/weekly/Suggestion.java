package dev.slotquest.gamification.weekly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A goal that somebody can reach: a tenth more than what they achieved lately, from 5 to 50 (rules, section 8). */
final class Suggestion {

    private static final BigDecimal MORE = new BigDecimal("1.1");
    private static final BigDecimal LEAST = new BigDecimal("5.0");
    private static final BigDecimal MOST = new BigDecimal("50.0");

    /** For those of whom nothing is known yet. */
    private static final BigDecimal UNKNOWN = new BigDecimal("15.0");

    private Suggestion() {}

    /** @param achieved in each of the last weeks in which anything was recorded */
    static BigDecimal from(List<BigDecimal> achieved) {
        if (achieved.isEmpty()) {
            return UNKNOWN;
        }
        BigDecimal sum = achieved.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.multiply(MORE).divide(new BigDecimal(achieved.size()), 1, RoundingMode.HALF_UP);
        return mean.max(LEAST).min(MOST);
    }
}
