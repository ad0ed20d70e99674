package dev.slotquest.bot.discord;

import dev.slotquest.bot.chat.LeaseKeeper;
import dev.slotquest.bot.discord.DiscordStatus.State;
import dev.slotquest.shared.WrongSetting;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the connection to Discord, in the background and for as long as the application runs. Only the process that
 * holds the lease connects; the others stand by. A Discord that is away is asked again; a token that it refuses stops
 * the start, or, found out later, ends the channel until somebody corrects the setting.
 */
final class DiscordGateway implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DiscordGateway.class);
    private static final Duration HEARTBEAT = Duration.ofMillis(500);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration CALL_PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final int LONGEST_RECONNECT_SECONDS = 32;
    private static final int WRONG_TOKEN = 4004;

    private final DiscordProperties properties;
    private final DiscordInbox inbox;
    private final DiscordChannel channel;
    private final SlashCommands commands;
    private final Suggestions suggestions;
    private final LeaseKeeper lease;
    private final DiscordState state;
    private final CountDownLatch verdict = new CountDownLatch(1);
    private volatile boolean running;
    private volatile @Nullable EventWork work;
    private @Nullable Thread thread;
    private long forgottenNanos;
    private int failures;

    DiscordGateway(
            DiscordProperties properties,
            DiscordInbox inbox,
            DiscordChannel channel,
            SlashCommands commands,
            Suggestions suggestions,
            LeaseKeeper lease,
            DiscordState state) {
        this.properties = properties;
        this.inbox = inbox;
        this.channel = channel;
        this.commands = commands;
        this.suggestions = suggestions;
        this.lease = lease;
        this.state = state;
    }

    DiscordStatus status() {
        EventWork current = work;
        return state.status(current == null ? 0 : current.waiting());
    }

    @Override
    public void start() {
        properties.api();
        properties.gateway();
        properties.guild();
        running = true;
        state.is(State.CONNECTING);
        thread = Thread.ofVirtual().name("discord").start(this::run);
        awaitVerdict();
        if (state.state() == State.REFUSED) {
            stop();
            throw new WrongSetting(
                    "SLOTQUEST_DISCORD_TOKEN",
                    "Discord refuses this token. Take the one the developer portal shows for your bot, or leave it"
                            + " empty to switch Discord off.");
        }
    }

    private void awaitVerdict() {
        try {
            if (!verdict.await(properties.startTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Discord does not answer yet; the start goes on without it");
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
                    log.warn("The Discord channel takes long to stop");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        if (state.state() != State.REFUSED) {
            state.is(State.STOPPED);
        }
    }

    private void run() {
        try {
            Optional<Introduction.Bot> bot = introduce();
            if (bot.isPresent()) {
                state.introduced(bot.get().name());
                verdict.countDown();
                receiveWhenever(bot.get().id());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            verdict.countDown();
        }
    }

    /** Who this bot is, or nothing when Discord refuses the token. */
    private Optional<Introduction.Bot> introduce() throws InterruptedException {
        while (true) {
            switch (Introduction.ask(properties.api(), properties.requiredToken(), CALL_PATIENCE)) {
                case Introduction.Bot bot -> {
                    failures = 0;
                    return Optional.of(bot);
                }
                case Introduction.Refused() -> {
                    refused();
                    return Optional.empty();
                }
                case Introduction.Away(var reason) -> {
                    state.failed(State.DISTURBED, "Discord cannot be reached and is tried again: " + reason);
                    pause();
                }
            }
        }
    }

    private void refused() {
        state.failed(State.REFUSED, "SLOTQUEST_DISCORD_TOKEN: Discord refuses this token");
    }

    private void pause() throws InterruptedException {
        long millis = HEARTBEAT.toMillis() << Math.min(failures++, 5);
        Thread.sleep(Math.min(millis, LONGEST_PAUSE.toMillis()));
    }

    private void receiveWhenever(long bot) throws InterruptedException {
        while (running && state.state() != State.REFUSED) {
            if (lease.leads()) {
                receive(bot);
            } else {
                state.is(State.STANDBY);
                lease.standBy();
            }
        }
    }

    /** Stays connected until the lease is lost, the session cannot go on, or the application stops. */
    private void receive(long bot) throws InterruptedException {
        EventWork events = new EventWork(bot, inbox, channel);
        JDA jda = null;
        work = events;
        try {
            jda = connect(new DiscordListener(events, suggestions, state));
            stayConnected(jda, events);
        } catch (InvalidTokenException wrongToken) {
            refused();
        } catch (DataAccessException | TransactionException fault) {
            state.failed(State.DISTURBED, "The database is away, Discord waits: " + fault.getMessage());
            pause();
        } catch (RuntimeException fault) {
            state.failed(State.DISTURBED, "Discord cannot be reached and is tried again: " + fault.getMessage());
            pause();
        } finally {
            work = null;
            part(events, jda);
        }
    }

    /** What is being answered is answered first; what comes meanwhile is kept for whoever leads next. */
    private void part(EventWork events, @Nullable JDA jda) {
        channel.connected(null);
        events.close();
        if (jda != null) {
            jda.shutdownNow();
        }
        if (!running) {
            lease.release();
        }
    }

    private void stayConnected(JDA jda, EventWork events) throws InterruptedException {
        boolean greeted = false;
        while (running && lease.leads() && isAlive(jda)) {
            if (!greeted && jda.getStatus() == JDA.Status.CONNECTED) {
                greeted = true;
                failures = 0;
                channel.connected(jda);
                events.resume(jda);
                events.catchUpSoon(jda);
                commands.registerSoon(jda, properties.guild());
                log.info("Discord: {} receives", jda.getSelfUser().getName());
            }
            forget();
            Thread.sleep(HEARTBEAT);
        }
        if (!isAlive(jda) && state.state() != State.REFUSED) {
            state.failed(State.DISTURBED, "Discord has ended the session, which is begun anew");
            Thread.sleep(LONGEST_PAUSE);
        }
    }

    private boolean isAlive(JDA jda) {
        return state.state() != State.REFUSED
                && switch (jda.getStatus()) {
                    case SHUTTING_DOWN, SHUTDOWN, FAILED_TO_LOGIN -> false;
                    default -> true;
                };
    }

    private JDA connect(DiscordListener listener) {
        String gateway = properties.gateway();
        var sessions = new ConcurrentSessionController() {
            @Override
            public String getGateway() {
                return gateway;
            }
        };
        return JDABuilder.createLight(properties.requiredToken(), EnumSet.of(GatewayIntent.DIRECT_MESSAGES))
                .setRestConfig(new RestConfig().setBaseUrl(properties.api()))
                .setSessionController(sessions)
                .setEnableShutdownHook(false)
                .setMaxReconnectDelay(LONGEST_RECONNECT_SECONDS)
                .addEventListeners(listener, new Refusals())
                .build();
    }

    /** Notices that the session ended for good because the token was taken away. */
    private final class Refusals extends net.dv8tion.jda.api.hooks.ListenerAdapter {
        @Override
        public void onShutdown(net.dv8tion.jda.api.events.session.ShutdownEvent event) {
            if (event.getCode() == WRONG_TOKEN) {
                refused();
            }
        }
    }

    private void forget() {
        long now = System.nanoTime();
        if (forgottenNanos == 0 || now - forgottenNanos > FORGET_EVERY.toNanos()) {
            forgottenNanos = now;
            inbox.forget(properties.keepEvents());
        }
    }
}
