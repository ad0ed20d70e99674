package dev.slotquest.customers;

/**
 * How reliable a customer is, in one word. The limits are the odds of a no-show against those of the base rate: up to 0.6
 * times {@link #LOYAL}, up to 1.5 times {@link #NORMAL}, up to 3 times {@link #AT_RISK}, beyond {@link #HIGH_RISK}.
 */
public enum RiskBand {
    /** Fewer than two outcomes are known. */
    NEW(0, 0),
    /** Comes more often than most. */
    LOYAL(0, 0.6),
    /** Like everybody. */
    NORMAL(0.6, 1.5),
    /** Stays away more often than most. */
    AT_RISK(1.5, 3),
    /** Stays away often. */
    HIGH_RISK(3, Double.POSITIVE_INFINITY);

    /** How many outcomes it takes to say anything. */
    public static final int FEWEST_OUTCOMES = 2;

    private final double fewestOdds;
    private final double mostOdds;

    RiskBand(double fewestOdds, double mostOdds) {
        this.fewestOdds = fewestOdds;
        this.mostOdds = mostOdds;
    }

    /** The band of somebody with these outcomes and this chance of a no-show. */
    static RiskBand of(int outcomes, double chance, double baseRate) {
        if (outcomes < FEWEST_OUTCOMES) {
            return NEW;
        }
        for (RiskBand band : values()) {
            if (band != NEW && chance <= band.mostChance(baseRate)) {
                return band;
            }
        }
        return HIGH_RISK;
    }

    /** The lowest chance of a no-show in this band. */
    double leastChance(double baseRate) {
        return fewestOdds == 0 ? 0 : Math.nextUp(chance(fewestOdds, baseRate));
    }

    /** The highest chance of a no-show in this band. */
    double mostChance(double baseRate) {
        return Double.isInfinite(mostOdds) ? 1 : chance(mostOdds, baseRate);
    }

    private static double chance(double times, double baseRate) {
        double odds = times * baseRate / (1 - baseRate);
        return odds / (1 + odds);
    }
}
