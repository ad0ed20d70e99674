package dev.slotquest.portal.api;

import dev.slotquest.audit.AuditTrail;
import dev.slotquest.booking.CustomerBookings;
import dev.slotquest.customers.Customer;
import dev.slotquest.customers.CustomerDirectory;
import dev.slotquest.customers.CustomerEvent;
import dev.slotquest.customers.CustomerFilter;
import dev.slotquest.customers.ErasePerson;
import dev.slotquest.customers.ExportPerson;
import dev.slotquest.customers.RiskBand;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers: who they are, how reliable, what they were booked for; handed out and erased. */
@RestController
@RequestMapping("/api/v1/customers")
class CustomerController {

    private static final int MOST_BOOKINGS = 200;

    private final CustomerDirectory directory;
    private final KnownCustomers customers;
    private final CustomerBookings bookings;
    private final BookingDocuments documents;
    private final ExportPerson exportPerson;
    private final ErasePerson erasePerson;
    private final AuditTrail auditTrail;

    CustomerController(
            CustomerDirectory directory,
            KnownCustomers customers,
            CustomerBookings bookings,
            BookingDocuments documents,
            ExportPerson exportPerson,
            ErasePerson erasePerson,
            AuditTrail auditTrail) {
        this.directory = directory;
        this.customers = customers;
        this.bookings = bookings;
        this.documents = documents;
        this.exportPerson = exportPerson;
        this.erasePerson = erasePerson;
        this.auditTrail = auditTrail;
    }

    @GetMapping
    Page<CustomerJson> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable RiskBand band,
            @RequestParam(name = "do_not_call", defaultValue = "false") boolean doNotCall,
            @SortableBy({"name", "created_at", "came", "missed", "last_at", "chance"}) PageRequest page) {
        var filter = new CustomerFilter(q == null || q.isBlank() ? null : q, band, doNotCall);
        return directory.find(filter, page).map(customers::show);
    }

    @GetMapping("/{id}")
    CustomerJson show(@PathVariable long id) {
        return customers.show(customers.find(id));
    }

    /** The bookings of a customer, the latest first. */
    @GetMapping("/{id}/bookings")
    List<BookingJson> bookings(@PathVariable long id, @CurrentUser User user) {
        Customer customer = customers.find(id);
        return bookings.of(customer.id(), MOST_BOOKINGS).stream()
                .map(view -> documents.show(view.booking().reference(), user))
                .toList();
    }

    /** Everything that is kept about one person, as a file for the person. */
    @GetMapping("/{id}/export")
    ResponseEntity<Map<String, @Nullable Object>> export(@PathVariable long id, @CurrentUser Actor actor) {
        Map<String, @Nullable Object> everything =
                exportPerson.export(id, actor).orElseThrow(KnownCustomers::unknown);
        everything.put("changes", auditTrail.of(CustomerEvent.subjectOf(id)));
        String disposition = ContentDisposition.attachment()
                .filename("customer-%d.json".formatted(id))
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(everything);
    }

    /** Erases the person for good; what is left are counts. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable long id, @CurrentUser Actor actor) {
        if (erasePerson.erase(id, actor) instanceof ErasePerson.Result.Unknown) {
            throw KnownCustomers.unknown();
        }
    }
}
