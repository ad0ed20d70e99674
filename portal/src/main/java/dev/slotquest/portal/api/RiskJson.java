package dev.slotquest.portal.api;

import dev.slotquest.customers.ReliabilityReading;
import dev.slotquest.customers.RiskBand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How reliable a customer is, and by what that is known. It informs and blocks nothing.
 *
 * @param text the band in words
 * @param chanceOfNoShow from 0 to 1
 * @param baseRate the share of no-shows over all customers
 * @param sample how many outcomes it rests on
 * @param reliabilityScore came / (came + no-show + ghost) · 100, as the system before had it
 * @param riskLevel no-shows from 3 {@code high}, from 1 {@code medium}, else {@code low}, as the system before had it
 */
record RiskJson(
        RiskBand band,
        String text,
        double chanceOfNoShow,
        double baseRate,
        int sample,
        Counts counts,
        List<Reason> reasons,
        @Nullable Double reliabilityScore,
        String riskLevel) {

    record Counts(int came, int noShow, int ghost, int cancelled, int moved) {}

    record Reason(ReliabilityReading.Code code, String text) {}

    static RiskJson of(ReliabilityReading reading, Wording wording) {
        ReliabilityReading.Counts counts = reading.counts();
        return new RiskJson(
                reading.band(),
                wording.text("risk-band." + reading.band()),
                rounded(reading.chance()),
                rounded(reading.baseRate()),
                reading.sample(),
                new Counts(counts.came(), counts.noShow(), counts.ghost(), counts.cancelled(), counts.moved()),
                reading.reasons().stream()
                        .map(reason -> new Reason(
                                reason.code(),
                                wording.text("reliability.reason." + reason.code(), reason.number(), reason.of())))
                        .toList(),
                reading.legacyScore(),
                reading.legacyRiskLevel());
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
