package dev.slotquest.bot.chat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work of one chat is done in order; chats do not wait for each other. For the platforms to bring their people's words in. */
public final class Lanes implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Lanes.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService threads;
    private final Map<Long, Queue<Runnable>> lanes = new HashMap<>();
    private boolean closed;
    private int waiting;

    /** @param channel for the names of the threads */
    public Lanes(String channel) {
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(channel + "-chat-", 0).factory());
    }

    public synchronized void add(long chat, Runnable work) {
        if (closed) {
            return;
        }
        waiting++;
        Queue<Runnable> lane = lanes.get(chat);
        if (lane == null) {
            lanes.put(chat, new ArrayDeque<>());
            threads.execute(() -> workOff(chat, work));
        } else {
            lane.add(work);
        }
    }

    /** How much is waiting or being done. */
    public synchronized int waiting() {
        return waiting;
    }

    private void workOff(long chat, Runnable first) {
        Runnable work = first;
        while (work != null) {
            try {
                work.run();
            } catch (RuntimeException fault) {
                log.error("Work of chat {} ended with a fault; the next one follows", chat, fault);
            }
            work = next(chat);
        }
    }

    private synchronized @Nullable Runnable next(long chat) {
        waiting--;
        Queue<Runnable> lane = lanes.get(chat);
        Runnable next = closed || lane == null ? null : lane.poll();
        if (next == null) {
            lanes.remove(chat);
        }
        return next;
    }

    /** Lets what is being done come to its end for some seconds; what waits stays undone. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
