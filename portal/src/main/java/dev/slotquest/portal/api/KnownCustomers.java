package dev.slotquest.portal.api;

import dev.slotquest.customers.Customer;
import dev.slotquest.customers.CustomerDirectory;
import dev.slotquest.customers.Reliability;
import org.springframework.stereotype.Component;

/** Finds the customer a request means, and shows it. Who was erased is not found. */
@Component
class KnownCustomers {

    private final CustomerDirectory directory;
    private final Reliability reliability;
    private final Wording wording;
    private final SlotMoments moments;

    KnownCustomers(CustomerDirectory directory, Reliability reliability, Wording wording, SlotMoments moments) {
        this.directory = directory;
        this.reliability = reliability;
        this.wording = wording;
        this.moments = moments;
    }

    /** @throws ApiProblem when there is none */
    Customer find(long id) {
        return directory
                .byId(id)
                .filter(customer -> customer.erasedAt() == null)
                .orElseThrow(KnownCustomers::unknown);
    }

    CustomerJson show(Customer customer) {
        return CustomerJson.of(customer, RiskJson.of(reliability.of(customer.id()), wording), moments);
    }

    CustomerJson show(CustomerDirectory.Line line) {
        return CustomerJson.of(line.customer(), RiskJson.of(line.reliability(), wording), moments);
    }

    /** Without what is known of reliability. */
    CustomerJson brief(Customer customer) {
        return CustomerJson.of(customer, null, moments);
    }

    static ApiProblem unknown() {
        return ApiProblem.notFound("customer");
    }
}
