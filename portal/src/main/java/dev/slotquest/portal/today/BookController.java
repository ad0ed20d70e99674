package dev.slotquest.portal.today;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.BookingWish.ConsentGiven;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.HoldSlot;
import dev.slotquest.booking.Potential;
import dev.slotquest.booking.Refusal;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.SlotWish;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Keeps a seat while the form is filled in, and books. */
@Controller
class BookController {

    private static final int ALTERNATIVES = 3;
    private static final Map<String, String> FIELDS = Map.of(
            "customer.last_name", "name",
            "customer.phone", "phone",
            "customer.email", "email",
            "note", "note",
            "campaign", "campaign");

    private final DayPage page;
    private final BookSlot bookSlot;
    private final HoldSlot holdSlot;
    private final Availability availability;
    private final CustomerWords customerWords;
    private final Beginnings beginnings;
    private final Wording wording;
    private final BusinessTime time;

    BookController(
            DayPage page,
            BookSlot bookSlot,
            HoldSlot holdSlot,
            Availability availability,
            CustomerWords customerWords,
            Beginnings beginnings,
            Wording wording,
            BusinessTime time) {
        this.page = page;
        this.bookSlot = bookSlot;
        this.holdSlot = holdSlot;
        this.availability = availability;
        this.customerWords = customerWords;
        this.beginnings = beginnings;
        this.wording = wording;
        this.time = time;
    }

    @PostMapping("/bookings/hold")
    String hold(@RequestParam String seat, @CurrentUser User me, Model model, HttpServletResponse response) {
        SlotChoice choice = SlotChoice.read(seat).orElseThrow(Typed::unreadable);
        return switch (hold(choice, me)) {
            case HoldSlot.Result.Held(var held) ->
                "redirect:"
                        + UriComponentsBuilder.fromPath("/")
                                .queryParam("start", held.startsAt())
                                .queryParam("with", held.consultantId())
                                .queryParam("hold", held.id())
                                .queryParam("until", held.expiresAt())
                                .build();
            case HoldSlot.Result.Taken(var alternatives) -> {
                page.addTaken(choice.startsAt(), alternatives, model);
                refuse(response, HttpStatus.CONFLICT);
                yield page.of(page.dayOf(choice.startsAt()), me, model);
            }
            case HoldSlot.Result.Refused(var refusals) -> {
                model.addAttribute("refusals", words(refusals));
                refuse(response, HttpStatus.UNPROCESSABLE_CONTENT);
                yield page.of(page.dayOf(choice.startsAt()), me, model);
            }
        };
    }

    @PostMapping("/bookings/release")
    String release(
            @RequestParam String start, @RequestParam(required = false) @Nullable Long hold, @CurrentUser User me) {
        if (hold != null) {
            holdSlot.release(hold, me);
        }
        Instant at = Typed.instant(start).orElseThrow(Typed::unreadable);
        return "redirect:/?date=" + page.dayOf(at);
    }

    @PostMapping("/bookings")
    String book(
            @ModelAttribute("form") BookingForm sent,
            BindingResult faults,
            @CurrentUser User me,
            Model model,
            HttpServletResponse response) {
        if (faults.hasErrors()) {
            throw Typed.unreadable();
        }
        BookingForm form = SlotChoice.read(sent.instead()).map(sent::at).orElse(sent);
        Instant start = Typed.instant(form.start()).orElseThrow(Typed::unreadable);
        model.addAttribute("form", form);
        return switch (bookSlot.book(wish(form, start), me, Channel.PORTAL)) {
            case BookSlot.Result.Done(Booking booking, boolean _) -> done(form, booking, me);
            case BookSlot.Result.Taken(var alternatives) -> {
                page.addTaken(start, alternatives, model);
                refuse(response, HttpStatus.CONFLICT);
                yield page.of(start, form.consultant(), me, model);
            }
            case BookSlot.Result.NeedsConfirmation(Set<Warning> warnings) -> {
                model.addAttribute("warnings", warnings);
                refuse(response, HttpStatus.CONFLICT);
                yield page.of(start, form.consultant(), me, model);
            }
            case BookSlot.Result.Refused(var refusals) -> {
                reject(refusals, faults, model);
                refuse(response, HttpStatus.UNPROCESSABLE_CONTENT);
                yield page.of(start, form.consultant(), me, model);
            }
        };
    }

    private HoldSlot.Result hold(SlotChoice choice, User me) {
        Optional<Long> consultant = Optional.ofNullable(choice.consultantId())
                .or(() -> availability.bestFit(choice.startsAt()).stream().findFirst());
        return consultant
                .map(id -> holdSlot.hold(id, choice.startsAt(), me))
                .orElseGet(() -> new HoldSlot.Result.Taken(
                        availability.nextBest(SlotWish.near(choice.startsAt(), time.now()), ALTERNATIVES)));
    }

    /** A seat held for another slot than the one booked in the end is given back. */
    private String done(BookingForm form, Booking booking, User me) {
        if (form.hold() != null) {
            holdSlot.release(form.hold(), me);
        }
        return "redirect:/?date=%s&booked=%s".formatted(page.dayOf(booking.startsAt()), booking.reference());
    }

    private BookingWish wish(BookingForm form, Instant start) {
        return new BookingWish(
                form.consultant(),
                start,
                customerWords.read(form.name(), form.phone(), form.email()),
                form.note(),
                Typed.choice(Potential.class, form.potential()).orElse(Potential.NORMAL),
                form.campaign(),
                Boolean.TRUE.equals(form.consent())
                        ? new ConsentGiven(wording.text("today.consent.purpose"), "phone")
                        : null,
                form.requestKey(),
                confirmed(form.confirmed()),
                form.override(),
                beginnings.read(form.requestKey(), form.begun()).orElse(null));
    }

    /** What was asked is answered all at once. */
    private static Set<Warning> confirmed(@Nullable String names) {
        return Typed.text(names).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .flatMap(name -> Typed.choice(Warning.class, name).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Tells scripts that the address stays what it was: the answer to a refused form has none of its own. */
    private static void refuse(HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        response.setHeader("HX-Push-Url", "false");
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

    private List<String> words(List<Refusal> refusals) {
        return refusals.stream().map(wording::refusal).distinct().toList();
    }
}
