package dev.slotquest.portal.customers;

import dev.slotquest.booking.CustomerBookings;
import dev.slotquest.customers.Customer;
import dev.slotquest.customers.CustomerDirectory;
import dev.slotquest.customers.CustomerEvent;
import dev.slotquest.customers.DoNotCall;
import dev.slotquest.customers.Duplicates;
import dev.slotquest.customers.ManageConsents;
import dev.slotquest.customers.MergeCustomers;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.history.History;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One customer: how reliable, what became of the bookings, what was agreed, and what happened. */
@Controller
@RequestMapping("/admin/customers/{id:\\d+}")
class CustomerPageController {

    private static final String VIEW = "customers/customer";
    private static final String PAGE = "redirect:/admin/customers/{id}";
    private static final int MOST = 100;

    private final CustomerDirectory directory;
    private final CustomerBookings bookings;
    private final ManageConsents consents;
    private final DoNotCall doNotCall;
    private final Duplicates duplicates;
    private final MergeCustomers merges;
    private final RiskWords risk;
    private final History history;

    CustomerPageController(
            CustomerDirectory directory,
            CustomerBookings bookings,
            ManageConsents consents,
            DoNotCall doNotCall,
            Duplicates duplicates,
            MergeCustomers merges,
            RiskWords risk,
            History history) {
        this.directory = directory;
        this.bookings = bookings;
        this.consents = consents;
        this.doNotCall = doNotCall;
        this.duplicates = duplicates;
        this.merges = merges;
        this.risk = risk;
        this.history = history;
    }

    @GetMapping
    String page(@PathVariable long id, @CurrentUser User me, Model model) {
        Customer customer = find(id);
        if (customer.mergedInto() != null) {
            return "redirect:/admin/customers/" + customer.mergedInto();
        }
        model.addAttribute("customer", customer);
        model.addAttribute("risk", risk.of(id));
        model.addAttribute("bookings", bookings.of(id, MOST));
        model.addAttribute("consents", consents.of(id));
        model.addAttribute("blocked", doNotCall.isBlocked(customer));
        model.addAttribute("alike", duplicates.of(customer, MOST));
        model.addAttribute("merges", merges.of(id));
        model.addAttribute("history", history.of(CustomerEvent.subjectOf(id), "customers"));
        model.addAttribute("mayErase", me.may(Permission.ADMINISTER));
        return VIEW;
    }

    @PostMapping("/do-not-call")
    String mark(@PathVariable long id, @CurrentUser Actor actor, RedirectAttributes redirect) {
        if (doNotCall.mark(id, actor).isEmpty()) {
            throw unknown();
        }
        Toast.ok(redirect, "customers.doNotCall.marked");
        return PAGE;
    }

    @PostMapping("/may-be-called")
    String unmark(@PathVariable long id, @CurrentUser Actor actor, RedirectAttributes redirect) {
        if (doNotCall.unmark(id, actor).isEmpty()) {
            throw unknown();
        }
        Toast.ok(redirect, "customers.doNotCall.unmarked");
        return PAGE;
    }

    @PostMapping("/consents")
    String addConsent(
            @PathVariable long id,
            @RequestParam String purpose,
            @RequestParam String how,
            @CurrentUser User me,
            @CurrentUser Actor actor,
            RedirectAttributes redirect) {
        switch (consents.add(id, purpose, how, null, me.id(), actor)) {
            case ManageConsents.Result.Done _ -> Toast.ok(redirect, "customers.consent.added");
            case ManageConsents.Result.Refused(var faults) ->
                Toast.warn(redirect, "consent.fault." + faults.getFirst());
            case ManageConsents.Result.Unknown _ -> throw unknown();
        }
        return PAGE;
    }

    @PostMapping("/consents/{consent}/withdraw")
    String withdraw(
            @PathVariable long id, @PathVariable long consent, @CurrentUser Actor actor, RedirectAttributes redirect) {
        if (consents.withdraw(id, consent, actor) instanceof ManageConsents.Result.Unknown) {
            throw unknown();
        }
        Toast.ok(redirect, "customers.consent.withdrawn");
        return PAGE;
    }

    private Customer find(long id) {
        return directory
                .byId(id)
                .filter(customer -> customer.erasedAt() == null)
                .orElseThrow(CustomerPageController::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
