package dev.slotquest.customers;

import dev.slotquest.customers.CustomerEvent.ConsentGiven;
import dev.slotquest.customers.CustomerEvent.ConsentWithdrawn;
import dev.slotquest.customers.CustomerEvent.MustNotBeCalled;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers agreed to: shows it, writes it down, and takes it back. */
@Service
public class ManageConsents {

    private static final int PORTION = 500;

    private final CustomerTable customers;
    private final Consents consents;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    ManageConsents(CustomerTable customers, Consents consents, BusinessTime time, ApplicationEventPublisher events) {
        this.customers = customers;
        this.consents = consents;
        this.time = time;
        this.events = events;
    }

    /** What came of it. */
    public sealed interface Result {

        /** It is written down. */
        record Done(Consent consent) implements Result {}

        /** Something is missing, too long, or in the future. */
        record Refused(List<Fault> faults) implements Result {}

        /** There is no such customer or consent. */
        record Unknown() implements Result {}
    }

    /** What can be wrong with a consent. */
    public enum Fault {
        PURPOSE_MISSING,
        PURPOSE_TOO_LONG,
        HOW_MISSING,
        HOW_TOO_LONG,
        GIVEN_IN_FUTURE,
        GIVEN_TOO_LONG_AGO
    }

    /** The consents of a customer, the latest first. */
    public List<Consent> of(long customerId) {
        return consents.of(customerId);
    }

    /**
     * Writes a consent down.
     *
     * @param givenAt {@code null}: just now
     * @param recordedBy who writes; a person
     */
    @Transactional
    public Result add(
            long customerId,
            @Nullable String purpose,
            @Nullable String how,
            @Nullable Instant givenAt,
            long recordedBy,
            Actor by) {
        Instant given = givenAt == null ? time.now() : givenAt;
        LocalDate keepUntil = given.atZone(time.zone()).toLocalDate().plusYears(Customers.CONSENT_YEARS);
        List<Fault> faults = ConsentFaults.of(purpose, how, given, keepUntil, time);
        if (!faults.isEmpty() || purpose == null || how == null) {
            return new Result.Refused(faults);
        }
        if (customers.lock(customerId).filter(Customer::present).isEmpty()) {
            return new Result.Unknown();
        }
        long id = consents.insert(customerId, purpose.strip(), how.strip(), given, recordedBy, keepUntil);
        events.publishEvent(new ConsentGiven(time.now(), by, customerId, id));
        return new Result.Done(consents.find(customerId, id).orElseThrow());
    }

    /** Takes a consent back. From then on the customer must not be called, until somebody says otherwise. */
    @Transactional
    public Result withdraw(long customerId, long consentId, Actor by) {
        Optional<Customer> customer = customers.lock(customerId).filter(Customer::present);
        Optional<Consent> consent = consents.find(customerId, consentId);
        if (customer.isEmpty() || consent.isEmpty()) {
            return new Result.Unknown();
        }
        if (consent.get().stands()) {
            Instant now = time.now();
            consents.withdraw(consentId, now, by.userId());
            events.publishEvent(new ConsentWithdrawn(now, by, customerId, consentId));
            if (customer.get().doNotCall() == null) {
                customers.mark(customerId, new Customer.Marked(now, Customer.Reason.CONSENT_WITHDRAWN, by.userId()));
                events.publishEvent(new MustNotBeCalled(now, by, customerId, Customer.Reason.CONSENT_WITHDRAWN));
            }
        }
        return new Result.Done(consents.find(customerId, consentId).orElseThrow());
    }

    /** Deletes a portion of the consents whose time is over; how many that were. */
    @Transactional
    public int deleteOutdated() {
        return consents.deleteKeptUntilBefore(time.today(), PORTION);
    }
}
