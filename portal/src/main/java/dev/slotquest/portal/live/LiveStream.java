package dev.slotquest.portal.live;

import dev.slotquest.identity.User;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What one window or program is told. It is written to from a virtual thread while there is something to tell, so that a slow
 * one keeps none up; who is too slow is told to look at everything again.
 */
final class LiveStream {

    private static final Logger log = LoggerFactory.getLogger(LiveStream.class);
    private static final int MOST_WAITING = 500;
    private static final long COME_BACK_AFTER_MILLIS = 3_000;

    private final SseEmitter emitter;
    private final User user;
    private final long opened;
    private final @Nullable Places since;
    private final Set<LiveEvent> waiting = new LinkedHashSet<>();
    private @Nullable String place;
    private boolean writing;

    LiveStream(SseEmitter emitter, User user, long opened, @Nullable Places since) {
        this.emitter = emitter;
        this.user = user;
        this.opened = opened;
        this.since = since;
    }

    User user() {
        return user;
    }

    /** Its number: who was opened later has a higher one. */
    long opened() {
        return opened;
    }

    /** Up to where this one was told everything before; {@code null} for a new one. */
    @Nullable
    Places since() {
        return since;
    }

    /** Tells what is meant for this person, and up to where that is everything. */
    synchronized void tell(List<LiveEvent> events, String upTo) {
        for (LiveEvent event : events) {
            if (event.audience().test(user)) {
                waiting.add(event);
            }
        }
        if (waiting.stream().anyMatch(LiveEvent::isAccessChange)) {
            end();
            return;
        }
        if (waiting.isEmpty()) {
            return;
        }
        if (waiting.size() > MOST_WAITING) {
            waiting.clear();
            waiting.add(LiveEvent.RESYNC);
        }
        place = upTo;
        write();
    }

    /** Says that all is well, and up to where. */
    synchronized void beat(String upTo) {
        if (waiting.isEmpty()) {
            place = upTo;
            write();
        }
    }

    void end() {
        emitter.complete();
    }

    private void write() {
        if (!writing) {
            writing = true;
            Thread.ofVirtual().name("live-stream").start(this::writeAll);
        }
    }

    private void writeAll() {
        try {
            for (Batch batch = next(); batch != null; batch = next()) {
                batch.sendTo(emitter);
            }
        } catch (IOException | IllegalStateException gone) {
            // The web server says so as well, which ends the stream.
            log.debug("A live stream is closed: {}", gone.toString());
        }
    }

    private synchronized @Nullable Batch next() {
        String upTo = place;
        if (upTo == null) {
            writing = false;
            return null;
        }
        var batch = new Batch(List.copyOf(waiting), upTo);
        waiting.clear();
        place = null;
        return batch;
    }

    private record Batch(List<LiveEvent> events, String upTo) {

        /** Only the last event carries the place: whoever is cut off before is told all of it again. */
        void sendTo(SseEmitter emitter) throws IOException {
            for (LiveEvent event : events) {
                emitter.send(SseEmitter.event().name(event.name()).data(event.data(), MediaType.APPLICATION_JSON));
            }
            emitter.send(SseEmitter.event()
                    .id(upTo)
                    .reconnectTime(COME_BACK_AFTER_MILLIS)
                    .comment(""));
        }
    }
}
