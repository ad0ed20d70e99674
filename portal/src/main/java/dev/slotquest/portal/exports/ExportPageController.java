package dev.slotquest.portal.exports;

import dev.slotquest.analytics.exports.ExportFormat;
import dev.slotquest.analytics.exports.ExportKind;
import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.Potential;
import dev.slotquest.scheduling.RuleBooks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Chooses what to take out. The form leads to the same address as the list of bookings. */
@Controller
class ExportPageController {

    private final RuleBooks ruleBooks;

    ExportPageController(RuleBooks ruleBooks) {
        this.ruleBooks = ruleBooks;
    }

    @GetMapping("/admin/export")
    String page(Model model) {
        model.addAttribute("kinds", ExportKind.values());
        model.addAttribute("formats", ExportFormat.values());
        model.addAttribute("states", BookingFilter.State.values());
        model.addAttribute("potentials", Potential.values());
        model.addAttribute("consultants", ruleBooks.current().consultants());
        return "exports/export";
    }
}
