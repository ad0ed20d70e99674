package dev.slotquest.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slotquest.bot.telegram.TelegramStatus.State;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

/**
 * Sees every poll's answer, which the library keeps to itself: how the channel is doing, when it last gave a sign of
 * life, and how long to wait before the next poll after a fault.
 */
final class PollWatch implements Interceptor, BackOff {
    private static final long FIRST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 15_000;
    private static final int MOST_OF_A_BODY = 4_096;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChannelState state;
    private volatile long lastSignNanos = System.nanoTime();
    private volatile long askedToWaitMillis;
    private volatile boolean retired;
    private volatile boolean webhookInTheWay;
    private final AtomicInteger failures = new AtomicInteger();

    PollWatch(ChannelState state) {
        this.state = state;
    }

    /** Whatever comes from now on is the end of a session that was closed on purpose. */
    void retire() {
        retired = true;
    }

    /** Whether Telegram brings the updates elsewhere and so refuses to answer for them. */
    boolean isWebhookInTheWay() {
        return webhookInTheWay;
    }

    /** Something goes on: the watch need not worry. */
    void sign() {
        lastSignNanos = System.nanoTime();
    }

    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastSignNanos);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        sign();
        try {
            Response response = chain.proceed(chain.request());
            sign();
            note(response);
            return response;
        } catch (IOException fault) {
            sign();
            if (!retired) {
                state.failed(State.DISTURBED, "Telegram cannot be reached: " + fault.getMessage());
            }
            throw fault;
        }
    }

    private void note(Response response) throws IOException {
        if (retired) {
            return;
        }
        if (response.isSuccessful()) {
            state.polled();
            return;
        }
        JsonNode body = body(response);
        askedToWaitMillis = 1_000L * body.path("parameters").path("retry_after").asLong(0);
        String reason = body.path("description").asText("status " + response.code());
        switch (response.code()) {
            case 401, 404 ->
                state.failed(State.REFUSED, "SLOTQUEST_TELEGRAM_TOKEN: Telegram no longer takes this token: " + reason);
            case 409 -> {
                webhookInTheWay = reason.contains("webhook");
                state.failed(State.DISTURBED, "Another program receives with this token: " + reason);
            }
            default -> state.failed(State.DISTURBED, "Telegram has a fault: " + reason);
        }
    }

    private static JsonNode body(Response response) throws IOException {
        String text = response.peekBody(MOST_OF_A_BODY).string();
        return text.startsWith("{") ? JSON.readTree(text) : JSON.missingNode();
    }

    @Override
    public void reset() {
        failures.set(0);
    }

    @Override
    public long nextBackOffMillis() {
        long longest = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failures.getAndIncrement(), 10));
        long asked = askedToWaitMillis;
        askedToWaitMillis = 0;
        sign();
        return Math.max(asked, ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }
}
