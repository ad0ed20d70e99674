package dev.slotquest.bot.telegram;

import dev.slotquest.bot.chat.LeaseKeeper;
import dev.slotquest.bot.telegram.TelegramStatus.State;
import dev.slotquest.shared.WrongSetting;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
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
final class TelegramReceiver implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TelegramReceiver.class);
    private static final Duration HEARTBEAT = Duration.ofMillis(500);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final TelegramProperties properties;
    private final TelegramUrl url;
    private final TelegramClient client;
    private final TelegramSender sender;
    private final TelegramInbox inbox;
    private final UpdateHandler handler;
    private final BotProfile profile;
    private final LongConsumer menus;
    private final LeaseKeeper lease;
    private final ChannelState state;
    private final Optional<WebhookSetting> webhook;
    private final BooleanSupplier hasEndpoint;
    private final Clock clock;
    private final PollWatch pace;
    private final CountDownLatch verdict = new CountDownLatch(1);
    private volatile boolean running;
    private volatile @Nullable UpdateWork work;
    private @Nullable Thread thread;
    private long forgottenNanos;

    TelegramReceiver(
            TelegramProperties properties,
            TelegramUrl url,
            TelegramClient client,
            TelegramSender sender,
            TelegramInbox inbox,
            UpdateHandler handler,
            BotProfile profile,
            LongConsumer menus,
            LeaseKeeper lease,
            ChannelState state,
            Optional<WebhookSetting> webhook,
            BooleanSupplier hasEndpoint,
            Clock clock) {
        this.properties = properties;
        this.url = url;
        this.client = client;
        this.sender = sender;
        this.inbox = inbox;
        this.handler = handler;
        this.profile = profile;
        this.menus = menus;
        this.lease = lease;
        this.state = state;
        this.webhook = webhook;
        this.hasEndpoint = hasEndpoint;
        this.clock = clock;
        this.pace = new PollWatch(state);
    }

    TelegramStatus status() {
        UpdateWork current = work;
        return state.status(sender.waiting() + (current == null ? 0 : current.waiting()));
    }

    @Override
    public void start() {
        if (webhook.isPresent() && !hasEndpoint.getAsBoolean()) {
            throw webhook.get().withoutEndpoint();
        }
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
                Thread.sleep(wait(refusal));
            }
        }
    }

    private Duration wait(Refusal refusal) {
        return refusal instanceof Refusal.Wait(Duration asked) ? asked : Duration.ofMillis(pace.nextBackOffMillis());
    }

    private void receiveWhenever(User bot) throws InterruptedException {
        while (running && state.state() != State.REFUSED) {
            if (lease.leads()) {
                receive(bot);
            } else {
                state.is(State.STANDBY);
                lease.standBy();
            }
        }
        if (state.state() == State.REFUSED) {
            log.error(
                    "SLOTQUEST_TELEGRAM_TOKEN: Telegram no longer takes this token; the channel is off until a restart");
        }
    }

    /** Receives until the lease is lost, Telegram falls silent, the token is refused, or the application stops. */
    private void receive(User bot) throws InterruptedException {
        try (UpdateWork updates = new UpdateWork(bot.getId(), inbox, handler)) {
            work = updates;
            updates.resume();
            profile.showSoon(client);
            try (Reception reception = open(updates)) {
                log.info("Telegram: @{} receives", bot.getUserName());
                updates.resume();
                while (running && state.state() != State.REFUSED && reception.goesOn() && lease.leads()) {
                    pace.reset();
                    menus.accept(bot.getId());
                    forget();
                    Thread.sleep(HEARTBEAT);
                }
            }
        } catch (TelegramApiException | DataAccessException | TransactionException fault) {
            state.failed(State.DISTURBED, "Receiving failed and is tried again: " + fault.getMessage());
            Thread.sleep(pace.nextBackOffMillis());
        } finally {
            work = null;
            if (!running) {
                lease.release();
            }
        }
    }

    private Reception open(UpdateWork updates) throws TelegramApiException, InterruptedException {
        return webhook.isPresent()
                ? Webhook.open(client, webhook.get(), state, updates, clock)
                : Polling.open(properties, url, state, updates);
    }

    /** Stores what was brought to this process; the one that leads works it off. */
    void brought(List<RawUpdate> updates) {
        UpdateWork current = work;
        if (state.botId() == 0) {
            throw new TelegramWebhook.NotReady();
        }
        if (current == null) {
            inbox.store(state.botId(), updates);
        } else {
            current.store(updates);
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
