package dev.slotquest.calendar;

import dev.slotquest.booking.BeforeSeatIsTaken;
import dev.slotquest.scheduling.RuleBooks;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has a consultant's calendar read once more just before a seat is taken, and waits a moment for it. Who asks for the same
 * calendar meanwhile waits for the same answer. Nothing is asked of a local calendar: what is known of it is always true.
 */
@Component
class FreshenCalendar implements BeforeSeatIsTaken {

    private static final Logger log = LoggerFactory.getLogger(FreshenCalendar.class);
    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(40);

    private final ReadCalendar readCalendar;
    private final RuleBooks ruleBooks;
    private final Map<String, CompletableFuture<Boolean>> underWay = new ConcurrentHashMap<>();

    FreshenCalendar(ReadCalendar readCalendar, RuleBooks ruleBooks) {
        this.readCalendar = readCalendar;
        this.ruleBooks = ruleBooks;
    }

    @Override
    public void before(long consultantId) {
        ruleBooks
                .lastKnown()
                .consultant(consultantId)
                .filter(consultant -> consultant.calendarId() != null)
                .map(CalendarKey::of)
                .ifPresent(this::freshen);
    }

    /** Within a transaction nobody waits: the answer is there for the next step. */
    private void freshen(String key) {
        CompletableFuture<Boolean> answer = underWay.computeIfAbsent(key, this::start);
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            await(answer);
        }
    }

    private static void await(CompletableFuture<Boolean> answer) {
        try {
            answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            log.info("A calendar takes longer than a booking waits");
        } catch (ExecutionException failed) {
            log.warn("A calendar could not be read before a booking", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Boolean> start(String key) {
        var answer = new CompletableFuture<Boolean>();
        Thread.ofVirtual().name("freshen-calendar").start(() -> read(key, answer));
        return answer;
    }

    private void read(String key, CompletableFuture<Boolean> answer) {
        try {
            answer.complete(readSoon(key));
        } catch (RuntimeException fault) {
            answer.completeExceptionally(fault);
        } catch (InterruptedException interrupted) {
            answer.complete(false);
            Thread.currentThread().interrupt();
        } finally {
            underWay.remove(key, answer);
        }
    }

    /** Whoever talks to the calendar right now may be done in time. */
    private boolean readSoon(String key) throws InterruptedException {
        long tries = PATIENCE.dividedBy(BETWEEN_TRIES);
        for (long i = 0; i < tries; i++) {
            if (readCalendar.readIfFree(key)) {
                return true;
            }
            Thread.sleep(BETWEEN_TRIES);
        }
        return false;
    }
}
