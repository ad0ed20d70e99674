package dev.slotquest.portal.api;

import dev.slotquest.audit.AuditEntry;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingView;
import dev.slotquest.calendar.Appointment;
import dev.slotquest.calendar.AppointmentFile;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Subject;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What else there is about a booking: its history, and the file for the customer's calendar. */
@RestController
@RequestMapping("/api/v1/bookings")
class BookingFilesController {

    private final BookingDocuments documents;
    private final AuditTrail auditTrail;
    private final NamedConsultants consultants;
    private final Wording wording;
    private final SlotMoments moments;
    private final BusinessTime time;

    BookingFilesController(
            BookingDocuments documents,
            AuditTrail auditTrail,
            NamedConsultants consultants,
            Wording wording,
            SlotMoments moments,
            BusinessTime time) {
        this.documents = documents;
        this.auditTrail = auditTrail;
        this.consultants = consultants;
        this.wording = wording;
        this.moments = moments;
        this.time = time;
    }

    record History(List<Entry> items, int total) {}

    /**
     * One thing that happened.
     *
     * @param by user name
     * @param text the action in words
     * @param before the values that changed, as they were
     * @param after the values that changed, as they became
     */
    record Entry(
            long id,
            OffsetDateTime at,
            String by,
            Channel channel,
            String action,
            String text,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after,
            @Nullable String reason) {}

    @GetMapping("/{reference}/history")
    History history(@PathVariable String reference, @CurrentUser User user) {
        Booking booking = documents.find(reference, user).booking();
        List<Entry> entries = auditTrail.of(new Subject("booking", booking.reference())).stream()
                .map(this::entry)
                .toList();
        return new History(entries, entries.size());
    }

    @GetMapping(path = "/{reference}.ics", produces = AppointmentFile.MEDIA_TYPE)
    ResponseEntity<byte[]> file(@PathVariable String reference, @CurrentUser User user) {
        BookingView view = documents.find(reference, user);
        Booking booking = view.booking();
        String name = view.consultantName();
        var appointment = new Appointment(
                booking.reference(),
                booking.startsAt(),
                booking.endsAt(),
                wording.text("appointment.title", name),
                wording.text("appointment.description", name, booking.reference()),
                booking.icsSequence(),
                !booking.stands(),
                time.now());
        String disposition = ContentDisposition.attachment()
                .filename(booking.reference() + ".ics")
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CONTENT_TYPE, AppointmentFile.MEDIA_TYPE)
                .body(AppointmentFile.of(appointment, time.zone()).getBytes(StandardCharsets.UTF_8));
    }

    private Entry entry(AuditEntry entry) {
        return new Entry(
                entry.id(),
                moments.local(entry.occurredAt()),
                entry.actor().name(),
                entry.actor().channel(),
                entry.action(),
                wording.text("booking.action." + entry.action()),
                withNames(entry.before()),
                withNames(entry.after()),
                entry.reason());
    }

    /** The trail keeps the consultant's key, people know the name. */
    private Map<String, @Nullable Object> withNames(Map<String, @Nullable Object> facts) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>(facts);
        if (facts.get("consultant") instanceof Number id) {
            named.put("consultant", consultants.nameOf(id.longValue()));
        }
        return named;
    }
}
