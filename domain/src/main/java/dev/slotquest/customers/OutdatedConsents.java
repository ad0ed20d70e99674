package dev.slotquest.customers;

import dev.slotquest.jobs.KeptForATime;
import org.springframework.stereotype.Component;

/** Consents go five years after they were given: that is how long they are proof. */
@Component
class OutdatedConsents implements KeptForATime {

    private final ManageConsents consents;

    OutdatedConsents(ManageConsents consents) {
        this.consents = consents;
    }

    @Override
    public String name() {
        return "consents";
    }

    @Override
    public int letGo() {
        return consents.deleteOutdated();
    }
}
