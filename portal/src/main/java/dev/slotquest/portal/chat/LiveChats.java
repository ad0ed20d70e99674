package dev.slotquest.portal.chat;

import dev.slotquest.portal.live.Pulse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open windows that their conversation changed, by the number of the change; they fetch the rest themselves. One
 * reader per process looks for changes of all of them, whoever made them, and rests while no window is open.
 */
@Component
class LiveChats implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveChats.class);
    private static final Duration LOOK = Duration.ofMillis(400);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    /** Ends open windows before the web server waits for them. */
    private static final int BEFORE_THE_WEB_SERVER = Integer.MAX_VALUE - 512;

    private final ChatLog chats;
    private final Map<Long, Set<Window>> windows = new ConcurrentHashMap<>();
    private final Pulse pulse = new Pulse("The browser chat", LOOK, () -> !windows.isEmpty(), this::look, this::beat);

    LiveChats(ChatLog chats) {
        this.chats = chats;
    }

    /** A stream for one window of this person. */
    SseEmitter open(long user) {
        var window = new Window(new SseEmitter(LONGEST.toMillis()));
        windows.compute(user, (_, others) -> {
            Set<Window> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(window);
            return all;
        });
        window.stream.onCompletion(() -> forget(user, window));
        window.stream.onTimeout(window.stream::complete);
        window.stream.onError(_ -> forget(user, window));
        window.beat();
        if (!pulse.isRunning()) {
            window.stream.complete();
        }
        wake();
        return window.stream;
    }

    /** Looks for changes now, because there are some. */
    void wake() {
        pulse.wake();
    }

    private void forget(long user, Window window) {
        windows.computeIfPresent(user, (_, all) -> {
            all.remove(window);
            return all.isEmpty() ? null : all;
        });
    }

    private void look() {
        chats.changes(windows.keySet())
                .forEach((user, change) -> windows.getOrDefault(user, Set.of()).forEach(window -> window.tell(change)));
    }

    private void beat() {
        windows.values().forEach(all -> all.forEach(Window::beat));
    }

    @Override
    public void start() {
        pulse.start();
    }

    @Override
    public void stop() {
        pulse.stop();
        windows.values().forEach(all -> all.forEach(window -> window.stream.complete()));
    }

    @Override
    public boolean isRunning() {
        return pulse.isRunning();
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }

    /** One window. It is written to from a thread of its own while there is something to tell, so a slow one keeps none up. */
    private static final class Window {

        private final SseEmitter stream;
        private final AtomicLong latest = new AtomicLong();
        private final AtomicBoolean writing = new AtomicBoolean();
        private volatile long told;

        Window(SseEmitter stream) {
            this.stream = stream;
        }

        void tell(long change) {
            if (latest.accumulateAndGet(change, Math::max) > told) {
                write(() -> {
                    while (latest.get() > told) {
                        long telling = latest.get();
                        stream.send(SseEmitter.event().name("change").data(Long.toString(telling)));
                        told = telling;
                    }
                });
            }
        }

        void beat() {
            write(() -> stream.send(SseEmitter.event().comment("")));
        }

        private void write(Writing what) {
            if (!writing.compareAndSet(false, true)) {
                return;
            }
            Thread.ofVirtual().name("browser-chat-window").start(() -> {
                try {
                    what.run();
                } catch (IOException | IllegalStateException gone) {
                    // The web server says so as well, which ends the stream.
                    log.debug("A window is closed: {}", gone.toString());
                } finally {
                    writing.set(false);
                }
            });
        }

        private interface Writing {
            void run() throws IOException;
        }
    }
}
