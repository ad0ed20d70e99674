package dev.slotquest.portal.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.Refusal;
import dev.slotquest.outcomes.RecordOutcome.Result;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Wording;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what came of saying something of an appointment. */
@Component
class OutcomeToasts {

    private final Wording wording;

    OutcomeToasts(Wording wording) {
        this.wording = wording;
    }

    void tell(Result result, RedirectAttributes redirect) {
        switch (result) {
            case Result.Done(var booking, var successor)
            when successor != null ->
                Toast.ok(redirect, "outcomes.rebooked", booking.customer().name(), successor.reference());
            case Result.Done(var booking, var _) ->
                Toast.ok(redirect, "outcomes.said", booking.customer().name(), state(booking));
            case Result.NewTimeWanted(var booking) ->
                Toast.ok(redirect, "outcomes.newTimeWanted", booking.customer().name());
            case Result.KnownBefore(var booking) -> Toast.warn(redirect, "outcomes.knownBefore", state(booking));
            case Result.NotNow(var _, var why) ->
                Toast.warn(redirect, "outcomes.notNow", wording.text("outcome.objection." + why));
            case Result.SlotTaken _ -> Toast.warn(redirect, "outcomes.taken");
            case Result.SlotRefused(var refusals) -> Toast.warn(redirect, "outcomes.notNow", words(refusals));
            case Result.NeedsConfirmation(var warnings) ->
                Toast.warn(
                        redirect,
                        "outcomes.notNow",
                        warnings.stream()
                                .map(warning -> wording.text("warning." + warning))
                                .collect(Collectors.joining(" ")));
            case Result.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    String words(List<Refusal> refusals) {
        return refusals.stream().map(wording::refusal).distinct().collect(Collectors.joining(" "));
    }

    private String state(Booking booking) {
        return wording.text("status." + BookingFilter.stateOf(booking));
    }
}
