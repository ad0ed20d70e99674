package dev.slotquest.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slotquest.bot.chat.Lanes;
import dev.slotquest.db.DatabaseUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Works off the inbox of one bot: in order per chat, each update until it is done or has to be given up. */
final class UpdateWork implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(UpdateWork.class);
    private static final int MOST_TRIES = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final long bot;
    private final TelegramInbox inbox;
    private final UpdateHandler handler;
    private final Lanes lanes = new Lanes("telegram");
    private final Set<Long> taken = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    UpdateWork(long bot, TelegramInbox inbox, UpdateHandler handler) {
        this.bot = bot;
        this.inbox = inbox;
        this.handler = handler;
    }

    /** Takes up what an earlier process left undone, or another one has stored. */
    void resume() {
        inbox.open(bot).stream().filter(stored -> taken.add(stored.id())).forEach(this::takeIfStillOpen);
    }

    /** It may have been worked off here since it was looked for. */
    private void takeIfStillOpen(StoredUpdate stored) {
        if (inbox.isOpen(bot, stored.id())) {
            enqueue(stored);
        } else {
            taken.remove(stored.id());
        }
    }

    /** Stores the updates; what is new is worked off from here. */
    void store(List<RawUpdate> updates) {
        inbox.store(bot, updates).forEach(this::take);
    }

    int waiting() {
        return lanes.waiting();
    }

    private void take(StoredUpdate stored) {
        if (taken.add(stored.id())) {
            enqueue(stored);
        }
    }

    private void enqueue(StoredUpdate stored) {
        Optional<Update> update = decoded(stored);
        update.ifPresent(handler::noticed);
        lanes.add(stored.chatId(), () -> workOff(stored, update.orElse(null)));
    }

    private static Optional<Update> decoded(StoredUpdate stored) {
        try {
            return Optional.of(JSON.readValue(stored.payload(), Update.class));
        } catch (JsonProcessingException unknown) {
            log.warn("Update {} cannot be read and is left aside: {}", stored.id(), unknown.getOriginalMessage());
            return Optional.empty();
        }
    }

    /** What became of an update. */
    private sealed interface Outcome {
        record Done() implements Outcome {}

        record GivenUp(String problem) implements Outcome {}

        /** The application stops; the next start goes on from the inbox. */
        record LeftForLater() implements Outcome {}
    }

    private void workOff(StoredUpdate stored, @Nullable Update update) {
        Outcome outcome = update == null ? new Outcome.GivenUp("It cannot be read.") : handled(stored, update);
        switch (outcome) {
            case Outcome.Done() -> note(stored, null);
            case Outcome.GivenUp(String problem) -> {
                if (update != null) {
                    handler.givenUp(update);
                }
                note(stored, problem);
            }
            case Outcome.LeftForLater() -> log.info("Update {} is left for the next start", stored.id());
        }
    }

    private void note(StoredUpdate stored, @Nullable String problem) {
        persistently(() -> inbox.handled(bot, stored.id(), problem));
        taken.remove(stored.id());
    }

    private Outcome handled(StoredUpdate stored, Update update) {
        for (int tries = 1; !closed; tries++) {
            try {
                persistently(() -> handler.handle(update));
                return new Outcome.Done();
            } catch (RuntimeException fault) {
                if (tries == MOST_TRIES && !closed) {
                    log.error("Update {} could not be handled and is given up", stored.id(), fault);
                    return new Outcome.GivenUp(fault.toString());
                }
                pause(Duration.ofMillis(200L * tries));
            }
        }
        return new Outcome.LeftForLater();
    }

    /** Does the work, however long the database is away meanwhile. */
    private void persistently(Runnable work) {
        for (int tries = 1; ; tries++) {
            try {
                work.run();
                return;
            } catch (RuntimeException fault) {
                if (closed || !DatabaseUnavailable.isCauseOf(fault)) {
                    throw fault;
                }
                if (tries == 1) {
                    log.warn("The database is away, updates wait: {}", fault.getMessage());
                }
                pause(LONGEST_PAUSE.dividedBy(10).multipliedBy(Math.min(tries, 10)));
            }
        }
    }

    private void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopping) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    /** Lets what is being handled come to its end; what waits stays in the inbox. */
    @Override
    public void close() {
        closed = true;
        lanes.close();
    }
}
