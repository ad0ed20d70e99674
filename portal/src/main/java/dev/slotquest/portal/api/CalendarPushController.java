package dev.slotquest.portal.api;

import dev.slotquest.calendar.CalendarPush;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where Google says that something has changed in a calendar. Answers at once; who knows no channel of ours learns nothing. */
@RestController
class CalendarPushController {

    private final CalendarPush push;

    CalendarPushController(CalendarPush push) {
        this.push = push;
    }

    @PostMapping("/google/calendar/notifications")
    ResponseEntity<Void> notified(
            @RequestHeader(name = "X-Goog-Channel-ID", defaultValue = "") String channel,
            @RequestHeader(name = "X-Goog-Resource-ID", defaultValue = "") String resource,
            @RequestHeader(name = "X-Goog-Channel-Token", defaultValue = "") String secret,
            @RequestHeader(name = "X-Goog-Resource-State", defaultValue = "") String state) {
        return push.notified(channel, resource, secret, state)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }
}
