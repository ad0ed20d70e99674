package dev.slotquest.portal.booking;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.Potential;
import dev.slotquest.calendar.Appointment;
import dev.slotquest.calendar.AppointmentFile;
import dev.slotquest.calendar.CalendarMirror;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.customers.RiskWords;
import dev.slotquest.portal.history.History;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.outcomes.OutcomeCards;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Subject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One booking: all facts, its history, its calendar file. */
@Controller
class BookingPageController {

    private final BookingSearch search;
    private final CalendarMirror mirror;
    private final History history;
    private final RiskWords risk;
    private final Wording wording;
    private final BookingRights rights;
    private final OutcomeCards outcomeCards;
    private final BusinessTime time;

    BookingPageController(
            BookingSearch search,
            CalendarMirror mirror,
            History history,
            RiskWords risk,
            Wording wording,
            BookingRights rights,
            OutcomeCards outcomeCards,
            BusinessTime time) {
        this.search = search;
        this.mirror = mirror;
        this.history = history;
        this.risk = risk;
        this.wording = wording;
        this.rights = rights;
        this.outcomeCards = outcomeCards;
        this.time = time;
    }

    @GetMapping("/bookings/{reference}")
    String page(@PathVariable String reference, @CurrentUser User me, Model model) {
        BookingView view = find(reference, me);
        long id = view.booking().id();
        model.addAttribute("view", view);
        model.addAttribute("booking", view.booking());
        model.addAttribute("risk", risk.of(view.booking().customer().id()));
        BookingRights.Rights may = rights.of(view.booking(), me);
        model.addAttribute("rights", may);
        model.addAttribute("outcomes", outcomeCards.of(view.booking(), me, may.move()));
        model.addAttribute("mirror", mirror.statesOf(List.of(id)).get(id));
        model.addAttribute("mayRetry", me.may(Permission.ADMINISTER));
        model.addAttribute(
                "history", history.of(new Subject("booking", view.booking().reference()), "booking"));
        model.addAttribute("reasons", outcomeCards.reasons());
        model.addAttribute("potentials", Potential.values());
        model.addAttribute("coming", view.booking().comingAt(time.now()));
        return "booking/booking";
    }

    /** The file says nothing that is not for the customer, so no note and no phone number. */
    @GetMapping("/bookings/{reference}.ics")
    ResponseEntity<byte[]> file(@PathVariable String reference, @CurrentUser User me) {
        BookingView view = find(reference, me);
        Booking booking = view.booking();
        var appointment = new Appointment(
                booking.reference(),
                booking.startsAt(),
                booking.endsAt(),
                wording.text("bookings.file.title", view.consultantName()),
                wording.text("bookings.file.text", booking.reference()),
                booking.icsSequence(),
                !booking.stands(),
                time.now());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, AppointmentFile.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(booking.reference() + ".ics")
                                .build()
                                .toString())
                .body(AppointmentFile.of(appointment, time.zone()).getBytes(StandardCharsets.UTF_8));
    }

    private BookingView find(String reference, User me) {
        return search.byReference(reference, me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
