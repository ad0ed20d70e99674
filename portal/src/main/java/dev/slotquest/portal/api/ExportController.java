package dev.slotquest.portal.api;

import dev.slotquest.analytics.exports.ExportKind;
import dev.slotquest.analytics.exports.MlColumn;
import dev.slotquest.analytics.exports.TableKind;
import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.Potential;
import dev.slotquest.identity.User;
import dev.slotquest.portal.exports.FileDownload;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What people take out as files: bookings and their outcomes with the filters of the list, other things as a whole. */
@RestController
class ExportController {

    private final BookingsAsked bookingsAsked;
    private final FileDownload download;
    private final ExportFormats formats;
    private final Wording wording;

    ExportController(BookingsAsked bookingsAsked, FileDownload download, ExportFormats formats, Wording wording) {
        this.formats = formats;
        this.bookingsAsked = bookingsAsked;
        this.download = download;
        this.wording = wording;
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

    @GetMapping("/api/v1/exports/customers")
    ResponseEntity<StreamingResponseBody> customers(
            @RequestParam(required = false) @Nullable String format, @CurrentUser User user, @CurrentUser Actor actor) {
        return download.table(TableKind.CUSTOMERS, formats.read(format), user, actor.channel());
    }

    @GetMapping("/api/v1/exports/ledger")
    ResponseEntity<StreamingResponseBody> ledger(
            @RequestParam(required = false) @Nullable String format, @CurrentUser User user, @CurrentUser Actor actor) {
        return download.table(TableKind.LEDGER, formats.read(format), user, actor.channel());
    }

    @GetMapping("/api/v1/exports/ml-dataset")
    ResponseEntity<StreamingResponseBody> mlDataset(
            @RequestParam(required = false) @Nullable String format, @CurrentUser User user, @CurrentUser Actor actor) {
        return download.table(TableKind.ML_DATASET, formats.read(format), user, actor.channel());
    }

    /** What the columns of the data set mean. */
    @GetMapping("/api/v1/exports/ml-dataset/dictionary")
    List<ColumnJson> dictionary() {
        return Arrays.stream(MlColumn.values())
                .map(column -> new ColumnJson(
                        column.word(),
                        column.type(),
                        column.unit() == MlColumn.Unit.NONE ? null : column.unit(),
                        column.part(),
                        wording.text("export.ml." + column)))
                .toList();
    }

    /** @param part whether it is a key, a feature known when the booking was made, or a label */
    record ColumnJson(
            String name, MlColumn.Type type, MlColumn.@Nullable Unit unit, MlColumn.Part part, String description) {}
}
