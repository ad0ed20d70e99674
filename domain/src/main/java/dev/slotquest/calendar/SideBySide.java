package dev.slotquest.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the same for several calendars at once: each waits for its own answers only. */
final class SideBySide {

    private SideBySide() {}

    /**
     * Comes back when all are done.
     *
     * @throws RuntimeException the first of those that failed, after all are done
     */
    static void run(List<String> keys, Consumer<String> work) {
        if (keys.size() == 1) {
            work.accept(keys.getFirst());
        } else if (!keys.isEmpty()) {
            runMany(keys, work);
        }
    }

    private static void runMany(List<String> keys, Consumer<String> work) {
        List<Future<?>> running = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            keys.forEach(key -> running.add(threads.submit(() -> work.accept(key))));
        }
        running.forEach(SideBySide::outcome);
    }

    private static void outcome(Future<?> done) {
        try {
            done.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
