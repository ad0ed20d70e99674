package dev.slotquest.shared.health;

import dev.slotquest.shared.ComponentHealth;
import dev.slotquest.shared.ComponentHealth.Health;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks one part how it is, never twice at the same time: callers that come meanwhile wait for the same answer. */
final class Checkup {

    private final ComponentHealth part;
    private @Nullable CompletableFuture<Health> underWay;

    Checkup(ComponentHealth part) {
        this.part = part;
    }

    synchronized Asked begin() {
        CompletableFuture<Health> running = underWay;
        if (running == null || running.isDone()) {
            running = CompletableFuture.supplyAsync(part::check, this::inThreadOfItsOwn)
                    .exceptionally(fault -> Health.down(String.valueOf(fault.getMessage())));
            underWay = running;
        }
        return new Asked(part, running);
    }

    private void inThreadOfItsOwn(Runnable check) {
        Thread.ofVirtual().name("health-" + part.name()).start(check);
    }

    /** A part that was asked and may take its time. */
    record Asked(ComponentHealth part, CompletableFuture<Health> answer) {

        /** The answer, or {@code DOWN} when there is none within the given time. */
        Health within(Duration patience) {
            try {
                return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException late) {
                return Health.down("no answer in time");
            } catch (ExecutionException fault) {
                return Health.down(String.valueOf(fault.getMessage()));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Health.down("the check was interrupted");
            }
        }
    }
}
