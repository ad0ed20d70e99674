package dev.slotquest.portal.customers;

import dev.slotquest.customers.Customer;
import dev.slotquest.customers.CustomerDirectory;
import dev.slotquest.customers.DoNotCall;
import dev.slotquest.customers.Duplicates;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.shared.Actor;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All customers, who of them may be the same, and the numbers that must not be called. */
@Controller
class CustomersPageController {

    private static final int MOST_PAIRS = 5;
    private static final int MOST_NUMBERS = 500;
    private static final String NUMBERS = "redirect:/admin/customers/numbers";

    private final CustomerDirectory directory;
    private final Duplicates duplicates;
    private final DoNotCall doNotCall;
    private final RiskWords risk;

    CustomersPageController(CustomerDirectory directory, Duplicates duplicates, DoNotCall doNotCall, RiskWords risk) {
        this.directory = directory;
        this.duplicates = duplicates;
        this.doNotCall = doNotCall;
        this.risk = risk;
    }

    /** A customer in the list. */
    record Line(Customer customer, RiskBadge risk, @Nullable Instant lastAt) {}

    @GetMapping("/admin/customers")
    String list(@RequestParam Map<String, String> parameters, Model model) {
        var query = new CustomersQuery(parameters, directory);
        model.addAttribute("query", query);
        model.addAttribute(
                "found",
                directory
                        .find(query.filter(), query.page())
                        .map(line -> new Line(line.customer(), risk.of(line.reliability()), line.lastAt())));
        model.addAttribute("pairs", duplicates.some(MOST_PAIRS));
        return "customers/list";
    }

    @GetMapping("/admin/customers/numbers")
    String numbers(Model model) {
        model.addAttribute("numbers", doNotCall.numbers(MOST_NUMBERS));
        return "customers/numbers";
    }

    @PostMapping("/admin/customers/numbers")
    String block(@RequestParam String phone, @CurrentUser Actor actor, RedirectAttributes redirect) {
        if (doNotCall.block(phone, actor).isPresent()) {
            Toast.ok(redirect, "customers.number.added");
        } else {
            Toast.warn(redirect, "refusal.PHONE_INVALID");
        }
        return NUMBERS;
    }

    @PostMapping("/admin/customers/numbers/release")
    String release(@RequestParam String phone, @CurrentUser Actor actor, RedirectAttributes redirect) {
        if (doNotCall.release(phone, actor)) {
            Toast.ok(redirect, "customers.number.released");
        }
        return NUMBERS;
    }
}
