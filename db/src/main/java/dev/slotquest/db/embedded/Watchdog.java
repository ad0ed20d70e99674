package dev.slotquest.db.embedded;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the server running: when it ends although nobody asked it to, starts it again, more slowly each time. */
final class Watchdog {
    private static final Logger log = LoggerFactory.getLogger(Watchdog.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration HEALTHY_RUN = Duration.ofMinutes(1);

    private final Launcher launcher;
    private final ReentrantLock guard = new ReentrantLock();
    private final Condition unwanted = guard.newCondition();

    private boolean wanted;
    private @Nullable ServerProcess server;
    private long startedAt;
    private Duration pause = FIRST_PAUSE;

    Watchdog(Launcher launcher) {
        this.launcher = launcher;
    }

    void start() {
        guard.lock();
        try {
            if (!wanted) {
                launch();
                wanted = true;
                pause = FIRST_PAUSE;
            }
        } finally {
            guard.unlock();
        }
    }

    void stop() {
        guard.lock();
        try {
            wanted = false;
            unwanted.signalAll();
            if (server != null) {
                server.stop();
                server = null;
            }
        } finally {
            guard.unlock();
        }
    }

    /** The process which runs now, or which ended and is about to be replaced. */
    long pid() {
        guard.lock();
        try {
            if (server == null) {
                throw new IllegalStateException("The MariaDB server is not running.");
            }
            return server.pid();
        } finally {
            guard.unlock();
        }
    }

    private void launch() {
        var launched = launcher.launch();
        server = launched;
        startedAt = System.nanoTime();
        Thread.ofVirtual().name("mariadb-watchdog").start(() -> watch(launched));
    }

    private void watch(ServerProcess launched) {
        try {
            revive(launched, launched.awaitEnd());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void revive(ServerProcess ended, int exitValue) throws InterruptedException {
        guard.lock();
        try {
            if (System.nanoTime() - startedAt > HEALTHY_RUN.toNanos()) {
                pause = FIRST_PAUSE;
            }
            while (wanted && server == ended) {
                log.warn("The MariaDB server ended with {}; starting it again", exitValue);
                restartAfterPause();
            }
        } finally {
            guard.unlock();
        }
    }

    private void restartAfterPause() throws InterruptedException {
        var remaining = pause.toNanos();
        while (wanted && remaining > 0) {
            remaining = unwanted.awaitNanos(remaining);
        }
        if (!wanted) {
            return;
        }
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        try {
            launch();
            log.info("The MariaDB server is back");
        } catch (EmbeddedDatabaseException e) {
            log.error("The MariaDB server could not be started again", e);
        }
    }

    /** Starts the server and returns when it is ready. */
    @FunctionalInterface
    interface Launcher {
        ServerProcess launch();
    }
}
