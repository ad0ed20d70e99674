package dev.slotquest.portal.customers;

import dev.slotquest.customers.Customer;
import dev.slotquest.customers.Duplicates;
import dev.slotquest.customers.MergeCustomers;
import dev.slotquest.customers.MergeCustomers.Take;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.Actor;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Merges two customers after showing what that does, tells them apart, and takes a merge back. */
@Controller
class MergePageController {

    private final MergeCustomers mergeCustomers;
    private final Duplicates duplicates;

    MergePageController(MergeCustomers mergeCustomers, Duplicates duplicates) {
        this.mergeCustomers = mergeCustomers;
        this.duplicates = duplicates;
    }

    /** Shows what would move into the customer, and how they would be called. */
    @GetMapping("/admin/customers/{id:\\d+}/merge")
    String preview(
            @PathVariable long id,
            @RequestParam long with,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model) {
        Set<Take> taken = taken(take);
        model.addAttribute(
                "preview",
                mergeCustomers
                        .preview(with, id, taken)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("taken", taken);
        return "customers/merge";
    }

    @PostMapping("/admin/customers/{id:\\d+}/merge")
    String merge(
            @PathVariable long id,
            @RequestParam long with,
            @RequestParam(required = false) @Nullable List<String> take,
            @CurrentUser Actor actor,
            RedirectAttributes redirect) {
        switch (mergeCustomers.merge(with, id, taken(take), actor)) {
            case MergeCustomers.Result.Done(long _, Customer customer) ->
                Toast.ok(redirect, "customers.merged", customer.name());
            case MergeCustomers.Result.Refused _ -> Toast.warn(redirect, "customers.notMergeable");
            case MergeCustomers.Result.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/admin/customers/{id}";
    }

    @PostMapping("/admin/customers/{id:\\d+}/merges/{merge}/undo")
    String undo(
            @PathVariable long id, @PathVariable long merge, @CurrentUser Actor actor, RedirectAttributes redirect) {
        switch (mergeCustomers.undo(merge, actor)) {
            case MergeCustomers.Result.Done(long _, Customer customer) ->
                Toast.ok(redirect, "customers.mergeUndone", customer.name());
            case MergeCustomers.Result.Refused _ -> Toast.warn(redirect, "customers.notUndoable");
            case MergeCustomers.Result.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/admin/customers/{id}";
    }

    @PostMapping("/admin/customers/{id:\\d+}/apart/{other}")
    String tellApart(
            @PathVariable long id, @PathVariable long other, @CurrentUser Actor actor, RedirectAttributes redirect) {
        if (!duplicates.tellApart(id, other, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Toast.ok(redirect, "customers.toldApart");
        return "redirect:/admin/customers/{id}";
    }

    private static Set<Take> taken(@Nullable List<String> names) {
        Set<Take> taken = EnumSet.noneOf(Take.class);
        if (names != null) {
            names.forEach(name -> Typed.choice(Take.class, name).ifPresent(taken::add));
        }
        return taken;
    }
}
