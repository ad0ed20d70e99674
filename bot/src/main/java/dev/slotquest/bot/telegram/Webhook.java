package dev.slotquest.bot.telegram;

import dev.slotquest.bot.telegram.TelegramStatus.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Has Telegram bring its updates to {@link TelegramWebhook}, in whichever process they arrive, and works off what is
 * stored there. Looks now and then whether Telegram still knows where to bring them, and whether it gets through.
 */
final class Webhook implements Reception {
    private static final Logger log = LoggerFactory.getLogger(Webhook.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    private static final Duration FRESH = Duration.ofSeconds(90);

    private final TelegramClient client;
    private final String address;
    private final ChannelState state;
    private final UpdateWork updates;
    private final Clock clock;
    private Instant lookedAt;

    private Webhook(TelegramClient client, String address, ChannelState state, UpdateWork updates, Clock clock) {
        this.client = client;
        this.address = address;
        this.state = state;
        this.updates = updates;
        this.clock = clock;
        this.lookedAt = clock.instant();
    }

    static Webhook open(
            TelegramClient client, WebhookSetting setting, ChannelState state, UpdateWork updates, Clock clock)
            throws TelegramApiException, InterruptedException {
        call(() -> client.executeAsync(SetWebhook.builder()
                        .url(setting.address())
                        .secretToken(setting.secret())
                        .allowedUpdates(TolerantGetUpdates.KINDS)
                        .build())
                .get());
        state.polled();
        return new Webhook(client, setting.address(), state, updates, clock);
    }

    @Override
    public boolean goesOn() throws InterruptedException {
        updates.resume();
        Instant now = clock.instant();
        if (now.isBefore(lookedAt.plus(LOOK_EVERY))) {
            return true;
        }
        lookedAt = now;
        try {
            return judge(call(() -> client.executeAsync(new GetWebhookInfo()).get()), now);
        } catch (TelegramApiException away) {
            state.failed(State.DISTURBED, "Telegram cannot be reached: " + Refusal.of(away));
            return true;
        }
    }

    private boolean judge(WebhookInfo info, Instant now) {
        if (!address.equals(info.getUrl())) {
            log.warn("Telegram was told to bring this bot's updates elsewhere; it is told to bring them here again");
            return false;
        }
        Integer failedAt = info.getLastErrorDate();
        if (failedAt != null && Instant.ofEpochSecond(failedAt).plus(FRESH).isAfter(now)) {
            state.failed(
                    State.DISTURBED, "Telegram does not reach %s: %s".formatted(address, info.getLastErrorMessage()));
        } else {
            state.polled();
        }
        return true;
    }

    /** What Telegram is asked to do. */
    private interface Call<T> {
        T make() throws TelegramApiException, ExecutionException, InterruptedException;
    }

    private static <T> T call(Call<T> call) throws TelegramApiException, InterruptedException {
        try {
            return call.make();
        } catch (ExecutionException refused) {
            throw new TelegramApiException(Refusal.of(refused).toString(), refused.getCause());
        }
    }

    /** The webhook stays: whoever leads next takes up what it brings. */
    @Override
    public void close() {}
}
