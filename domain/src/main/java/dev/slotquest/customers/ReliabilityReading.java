package dev.slotquest.customers;

import dev.slotquest.customers.Appearance.Became;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How reliable a customer is, and by what that is known. It is shown and never blocks anything by itself.
 *
 * @param chance of a no-show, from 0 to 1
 * @param baseRate the share of no-shows over all customers
 * @param sample how many outcomes it rests on
 */
public record ReliabilityReading(
        long customerId,
        RiskBand band,
        double chance,
        double baseRate,
        int sample,
        Counts counts,
        List<Reason> reasons) {

    private static final double FADED = 0.5;
    private static final int MANY_CANCELLED = 3;

    public ReliabilityReading {
        reasons = List.copyOf(reasons);
    }

    /** How often what became of appointments; nothing is faded here. */
    public record Counts(int came, int noShow, int ghost, int cancelled, int moved) {

        /** Of nobody. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        /** Outcomes that count: the customer was expected. */
        public int outcomes() {
            return came + noShow + ghost;
        }

        /** How often the customer stayed away. */
        public int missed() {
            return noShow + ghost;
        }
    }

    /** Why the band is what it is; {@code number} and {@code of} fill the places of its text. */
    public record Reason(Code code, int number, int of) {}

    /** The kinds of reasons; the texts are {@code reliability.reason.*}. */
    public enum Code {
        /** Nothing is known. */
        NO_OUTCOMES,
        /** Too little is known. */
        FEW_OUTCOMES,
        /** Came so many of so many times. */
        CAME,
        /** Stayed away so many of so many times. */
        MISSED,
        /** Was a ghost so many times. */
        GHOST,
        /** Was there the last time. */
        CAME_LAST,
        /** Stayed away the last time. */
        MISSED_LAST,
        /** What is known is old and counts little. */
        LONG_AGO,
        /** Called off so many appointments; that does not count. */
        CANCELLED
    }

    /** The sums that are kept of a customer. */
    record Sums(
            long customerId,
            Counts counts,
            double cameWeight,
            double missedWeight,
            Instant asOf,
            @Nullable Became lastBecame) {}

    static ReliabilityReading nothingKnown(long customerId, double baseRate) {
        return new ReliabilityReading(
                customerId,
                RiskBand.NEW,
                baseRate,
                baseRate,
                0,
                Counts.NONE,
                List.of(new Reason(Code.NO_OUTCOMES, 0, 0)));
    }

    static ReliabilityReading of(Sums sums, double baseRate, Instant now) {
        double faded = ReliabilityRule.weight(sums.asOf(), now);
        double came = sums.cameWeight() * faded;
        double missed = sums.missedWeight() * faded;
        double chance = ReliabilityRule.chance(baseRate, came, missed);
        int outcomes = sums.counts().outcomes();
        return new ReliabilityReading(
                sums.customerId(),
                RiskBand.of(outcomes, chance, baseRate),
                chance,
                baseRate,
                outcomes,
                sums.counts(),
                reasons(sums, came + missed));
    }

    private static List<Reason> reasons(Sums sums, double weight) {
        Counts counts = sums.counts();
        int outcomes = counts.outcomes();
        List<Reason> reasons = new ArrayList<>();
        if (outcomes == 0) {
            reasons.add(new Reason(Code.NO_OUTCOMES, 0, 0));
        } else if (outcomes < RiskBand.FEWEST_OUTCOMES) {
            reasons.add(new Reason(Code.FEW_OUTCOMES, outcomes, RiskBand.FEWEST_OUTCOMES));
        }
        if (counts.missed() > 0) {
            reasons.add(new Reason(Code.MISSED, counts.missed(), outcomes));
        } else if (counts.came() > 0) {
            reasons.add(new Reason(Code.CAME, counts.came(), outcomes));
        }
        if (counts.ghost() > 0) {
            reasons.add(new Reason(Code.GHOST, counts.ghost(), outcomes));
        }
        if (outcomes > 1 && sums.lastBecame() != null) {
            reasons.add(new Reason(sums.lastBecame().missed() ? Code.MISSED_LAST : Code.CAME_LAST, 0, 0));
        }
        if (outcomes > 0 && weight < FADED * outcomes) {
            reasons.add(new Reason(Code.LONG_AGO, 0, 0));
        }
        if (counts.cancelled() >= MANY_CANCELLED) {
            reasons.add(new Reason(Code.CANCELLED, counts.cancelled(), 0));
        }
        return reasons;
    }

    /** The score of the system before this one: {@code came / (came + no-show + ghost) · 100}; none without outcomes. */
    public @Nullable Double legacyScore() {
        return counts.outcomes() == 0
                ? null
                : (Double) (Math.round(counts.came() * 10_000.0 / counts.outcomes()) / 100.0);
    }

    /** The level of the system before this one: no-shows from 3 high, from 1 medium, else low. */
    public String legacyRiskLevel() {
        return counts.noShow() >= 3 ? "high" : counts.noShow() >= 1 ? "medium" : "low";
    }
}
