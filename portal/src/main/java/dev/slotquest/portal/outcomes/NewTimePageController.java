package dev.slotquest.portal.outcomes;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.outcomes.NewTimes.Purpose;
import dev.slotquest.portal.today.Boards;
import dev.slotquest.portal.today.SlotChoice;
import dev.slotquest.portal.web.Formats;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.BusinessTime;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

/** Chooses another time for a customer, whose appointment moves or who did not come. */
@Controller
class NewTimePageController {

    private final BookingSearch search;
    private final NewTimes newTimes;
    private final Boards boards;
    private final OutcomeToasts toasts;
    private final Formats formats;
    private final BusinessTime time;

    NewTimePageController(
            BookingSearch search,
            NewTimes newTimes,
            Boards boards,
            OutcomeToasts toasts,
            Formats formats,
            BusinessTime time) {
        this.search = search;
        this.newTimes = newTimes;
        this.boards = boards;
        this.toasts = toasts;
        this.formats = formats;
        this.time = time;
    }

    /** What the form sent. */
    private record Chosen(
            SlotChoice slot,
            @Nullable Long consultant,
            Set<Warning> confirmed,
            @Nullable String key) {

        Instant startsAt() {
            return slot.startsAt();
        }
    }

    @GetMapping("/bookings/{reference}/new-time")
    String choose(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String date,
            @CurrentUser User me,
            Model model,
            RedirectAttributes redirect) {
        BookingView view = find(reference, me);
        Optional<Purpose> purpose = newTimes.purpose(view.booking(), me);
        if (purpose.isEmpty()) {
            Toast.warn(redirect, "outcomes.noNewTime");
            return backTo(view.booking());
        }
        List<Suggestion> offers = newTimes.soon(view.booking());
        LocalDate day = Typed.day(date)
                .orElseGet(() -> offers.stream()
                        .findFirst()
                        .map(offer -> formats.day(offer.startsAt()))
                        .orElseGet(time::today));
        model.addAttribute("alternatives", offers);
        return choosing(view, purpose.get(), day, UUID.randomUUID().toString(), me, model);
    }

    @PostMapping("/bookings/{reference}/new-time")
    String take(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String seat,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String confirmed,
            @CurrentUser User me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        BookingView view = find(reference, me);
        SlotChoice slot = SlotChoice.read(seat).orElseThrow(Typed::unreadable);
        Set<Warning> seen = Typed.choice(Warning.class, confirmed).map(Set::of).orElse(Set.of());
        Long consultant = newTimes.consultant(slot.consultantId(), slot.startsAt());
        var chosen = new Chosen(slot, consultant, seen, Typed.text(key).orElse(null));
        Optional<Purpose> purpose = newTimes.purpose(view.booking(), me);
        if (purpose.isEmpty()) {
            Toast.warn(redirect, "outcomes.noNewTime");
            return backTo(view.booking());
        }
        return switch (purpose.get()) {
            case MOVE -> moved(view, chosen, me, model, response, redirect);
            case WIN_BACK -> wonBack(view, chosen, me, model, response, redirect);
        };
    }

    private String moved(
            BookingView view,
            Chosen chosen,
            User me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var result = newTimes.move(view.booking(), chosen.startsAt(), chosen.consultant(), chosen.confirmed(), me);
        return switch (result) {
            case RecordOutcome.Result.SlotTaken(var others) ->
                taken(view, Purpose.MOVE, chosen, others, me, model, response);
            case RecordOutcome.Result.NeedsConfirmation(var warnings) ->
                unsure(view, Purpose.MOVE, chosen, warnings, me, model, response);
            case RecordOutcome.Result.Done(var booking, var successor) -> {
                toasts.tell(result, redirect);
                yield backTo(successor == null ? booking : successor);
            }
            case RecordOutcome.Result.NewTimeWanted _,
                    RecordOutcome.Result.KnownBefore _,
                    RecordOutcome.Result.NotNow _,
                    RecordOutcome.Result.SlotRefused _,
                    RecordOutcome.Result.Unknown _ -> {
                toasts.tell(result, redirect);
                yield backTo(view.booking());
            }
        };
    }

    private String wonBack(
            BookingView view,
            Chosen chosen,
            User me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var result = newTimes.winBack(
                view.booking(), chosen.startsAt(), chosen.consultant(), chosen.confirmed(), chosen.key(), me);
        return switch (result) {
            case BookSlot.Result.Taken(var others) ->
                taken(view, Purpose.WIN_BACK, chosen, others, me, model, response);
            case BookSlot.Result.NeedsConfirmation(var warnings) ->
                unsure(view, Purpose.WIN_BACK, chosen, warnings, me, model, response);
            case BookSlot.Result.Refused(var refusals) -> {
                Toast.warn(redirect, "outcomes.notNow", toasts.words(refusals));
                yield backTo(view.booking());
            }
            case BookSlot.Result.Done(var booking, var _) -> {
                Toast.ok(redirect, "outcomes.wonBack", booking.customer().name(), booking.reference());
                yield backTo(booking);
            }
        };
    }

    private String taken(
            BookingView view,
            Purpose purpose,
            Chosen chosen,
            List<Suggestion> others,
            User me,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("takenAt", chosen.startsAt());
        model.addAttribute("alternatives", others);
        return choosing(view, purpose, formats.day(chosen.startsAt()), chosen.key(), me, model);
    }

    private String unsure(
            BookingView view,
            Purpose purpose,
            Chosen chosen,
            Set<Warning> warnings,
            User me,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("warnings", warnings);
        model.addAttribute("warnedSeat", "%s@%s".formatted(chosen.consultant(), chosen.startsAt()));
        model.addAttribute("warnedAt", chosen.startsAt());
        return choosing(view, purpose, formats.day(chosen.startsAt()), chosen.key(), me, model);
    }

    private String choosing(
            BookingView view, Purpose purpose, LocalDate day, @Nullable String key, User me, Model model) {
        Booking booking = view.booking();
        model.addAttribute("view", view);
        model.addAttribute("booking", booking);
        model.addAttribute("purpose", purpose);
        model.addAttribute("key", key);
        model.addAttribute("board", boards.of(day, me));
        model.addAttribute("mayLeaveOpen", purpose == Purpose.MOVE && booking.outcome() == null);
        return "outcomes/new-time";
    }

    private BookingView find(String reference, User me) {
        return search.byReference(reference, me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String backTo(Booking booking) {
        return "redirect:/bookings/" + booking.reference();
    }
}
