package dev.slotquest.bot.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** The library's long polling from one start to one end: made anew rather than mended. */
final class PollingSession implements AutoCloseable {
    private static final Duration ANSWER_TIME = Duration.ofSeconds(10);

    private final PollWatch watch;
    private final OkHttpClient http;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("telegram-poll").factory());
    private final TelegramBotsLongPollingApplication application;

    private PollingSession(TelegramProperties properties, PollWatch watch) {
        this.watch = watch;
        Duration longest = properties.pollTimeout().plus(ANSWER_TIME);
        http = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(longest)
                .callTimeout(longest)
                .addInterceptor(watch)
                .build();
        application = new TelegramBotsLongPollingApplication(ObjectMapper::new, () -> http, () -> thread, () -> watch);
    }

    /**
     * Starts to receive.
     *
     * @param consumer stores the updates before it returns, and never throws: the library would fall silent for good
     */
    static PollingSession open(
            TelegramProperties properties, TelegramUrl url, PollWatch watch, Consumer<List<RawUpdate>> consumer)
            throws TelegramApiException {
        PollingSession session = new PollingSession(properties, watch);
        try {
            LongPollingUpdateConsumer updates = batch -> consumer.accept(raw(batch));
            session.application.registerBot(
                    properties.requiredToken(),
                    () -> url,
                    last -> new TolerantGetUpdates(last, properties.pollTimeout()),
                    updates);
            return session;
        } catch (TelegramApiException | RuntimeException refused) {
            session.close();
            throw refused;
        }
    }

    private static List<RawUpdate> raw(List<Update> batch) {
        return batch.stream().map(RawUpdate.class::cast).toList();
    }

    /** Ends at once, although a poll may be under way. */
    @Override
    public void close() {
        watch.retire();
        thread.shutdownNow();
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }
}
