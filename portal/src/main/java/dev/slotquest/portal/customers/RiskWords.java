package dev.slotquest.portal.customers;

import dev.slotquest.customers.Reliability;
import dev.slotquest.customers.ReliabilityReading;
import dev.slotquest.customers.RiskBand;
import dev.slotquest.portal.web.Wording;
import org.springframework.stereotype.Component;

/** Says how reliable a customer is, and why. */
@Component
public class RiskWords {

    private final Reliability reliability;
    private final Wording wording;

    RiskWords(Reliability reliability, Wording wording) {
        this.reliability = reliability;
        this.wording = wording;
    }

    /** Of the customer with this id. */
    public RiskBadge of(long customerId) {
        return of(reliability.of(customerId));
    }

    RiskBadge of(ReliabilityReading reading) {
        return new RiskBadge(
                reading.band(),
                wording.text("risk-band." + reading.band()),
                look(reading.band()),
                wording.text("reliability.sample", reading.sample()),
                reading.reasons().stream()
                        .map(reason ->
                                wording.text("reliability.reason." + reason.code(), reason.number(), reason.of()))
                        .toList(),
                reading);
    }

    private static String look(RiskBand band) {
        return switch (band) {
            case NEW -> "badge-info";
            case LOYAL -> "badge-ok";
            case NORMAL -> "badge-plain";
            case AT_RISK -> "badge-warn";
            case HIGH_RISK -> "badge-danger";
        };
    }
}
