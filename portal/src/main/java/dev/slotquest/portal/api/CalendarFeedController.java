package dev.slotquest.portal.api;

import dev.slotquest.calendar.AppointmentFile;
import dev.slotquest.calendar.CalendarFeed;
import dev.slotquest.calendar.CalendarFeeds;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calendars to subscribe to: the secret in the address is all that a calendar program shows. */
@RestController
class CalendarFeedController {

    private final CalendarFeeds feeds;

    CalendarFeedController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    /** The appointments that a consultant holds. */
    @GetMapping("/api/v1/consultants/{id}/calendar.ics")
    ResponseEntity<byte[]> ofConsultant(@PathVariable long id, @RequestParam(defaultValue = "") String token) {
        return answer(feeds.ofConsultant(id, token));
    }

    /** The appointments that the person whose secret it is made or holds. */
    @GetMapping("/api/v1/me/calendar.ics")
    ResponseEntity<byte[]> ofPerson(@RequestParam(defaultValue = "") String token) {
        return answer(feeds.ofPerson(token));
    }

    private static ResponseEntity<byte[]> answer(Optional<CalendarFeed> found) {
        CalendarFeed feed = found.orElseThrow(() -> ApiProblem.notFound("calendar"));
        return ResponseEntity.ok()
                .eTag('"' + feed.fingerprint() + '"')
                .lastModified(feed.changedAt())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_TYPE, AppointmentFile.MEDIA_TYPE)
                .body(feed.text().getBytes(StandardCharsets.UTF_8));
    }
}
