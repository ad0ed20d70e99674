package dev.slotquest.bot.discord;

import dev.slotquest.bot.chat.Lanes;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Works off the inbox of one bot: in order per person, each event until it is done or has to be given up. */
final class EventWork implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EventWork.class);
    private static final int MOST_TRIES = 3;
    private static final int MOST_MISSED = 20;

    private final long bot;
    private final DiscordInbox inbox;
    private final EventHandler handler;
    private final Lanes lanes = new Lanes("discord");
    /** One after the other, so that what was said first is first. */
    private final ExecutorService intake = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("discord-inbox").factory());

    private volatile boolean closed;

    EventWork(long bot, DiscordInbox inbox, EventHandler handler) {
        this.bot = bot;
        this.inbox = inbox;
        this.handler = handler;
    }

    /** Takes up what an earlier process left undone. */
    void resume(JDA jda) {
        inbox.open(bot).forEach(said -> enqueue(Heard.leftOver(said, jda)));
    }

    /** Asks what people wrote while no process was connected: Discord keeps it, but does not tell it by itself. */
    void catchUpSoon(JDA jda) {
        Thread.ofVirtual().name("discord-catch-up").start(() -> {
            try {
                inbox.lastOfEach(bot).forEach((person, last) -> catchUp(jda, person, last));
            } catch (RuntimeException fault) {
                log.warn("What was written meanwhile could not be asked for: {}", fault.getMessage());
            }
        });
    }

    private void catchUp(JDA jda, long person, long last) {
        if (closed) {
            return;
        }
        try {
            jda
                    .openPrivateChannelById(person)
                    .flatMap(chat -> chat.getHistoryAfter(last, MOST_MISSED))
                    .complete()
                    .getRetrievedHistory()
                    .reversed()
                    .stream()
                    .filter(Said::isByAPerson)
                    .forEach(message -> take(new Heard(Said.message(message), jda, null)));
        } catch (ErrorResponseException refused) {
            log.info("What somebody wrote meanwhile is not told: {}", refused.getMeaning());
        }
    }

    /** Takes note without keeping Discord waiting; what is new is worked off from here. */
    void take(Heard heard) {
        try {
            intake.execute(() -> {
                if (isNew(heard.said())) {
                    enqueue(heard);
                }
            });
        } catch (RejectedExecutionException stopping) {
            log.info("Event {} came too late", heard.said().event());
        }
    }

    int waiting() {
        return lanes.waiting();
    }

    /** Without a database nothing can be kept, but a friendly answer can be given. */
    private boolean isNew(Said said) {
        try {
            return inbox.store(bot, said);
        } catch (DataAccessException | TransactionException away) {
            log.warn("Event {} cannot be kept: {}", said.event(), away.getMessage());
            return true;
        }
    }

    private void enqueue(Heard heard) {
        lanes.add(heard.said().user(), () -> workOff(heard));
    }

    private void workOff(Heard heard) {
        for (int tries = 1; !closed; tries++) {
            try {
                handler.handle(heard);
                note(heard.said(), null);
                return;
            } catch (RuntimeException fault) {
                if (tries == MOST_TRIES && !closed) {
                    log.error(
                            "Event {} could not be handled and is given up",
                            heard.said().event(),
                            fault);
                    handler.givenUp(heard);
                    note(heard.said(), fault.toString());
                    return;
                }
                pause(Duration.ofMillis(200L * tries));
            }
        }
        log.info("Event {} is left for the next start", heard.said().event());
    }

    /** What cannot be noted is merely answered once more after the next start. */
    private void note(Said said, @Nullable String problem) {
        try {
            inbox.handled(bot, said, problem);
        } catch (DataAccessException | TransactionException away) {
            log.warn("It cannot be noted that event {} is handled: {}", said.event(), away.getMessage());
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

    /** Lets what is being handled come to its end; what waits, or comes meanwhile, stays in the inbox. */
    @Override
    public void close() {
        closed = true;
        lanes.close();
        intake.shutdown();
    }
}
