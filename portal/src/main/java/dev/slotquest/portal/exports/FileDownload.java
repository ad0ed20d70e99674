package dev.slotquest.portal.exports;

import dev.slotquest.analytics.exports.ExportAudit;
import dev.slotquest.analytics.exports.ExportBookings;
import dev.slotquest.analytics.exports.ExportFormat;
import dev.slotquest.analytics.exports.ExportKind;
import dev.slotquest.analytics.exports.ExportTables;
import dev.slotquest.analytics.exports.TableKind;
import dev.slotquest.audit.AuditSearch;
import dev.slotquest.booking.BookingFilter;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Sends exports while they are read: nobody waits for the last row to see the first. */
@Component
public class FileDownload {

    private final ExportBookings exportBookings;
    private final ExportTables exportTables;
    private final ExportAudit exportAudit;
    private final BusinessTime time;

    FileDownload(ExportBookings exportBookings, ExportTables exportTables, ExportAudit exportAudit, BusinessTime time) {
        this.exportBookings = exportBookings;
        this.exportTables = exportTables;
        this.exportAudit = exportAudit;
        this.time = time;
    }

    /** Everything of a kind as a file. */
    public ResponseEntity<StreamingResponseBody> table(
            TableKind kind, ExportFormat format, User user, Channel channel) {
        return file(kind.word(), format, out -> exportTables.write(kind, format, out, user, channel));
    }

    /** Bookings as a file. */
    public ResponseEntity<StreamingResponseBody> bookings(
            ExportKind kind, BookingFilter filter, ExportFormat format, User user, Channel channel) {
        return file(kind.name(), format, out -> exportBookings.write(kind, filter, format, out, user, channel));
    }

    /** The audit trail as a file. */
    public ResponseEntity<StreamingResponseBody> audit(
            AuditSearch search, ExportFormat format, User user, Channel channel) {
        return file("audit", format, out -> exportAudit.write(search, format, out, user, channel));
    }

    private ResponseEntity<StreamingResponseBody> file(String what, ExportFormat format, StreamingResponseBody body) {
        String name = "slotquest-%s-%s.%s".formatted(what.toLowerCase(Locale.ROOT), time.today(), format.extension());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }
}
