package dev.slotquest.bot.telegram;

import dev.slotquest.bot.telegram.TelegramStatus.State;
import dev.slotquest.db.DatabaseUnavailable;
import dev.slotquest.db.LeaderLease;
import dev.slotquest.shared.WrongSetting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Receives what people write to the bot, in the background and for as long as the application runs. Only the process
 * that holds the lease receives; the others stand by. A Telegram that is away is asked again; a token that it refuses
 * stops the start, or, found out later, ends the receiving until somebody corrects the setting.
 */
final class TelegramPoller implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TelegramPoller.class);
    private static final Duration HEARTBEAT = Duration.ofMillis(500);
    private static final Duration SILENCE_BEYOND_A_POLL = Duration.ofSeconds(30);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final TelegramProperties properties;
    private final TelegramUrl url;
    private final TelegramClient client;
    private final TelegramSender sender;
    private final TelegramInbox inbox;
    private final UpdateHandler handler;
    private final BotProfile profile;
    private final LeaderLease lease;
    private final ChannelState state;
    private final CountDownLatch verdict = new CountDownLatch(1);
    private volatile boolean running;
    private volatile @Nullable UpdateWork work;
    private @Nullable Thread thread;
    private long renewedNanos;
    private long forgottenNanos;

    TelegramPoller(
            TelegramProperties properties,
            TelegramUrl url,
            TelegramClient client,
            TelegramSender sender,
            TelegramInbox inbox,
            UpdateHandler handler,
            BotProfile profile,
            LeaderLease lease,
            ChannelState state) {
        this.properties = properties;
        this.url = url;
        this.client = client;
        this.sender = sender;
        this.inbox = inbox;
        this.handler = handler;
        this.profile = profile;
        this.lease = lease;
        this.state = state;
    }

    TelegramStatus status() {
        UpdateWork current = work;
        return state.status(sender.waiting() + (current == null ? 0 : current.waiting()));
    }

    @Override
    public void start() {
        running = true;
        state.is(State.CONNECTING);
        thread = Thread.ofVirtual().name("telegram").start(this::run);
        awaitVerdict();
        if (state.state() == State.REFUSED) {
            stop();
            throw new WrongSetting(
                    "SLOTQUEST_TELEGRAM_TOKEN",
                    "Telegram refuses this token. Take the one BotFather shows for your bot, or leave it empty to"
                            + " switch Telegram off.");
        }
    }

    private void awaitVerdict() {
        try {
            if (!verdict.await(properties.startTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Telegram does not answer yet; the start goes on without it");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void stop() {
        running = false;
        Thread current = thread;
        if (current != null) {
            current.interrupt();
            try {
                if (!current.join(PATIENCE)) {
                    log.warn("The Telegram channel takes long to stop");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        sender.close();
        if (state.state() != State.REFUSED) {
            state.is(State.STOPPED);
        }
    }

    private void run() {
        try {
            Optional<User> bot = introduce();
            if (bot.isPresent()) {
                state.introduced(bot.get());
                verdict.countDown();
                receiveWhenever(bot.get());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            verdict.countDown();
        }
    }

    /** Who this bot is, or nothing when Telegram refuses the token. */
    private Optional<User> introduce() throws InterruptedException {
        PollWatch pace = new PollWatch(state);
        while (true) {
            try {
                return Optional.of(client.executeAsync(new GetMe()).get());
            } catch (ExecutionException | TelegramApiException fault) {
                Refusal refusal = Refusal.of(fault);
                if (refusal instanceof Refusal.WrongToken(String reason)) {
                    state.failed(State.REFUSED, "SLOTQUEST_TELEGRAM_TOKEN: Telegram refuses this token: " + reason);
                    return Optional.empty();
                }
                state.failed(State.DISTURBED, "Telegram cannot be reached and is tried again: " + refusal);
                Thread.sleep(wait(refusal, pace));
            }
        }
    }

    private static Duration wait(Refusal refusal, PollWatch pace) {
        return refusal instanceof Refusal.Wait(Duration asked) ? asked : Duration.ofMillis(pace.nextBackOffMillis());
    }

    private void receiveWhenever(User bot) throws InterruptedException {
        while (running && state.state() != State.REFUSED) {
            if (leads()) {
                receive(bot);
            } else {
                state.is(State.STANDBY);
                Thread.sleep(LeaderLease.renewEvery());
            }
        }
        if (state.state() == State.REFUSED) {
            log.error(
                    "SLOTQUEST_TELEGRAM_TOKEN: Telegram no longer takes this token; the channel is off until a restart");
        }
    }

    /** Receives until the lease is lost, Telegram falls silent, the token is refused, or the application stops. */
    private void receive(User bot) throws InterruptedException {
        PollWatch watch = new PollWatch(state);
        try (UpdateWork updates = new UpdateWork(bot.getId(), inbox, handler)) {
            work = updates;
            updates.resume();
            profile.showSoon(client);
            try (PollingSession _ = PollingSession.open(properties, url, watch, batch -> take(updates, watch, batch))) {
                log.info("Telegram: @{} receives", bot.getUserName());
                while (running && isAlive(watch) && leads()) {
                    forget();
                    Thread.sleep(HEARTBEAT);
                }
            }
        } catch (TelegramApiException | DataAccessException | TransactionException fault) {
            state.failed(State.DISTURBED, "Receiving failed and is tried again: " + fault.getMessage());
            Thread.sleep(watch.nextBackOffMillis());
        } finally {
            work = null;
            if (!running) {
                release();
            }
        }
    }

    private void release() {
        try {
            lease.release();
        } catch (DataAccessException | TransactionException fault) {
            log.warn("The lease runs out by itself, the database is away: {}", fault.getMessage());
        }
    }

    private boolean isAlive(PollWatch watch) {
        boolean silent = watch.silence().compareTo(properties.pollTimeout().plus(SILENCE_BEYOND_A_POLL)) > 0;
        if (silent) {
            log.warn(
                    "Telegram's poll has been silent for {} s and is started anew",
                    watch.silence().toSeconds());
        }
        return !silent && state.state() != State.REFUSED;
    }

    /** Keeps the batch, however long the database is away: what is not stored when this returns is lost. */
    private void take(UpdateWork updates, PollWatch watch, List<RawUpdate> batch) {
        while (running && !Thread.currentThread().isInterrupted()) {
            watch.sign();
            try {
                updates.store(batch);
                return;
            } catch (RuntimeException fault) {
                if (!DatabaseUnavailable.isCauseOf(fault) && !(fault instanceof TransientDataAccessException)) {
                    takeWithoutTheWorst(updates, watch, batch, fault);
                    return;
                }
                log.warn("{} updates cannot be stored yet: {}", batch.size(), fault.getMessage());
                pause();
            }
        }
    }

    /** One update that cannot be stored at all must not keep the others away. */
    private void takeWithoutTheWorst(
            UpdateWork updates, PollWatch watch, List<RawUpdate> batch, RuntimeException fault) {
        if (batch.size() == 1) {
            log.error("Update {} cannot be stored and is lost", batch.getFirst().getUpdateId(), fault);
        } else {
            batch.forEach(update -> take(updates, watch, List.of(update)));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean leads() {
        long now = System.nanoTime();
        boolean due = now - renewedNanos >= LeaderLease.renewEvery().toNanos();
        if (!due && lease.isHeld()) {
            return true;
        }
        try {
            renewedNanos = now;
            return lease.acquire();
        } catch (DataAccessException | TransactionException fault) {
            log.warn("The database is away, Telegram waits: {}", fault.getMessage());
            return lease.isHeld();
        }
    }

    private void forget() {
        long now = System.nanoTime();
        if (forgottenNanos == 0 || now - forgottenNanos > FORGET_EVERY.toNanos()) {
            forgottenNanos = now;
            inbox.forget(properties.keepUpdates());
        }
    }
}
