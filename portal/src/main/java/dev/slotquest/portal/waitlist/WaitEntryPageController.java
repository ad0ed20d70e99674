package dev.slotquest.portal.waitlist;

import dev.slotquest.booking.AnswerOffer;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.KeepWaitList;
import dev.slotquest.booking.Potential;
import dev.slotquest.booking.Refusal;
import dev.slotquest.booking.WaitList;
import dev.slotquest.booking.WaitRange;
import dev.slotquest.booking.WaitView;
import dev.slotquest.booking.WaitWish;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.today.CustomerWords;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes entries of the wait list, and answers for the seats that are kept. */
@Controller
class WaitEntryPageController {

    private static final String LIST = "redirect:/waitlist";
    private static final Map<String, String> FIELDS = Map.of(
            "customer.last_name", "name",
            "customer.phone", "phone",
            "customer.email", "email",
            "last_day", "to",
            "note", "note",
            "consultant", "consultant");

    private final WaitList waitList;
    private final KeepWaitList keepWaitList;
    private final AnswerOffer answerOffer;
    private final CustomerWords customerWords;
    private final RuleBooks ruleBooks;
    private final Wording wording;
    private final BusinessTime time;

    WaitEntryPageController(
            WaitList waitList,
            KeepWaitList keepWaitList,
            AnswerOffer answerOffer,
            CustomerWords customerWords,
            RuleBooks ruleBooks,
            Wording wording,
            BusinessTime time) {
        this.waitList = waitList;
        this.keepWaitList = keepWaitList;
        this.answerOffer = answerOffer;
        this.customerWords = customerWords;
        this.ruleBooks = ruleBooks;
        this.wording = wording;
        this.time = time;
    }

    /**
     * An empty form, or one that goes on with what was typed for a booking.
     *
     * @param start the slot that could not be had
     */
    @RequestMapping(
            path = "/waitlist/new",
            method = {RequestMethod.GET, RequestMethod.POST})
    String begin(
            @ModelAttribute("form") WaitListForm form,
            BindingResult faults,
            @RequestParam(required = false) @Nullable String start,
            Model model) {
        Optional<Instant> at = Typed.instant(start);
        LocalDate day =
                at.map(instant -> LocalDate.ofInstant(instant, time.zone())).orElseGet(time::today);
        LocalTime clock =
                at.map(instant -> LocalTime.ofInstant(instant, time.zone())).orElse(null);
        return edit(faults.hasErrors() ? form : form.orOn(day, clock), null, model);
    }

    @PostMapping("/waitlist")
    String add(
            @ModelAttribute("form") WaitListForm form,
            BindingResult faults,
            @CurrentUser User me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return save(form, faults, null, me, model, response, redirect);
    }

    @GetMapping("/waitlist/{id:\\d+}")
    String show(@PathVariable long id, @CurrentUser User me, Model model) {
        WaitView view = find(id, me);
        return edit(WaitListForm.of(view.entry()), view, model);
    }

    @PostMapping("/waitlist/{id:\\d+}")
    String change(
            @PathVariable long id,
            @ModelAttribute("form") WaitListForm form,
            BindingResult faults,
            @CurrentUser User me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return save(form, faults, find(id, me), me, model, response, redirect);
    }

    @PostMapping("/waitlist/{id:\\d+}/remove")
    String remove(@PathVariable long id, @CurrentUser User me, RedirectAttributes redirect) {
        return switch (keepWaitList.remove(id, me, Channel.PORTAL)) {
            case KeepWaitList.Result.Done(var entry) -> {
                Toast.ok(redirect, "waitlist.page.removed", entry.customer().name());
                yield LIST;
            }
            case KeepWaitList.Result.ChangedMeanwhile _, KeepWaitList.Result.Refused _ -> {
                Toast.warn(redirect, "waitlist.page.changedMeanwhile");
                yield LIST;
            }
            case KeepWaitList.Result.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/waitlist/{id:\\d+}/accept")
    String accept(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long offer,
            @RequestParam(required = false) @Nullable String confirmed,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        Set<Warning> seen = Typed.choice(Warning.class, confirmed).map(Set::of).orElse(Set.of());
        return answered(id, answerOffer.accept(id, offer, seen, me, Channel.PORTAL), redirect);
    }

    @PostMapping("/waitlist/{id:\\d+}/decline")
    String decline(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long offer,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        return answered(id, answerOffer.decline(id, offer, me, Channel.PORTAL), redirect);
    }

    private String answered(long id, AnswerOffer.Result result, RedirectAttributes redirect) {
        switch (result) {
            case AnswerOffer.Result.Booked(var booking, var _) -> {
                Toast.ok(redirect, "waitlist.page.booked", booking.reference());
                return "redirect:/bookings/" + booking.reference();
            }
            case AnswerOffer.Result.NeedsConfirmation(var warnings) -> {
                redirect.addFlashAttribute("warned", id);
                redirect.addFlashAttribute("warnings", new ArrayList<>(warnings));
            }
            case AnswerOffer.Result.Refused(var refusals) ->
                Toast.warn(redirect, "waitlist.page.refused", words(refusals));
            case AnswerOffer.Result.Declined(var entry) ->
                Toast.ok(redirect, "waitlist.page.declined", entry.customer().name());
            case AnswerOffer.Result.Over(var entry, var _) -> {
                Toast.warn(redirect, "waitlist.page.over", entry.customer().name());
                return LIST + "?missed=" + id;
            }
            case AnswerOffer.Result.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return LIST;
    }

    private String save(
            WaitListForm form,
            BindingResult faults,
            @Nullable WaitView view,
            User me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (faults.hasErrors()) {
            throw Typed.unreadable();
        }
        Optional<WaitRange> range = form.range();
        if (range.isEmpty()) {
            faults.rejectValue("from", "unreadable", wording.text("waitlist.page.days-unreadable"));
            return refused(form, view, model, response);
        }
        WaitWish wish = wish(form, range.get());
        var result = view == null
                ? keepWaitList.add(wish, me, Channel.PORTAL)
                : keepWaitList.edit(view.entry().id(), wish, form.version(), me, Channel.PORTAL);
        return switch (result) {
            case KeepWaitList.Result.Done(var entry) -> {
                Toast.ok(redirect, "waitlist.page.saved", entry.customer().name());
                yield LIST;
            }
            case KeepWaitList.Result.Refused(var refusals) -> {
                reject(refusals, faults, model);
                yield refused(form, view, model, response);
            }
            case KeepWaitList.Result.ChangedMeanwhile _ -> {
                Toast.warn(redirect, "waitlist.page.changedMeanwhile");
                yield LIST;
            }
            case KeepWaitList.Result.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private String refused(WaitListForm form, @Nullable WaitView view, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return edit(form, view, model);
    }

    private WaitWish wish(WaitListForm form, WaitRange range) {
        return new WaitWish(
                customerWords.read(form.name(), form.phone(), form.email()),
                range,
                Typed.number(form.consultant()).orElse(null),
                Typed.text(form.note()).orElse(null),
                Typed.choice(Potential.class, form.potential()).orElse(Potential.NORMAL));
    }

    private void reject(List<Refusal> refusals, BindingResult faults, Model model) {
        for (Refusal refusal : refusals) {
            String field = FIELDS.get(String.valueOf(refusal.field()));
            if (field != null) {
                faults.rejectValue(field, "refusal", wording.refusal(refusal));
            }
        }
        model.addAttribute(
                "refusals",
                words(refusals.stream()
                        .filter(refusal -> !FIELDS.containsKey(String.valueOf(refusal.field())))
                        .toList()));
    }

    private String words(List<Refusal> refusals) {
        return refusals.stream().map(wording::refusal).distinct().collect(Collectors.joining(" "));
    }

    private String edit(WaitListForm form, @Nullable WaitView view, Model model) {
        Map<String, String> consultants = new LinkedHashMap<>();
        consultants.put("", wording.text("waitlist.page.anybody"));
        ruleBooks.current().consultants().forEach(one -> consultants.put(Long.toString(one.id()), one.name()));
        model.addAttribute("form", form);
        model.addAttribute("view", view);
        model.addAttribute("today", time.today());
        model.addAttribute("consultants", consultants);
        model.addAttribute(
                "potentials",
                Arrays.stream(Potential.values())
                        .collect(Collectors.toMap(
                                Potential::name,
                                potential -> wording.text("potential." + potential),
                                (one, other) -> one,
                                LinkedHashMap::new)));
        return "waitlist/edit";
    }

    private WaitView find(long id, User me) {
        return waitList.byId(id, me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
