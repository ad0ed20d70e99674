package dev.slotquest.portal.booking;

import dev.slotquest.analytics.exports.ExportFormat;
import dev.slotquest.analytics.exports.ExportKind;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.identity.User;
import dev.slotquest.portal.exports.FileDownload;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of bookings as a file: the address with its filters is the same but for its end. */
@Controller
class BookingsExportController {

    private final BookingSearch search;
    private final FileDownload download;
    private final BusinessTime time;

    BookingsExportController(BookingSearch search, FileDownload download, BusinessTime time) {
        this.search = search;
        this.download = download;
        this.time = time;
    }

    @GetMapping("/bookings/export")
    ResponseEntity<StreamingResponseBody> file(@RequestParam Map<String, String> parameters, @CurrentUser User me) {
        var query = new BookingsQuery(parameters, search, time);
        ExportFormat format =
                Typed.choice(ExportFormat.class, parameters.get("format")).orElse(ExportFormat.CSV);
        ExportKind kind = Typed.choice(ExportKind.class, parameters.get("kind")).orElse(ExportKind.BOOKINGS);
        return download.bookings(kind, query.filter(), format, me, Channel.PORTAL);
    }
}
