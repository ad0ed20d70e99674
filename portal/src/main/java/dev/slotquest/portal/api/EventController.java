package dev.slotquest.portal.api;

import dev.slotquest.identity.User;
import dev.slotquest.portal.live.LiveStreams;
import dev.slotquest.portal.login.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What becomes otherwise, as Server-Sent Events. Who comes back with the last id they saw misses nothing. */
@RestController
class EventController {

    private final LiveStreams streams;

    EventController(LiveStreams streams) {
        this.streams = streams;
    }

    @GetMapping(path = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @CurrentUser User user,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(streams.open(user, lastSeen));
    }
}
