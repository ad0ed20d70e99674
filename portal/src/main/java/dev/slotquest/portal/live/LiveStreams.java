package dev.slotquest.portal.live;

import dev.slotquest.identity.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All live streams of this process. One reader looks for all of them, whoever made a change and wherever, and rests while
 * nobody watches. Streams end by themselves after a while and are asked for anew, with the rights that hold then; those of a
 * person whose access changes end at once.
 */
@Component
public class LiveStreams implements SmartLifecycle {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    /** More windows than anybody has open; the one that was opened first ends. */
    private static final int MOST_OF_A_PERSON = 20;
    /** Ends open streams before the web server waits for them. */
    private static final int BEFORE_THE_WEB_SERVER = Integer.MAX_VALUE - 512;

    private final List<Tail> tails;
    private final AtomicLong opened = new AtomicLong();
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private final Queue<LiveStream> joining = new ConcurrentLinkedQueue<>();
    private final Pulse pulse =
            new Pulse("The live stream", LOOK, () -> !streams.isEmpty() || !joining.isEmpty(), this::look, this::beat);

    LiveStreams(List<Feed> feeds) {
        this.tails =
                feeds.stream().map(feed -> new Tail(feed, System::nanoTime)).toList();
    }

    /**
     * A stream for one window or program of this person.
     *
     * @param lastSeen the id of the last event that was seen; {@code null} for one that begins
     */
    public SseEmitter open(User user, @Nullable String lastSeen) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        Places since = Places.parse(lastSeen, tails.size()).orElse(null);
        var stream = new LiveStream(emitter, user, opened.incrementAndGet(), since);
        emitter.onCompletion(() -> streams.remove(stream));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> streams.remove(stream));
        joining.add(stream);
        if (pulse.isRunning()) {
            pulse.wake();
        } else {
            emitter.complete();
        }
        return emitter;
    }

    /** How many are open. */
    public int open() {
        return streams.size();
    }

    private void look() {
        if (streams.isEmpty()) {
            tails.forEach(Tail::goToEnd);
        } else {
            List<LiveEvent> news = new ArrayList<>();
            tails.forEach(tail -> news.addAll(tail.news()));
            String upTo = places();
            streams.forEach(stream -> stream.tell(news, upTo));
        }
        for (LiveStream stream = joining.poll(); stream != null; stream = joining.poll()) {
            join(stream);
        }
    }

    private void join(LiveStream stream) {
        limit(stream.user());
        streams.add(stream);
        Places since = stream.since();
        String upTo = places();
        if (since != null) {
            List<LiveEvent> missed = IntStream.range(0, tails.size())
                    .boxed()
                    .flatMap(feed -> tails.get(feed).since(since.places().get(feed)).stream())
                    .toList();
            stream.tell(missed, upTo);
        }
        stream.beat(upTo);
    }

    private void limit(User user) {
        List<LiveStream> own = streams.stream()
                .filter(stream -> stream.user().id() == user.id())
                .sorted(Comparator.comparingLong(LiveStream::opened))
                .toList();
        if (own.size() >= MOST_OF_A_PERSON) {
            own.getFirst().end();
        }
    }

    private void beat() {
        if (tails.stream().anyMatch(Tail::isCutShort)) {
            tails.forEach(Tail::goToEnd);
            streams.forEach(stream -> stream.tell(List.of(LiveEvent.RESYNC), places()));
        }
        String upTo = places();
        streams.forEach(stream -> stream.beat(upTo));
    }

    private String places() {
        return new Places(tails.stream().map(Tail::place).toList()).toString();
    }

    @Override
    public void start() {
        pulse.start();
    }

    @Override
    public void stop() {
        pulse.stop();
        streams.forEach(LiveStream::end);
        joining.forEach(LiveStream::end);
    }

    @Override
    public boolean isRunning() {
        return pulse.isRunning();
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
