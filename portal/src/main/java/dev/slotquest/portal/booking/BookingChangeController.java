package dev.slotquest.portal.booking;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Change;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.ChangeBooking.Remarks;
import dev.slotquest.booking.MoveBooking;
import dev.slotquest.booking.Potential;
import dev.slotquest.calendar.CalendarMirror;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.today.Boards;
import dev.slotquest.portal.today.SlotChoice;
import dev.slotquest.portal.web.Formats;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes a booking: another slot, other words, taken back, called off. */
@Controller
class BookingChangeController {

    private final BookingSearch search;
    private final ChangeBooking changeBooking;
    private final MoveBooking moveBooking;
    private final CalendarMirror mirror;
    private final Boards boards;
    private final Wording wording;
    private final Formats formats;
    private final BusinessTime time;

    BookingChangeController(
            BookingSearch search,
            ChangeBooking changeBooking,
            MoveBooking moveBooking,
            CalendarMirror mirror,
            Boards boards,
            Wording wording,
            Formats formats,
            BusinessTime time) {
        this.search = search;
        this.changeBooking = changeBooking;
        this.moveBooking = moveBooking;
        this.mirror = mirror;
        this.boards = boards;
        this.wording = wording;
        this.formats = formats;
        this.time = time;
    }

    @PostMapping("/bookings/{reference}/cancel")
    String cancel(
            @PathVariable String reference,
            @RequestParam String reason,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(required = false) @Nullable Integer version,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        CancelReason why = Typed.choice(CancelReason.class, reason)
                .filter(known -> known != CancelReason.UNDONE)
                .orElseThrow(Typed::unreadable);
        Change change = changeBooking.cancel(reference, why, note, version, me, Channel.PORTAL);
        return tell(change, reference, "bookings.cancelled", redirect);
    }

    @PostMapping("/bookings/{reference}/undo")
    String undo(@PathVariable String reference, @CurrentUser User me, RedirectAttributes redirect) {
        Change change = changeBooking.undo(reference, me, Channel.PORTAL);
        if (change instanceof Change.Done(Booking booking)) {
            Toast.ok(redirect, "bookings.undone");
            return "redirect:/?date=" + formats.day(booking.startsAt());
        }
        return tell(change, reference, "bookings.undone", redirect);
    }

    @PostMapping("/bookings/{reference}/remarks")
    String edit(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam String potential,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable Integer version,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        var remarks = new Remarks(
                Typed.text(note).orElse(null),
                Typed.choice(Potential.class, potential).orElseThrow(Typed::unreadable),
                Typed.text(campaign).orElse(null));
        Change change = changeBooking.edit(reference, remarks, version, me, Channel.PORTAL);
        return tell(change, reference, "portal.saved", redirect);
    }

    @PostMapping("/bookings/{reference}/customer")
    String editCustomer(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String firstName,
            @RequestParam(defaultValue = "") String lastName,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable Integer version,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        var details = new CustomerDetails(firstName, lastName, phone, email);
        return tell(
                changeBooking.editCustomer(reference, details, version, me, Channel.PORTAL),
                reference,
                "portal.saved",
                redirect);
    }

    @PostMapping("/bookings/{reference}/calendar")
    String retry(@PathVariable String reference, @CurrentUser User me, RedirectAttributes redirect) {
        if (!me.may(Permission.ADMINISTER)) {
            throw new AccessDeniedException("Only admins set the calendar going again.");
        }
        BookingView view = find(reference, me);
        mirror.retry(view.booking().id());
        Toast.ok(redirect, "bookings.retried");
        return backTo(reference);
    }

    @GetMapping("/bookings/{reference}/move")
    String choose(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String date,
            @CurrentUser User me,
            Model model) {
        BookingView view = find(reference, me);
        LocalDate wanted =
                Typed.day(date).orElseGet(() -> later(formats.day(view.booking().startsAt())));
        return moving(view, wanted, me, model);
    }

    @PostMapping("/bookings/{reference}/move")
    String move(
            @PathVariable String reference,
            @RequestParam String seat,
            @RequestParam(required = false) @Nullable Integer version,
            @CurrentUser User me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SlotChoice choice = SlotChoice.read(seat).orElseThrow(Typed::unreadable);
        Change change =
                moveBooking.move(reference, choice.startsAt(), choice.consultantId(), version, me, Channel.PORTAL);
        if (change instanceof Change.Taken(var alternatives)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("takenAt", choice.startsAt());
            model.addAttribute("alternatives", alternatives);
            return moving(find(reference, me), formats.day(choice.startsAt()), me, model);
        }
        return tell(change, reference, "bookings.moved", redirect);
    }

    private String moving(BookingView view, LocalDate date, User me, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("booking", view.booking());
        model.addAttribute("board", boards.of(date, me));
        return "booking/move";
    }

    private LocalDate later(LocalDate day) {
        return day.isBefore(time.today()) ? time.today() : day;
    }

    private String tell(Change change, String reference, String done, RedirectAttributes redirect) {
        return switch (change) {
            case Change.Done _ -> {
                Toast.ok(redirect, done);
                yield backTo(reference);
            }
            case Change.Refused(var refusals) -> {
                Toast.warn(
                        redirect,
                        "bookings.refused",
                        refusals.stream().map(wording::refusal).collect(Collectors.joining(" ")));
                yield backTo(reference);
            }
            case Change.ChangedMeanwhile _, Change.Taken _ -> {
                Toast.warn(redirect, "bookings.changedMeanwhile");
                yield backTo(reference);
            }
            case Change.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private BookingView find(String reference, User me) {
        return search.byReference(reference, me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String backTo(String reference) {
        return "redirect:/bookings/" + reference;
    }
}
