package dev.slotquest.customers;

import java.time.Duration;
import java.time.Instant;

/**
 * How much past appearances say about the next one (rules 5.6), in one place.
 *
 * <p>The chance of a no-show is the mean of a Beta distribution: {@code (STRENGTH · base + missed) / (STRENGTH + came +
 * missed)}, where {@code base} is the share of no-shows over all customers and each appearance counts
 * {@code 0.5 ^ (age / 180 days)}. Somebody of whom nothing is known has the base rate, somebody with a long history their
 * own. The {@linkplain RiskBand band} compares the odds with those of the base rate.
 */
final class ReliabilityRule {

    /** After how many days an appearance counts half. */
    static final double HALF_LIFE_DAYS = 180;

    /** How many appearances the base rate is worth. */
    static final double STRENGTH = 4;

    /** What is expected where next to nothing is known, and how many appearances that is worth. */
    static final double USUAL_RATE = 0.2;

    static final double USUAL_STRENGTH = 20;

    private static final double SECONDS_A_DAY = 86_400;

    private ReliabilityRule() {}

    /** How much an appearance counts later; one that is still to come counts whole. */
    static double weight(Instant happenedAt, Instant now) {
        double days = Math.max(0, Duration.between(happenedAt, now).toSeconds() / SECONDS_A_DAY);
        return Math.pow(0.5, days / HALF_LIFE_DAYS);
    }

    /** The chance of a no-show. */
    static double chance(double baseRate, double cameWeight, double missedWeight) {
        return (STRENGTH * baseRate + missedWeight) / (STRENGTH + cameWeight + missedWeight);
    }

    /** The share of no-shows over all customers; never quite 0 or 1. */
    static double baseRate(long came, long missed) {
        return (USUAL_STRENGTH * USUAL_RATE + missed) / (USUAL_STRENGTH + came + missed);
    }
}
