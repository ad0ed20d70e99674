package dev.slotquest.portal.api;

import dev.slotquest.analytics.exports.ExportKind;
import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.Potential;
import dev.slotquest.identity.User;
import dev.slotquest.portal.exports.FileDownload;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Bookings and their outcomes as files, with the filters of the list. */
@RestController
class ExportController {

    private final BookingsAsked bookingsAsked;
    private final FileDownload download;
    private final ExportFormats formats;

    ExportController(BookingsAsked bookingsAsked, FileDownload download, ExportFormats formats) {
        this.formats = formats;
        this.bookingsAsked = bookingsAsked;
        this.download = download;
    }

    /** The seed's call. */
    @GetMapping("/api/export/bookings")
    ResponseEntity<StreamingResponseBody> bookings(
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(name = "start_date", required = false) @Nullable String startDate,
            @RequestParam(name = "end_date", required = false) @Nullable String endDate,
            @CurrentUser User user,
            @CurrentUser Actor actor) {
        var filter = bookingsAsked.filter(startDate, endDate, null, null, null, null, null);
        return download.bookings(ExportKind.BOOKINGS, filter, formats.read(format), user, actor.channel());
    }

    @GetMapping("/api/v1/exports/bookings")
    ResponseEntity<StreamingResponseBody> bookings(
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String consultant,
            @RequestParam(name = "booked_by", required = false) @Nullable String bookedBy,
            @RequestParam(required = false) BookingFilter.@Nullable State status,
            @RequestParam(required = false) @Nullable Potential potential,
            @RequestParam(required = false) @Nullable String q,
            @CurrentUser User user,
            @CurrentUser Actor actor) {
        var filter = bookingsAsked.filter(from, to, consultant, bookedBy, status, potential, q);
        return download.bookings(ExportKind.BOOKINGS, filter, formats.read(format), user, actor.channel());
    }

    @GetMapping("/api/v1/exports/outcomes")
    ResponseEntity<StreamingResponseBody> outcomes(
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String consultant,
            @RequestParam(name = "booked_by", required = false) @Nullable String bookedBy,
            @RequestParam(required = false) BookingFilter.@Nullable State status,
            @CurrentUser User user,
            @CurrentUser Actor actor) {
        var filter = bookingsAsked.filter(from, to, consultant, bookedBy, status, null, null);
        return download.bookings(ExportKind.OUTCOMES, filter, formats.read(format), user, actor.channel());
    }
}
