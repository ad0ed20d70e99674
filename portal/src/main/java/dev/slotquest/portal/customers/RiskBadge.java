package dev.slotquest.portal.customers;

import dev.slotquest.customers.ReliabilityReading;
import dev.slotquest.customers.RiskBand;
import java.util.List;

/**
 * How reliable a customer is, in the reader's words.
 *
 * @param text the band
 * @param look the class of its badge
 * @param sample how many outcomes it rests on, in words
 * @param reasons each a short sentence
 */
public record RiskBadge(
        RiskBand band, String text, String look, String sample, List<String> reasons, ReliabilityReading reading) {

    /** The chance of a no-show in percent. */
    public long percent() {
        return Math.round(reading.chance() * 100);
    }

    /** The share of no-shows over all customers in percent. */
    public long basePercent() {
        return Math.round(reading.baseRate() * 100);
    }

    /** All reasons in one line. */
    public String why() {
        return String.join(" · ", reasons);
    }
}
