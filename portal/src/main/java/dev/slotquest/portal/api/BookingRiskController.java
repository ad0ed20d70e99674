package dev.slotquest.portal.api;

import dev.slotquest.customers.Reliability;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How likely the customer of a booking is to come. */
@RestController
@RequestMapping("/api/v1/bookings")
class BookingRiskController {

    private final BookingDocuments documents;
    private final Reliability reliability;
    private final Wording wording;

    BookingRiskController(BookingDocuments documents, Reliability reliability, Wording wording) {
        this.documents = documents;
        this.reliability = reliability;
        this.wording = wording;
    }

    @GetMapping("/{reference}/risk")
    RiskJson risk(@PathVariable String reference, @CurrentUser User user) {
        long customer = documents.find(reference, user).booking().customer().id();
        return RiskJson.of(reliability.of(customer), wording);
    }
}
