package dev.slotquest.portal.outcomes;

import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Outcome;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.CorrectOutcome;
import dev.slotquest.outcomes.OutcomeWish;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.outcomes.RecordOutcome.Result;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.ReturnAddress;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.Channel;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what became of an appointment, or what really did. */
@Controller
class OutcomePageController {

    private final BookingSearch search;
    private final RecordOutcome recordOutcome;
    private final CorrectOutcome correctOutcome;
    private final OutcomeToasts toasts;

    OutcomePageController(
            BookingSearch search, RecordOutcome recordOutcome, CorrectOutcome correctOutcome, OutcomeToasts toasts) {
        this.search = search;
        this.recordOutcome = recordOutcome;
        this.correctOutcome = correctOutcome;
        this.toasts = toasts;
    }

    @PostMapping("/bookings/{reference}/outcome")
    String say(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(required = false) @Nullable String back,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        Outcome what = Typed.choice(Outcome.class, outcome).orElseThrow(Typed::unreadable);
        String known = known(reference, me);
        Result result = recordOutcome.record(known, wish(what, reason, note), me, Channel.PORTAL);
        toasts.tell(result, redirect);
        return "redirect:" + ReturnAddress.inside(back == null ? "/bookings/" + known : back);
    }

    private static OutcomeWish wish(Outcome outcome, @Nullable String reason, @Nullable String note) {
        if (outcome != Outcome.CANCELLED) {
            return OutcomeWish.of(outcome);
        }
        CancelReason why = Typed.choice(CancelReason.class, reason)
                .filter(known -> known != CancelReason.UNDONE)
                .orElseThrow(Typed::unreadable);
        return new OutcomeWish(outcome, why, Typed.text(note).orElse(null), null, null, Set.of());
    }

    /** @param outcome nothing: it is not known after all */
    @PostMapping("/bookings/{reference}/outcome/correct")
    String correct(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String why,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        Outcome really =
                Typed.isThere(outcome) ? Typed.choice(Outcome.class, outcome).orElseThrow(Typed::unreadable) : null;
        String known = known(reference, me);
        toasts.tell(correctOutcome.correct(known, really, Typed.text(why).orElse(""), me, Channel.PORTAL), redirect);
        return "redirect:/bookings/" + known;
    }

    private String known(String reference, User me) {
        return search.byReference(reference, me)
                .map(view -> view.booking().reference())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
