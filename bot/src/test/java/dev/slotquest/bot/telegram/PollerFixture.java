package dev.slotquest.bot.telegram;

import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.LeaseKeeper;
import dev.slotquest.bot.telegram.fake.FakeTelegram;
import dev.slotquest.db.LeaderLease;
import dev.slotquest.db.LeaderLeasesFixture;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.shared.Languages;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;

/** One process's Telegram channel, as the application wires it. */
record PollerFixture(TelegramReceiver poller, TelegramChannel channel) {
    static final WebhookSetting WEBHOOK = new WebhookSetting("https://bot.example/telegram/webhook", "s3cret_-x");

    /** With everything but the handling of updates. */
    static TelegramReceiver poller(FakeTelegram telegram, TestDatabase database, UpdateHandler handler) {
        return poller(telegram, database, handler, FakeTelegram.TOKEN);
    }

    static TelegramReceiver poller(FakeTelegram telegram, TestDatabase database, UpdateHandler handler, String token) {
        return poller(telegram, database, database.dataSource(), token, (_, _) -> handler);
    }

    /** With an inbox in a database that may be away. */
    static TelegramReceiver poller(
            FakeTelegram telegram, TestDatabase database, UnsteadyDatabase unsteady, UpdateHandler handler) {
        return poller(telegram, database, unsteady, FakeTelegram.TOKEN, (_, _) -> handler);
    }

    /** With the channel on this chat. */
    static PollerFixture bot(FakeTelegram telegram, TestDatabase database, Conversations conversations) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/bot-telegram");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var channel = new TelegramChannel[1];
        var poller = poller(telegram, database, database.dataSource(), FakeTelegram.TOKEN, (sender, state) -> {
            channel[0] =
                    new TelegramChannel(conversations, sender, _ -> {}, state, messages, new Languages(Locale.GERMAN));
            return channel[0];
        });
        return new PollerFixture(poller, channel[0]);
    }

    /** One that Telegram brings its updates to; the fake knows the door. */
    static Running brought(FakeTelegram telegram, TestDatabase database, UpdateHandler handler) {
        return process(telegram, database, database.dataSource(), FakeTelegram.TOKEN, WEBHOOK, (_, _) -> handler);
    }

    private static TelegramReceiver poller(
            FakeTelegram telegram,
            TestDatabase database,
            DataSource dataSource,
            String token,
            BiFunction<TelegramSender, ChannelState, UpdateHandler> handler) {
        return process(telegram, database, dataSource, token, null, handler).receiver();
    }

    /** A process with what can be done to it from outside. */
    record Running(TelegramReceiver receiver, TelegramWebhook webhook, LeaderLease lease) {}

    private static Running process(
            FakeTelegram telegram,
            TestDatabase database,
            DataSource dataSource,
            String token,
            @Nullable WebhookSetting webhook,
            BiFunction<TelegramSender, ChannelState, UpdateHandler> handler) {
        var properties = new TelegramProperties(
                token,
                telegram.url().toString(),
                webhook == null ? null : webhook.secret(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ofSeconds(2),
                Duration.ofDays(2));
        var http = Passage.client(Duration.ofSeconds(15), Executors.newVirtualThreadPerTaskExecutor());
        var client = new OkHttpTelegramClient(http, token, properties.url());
        var inbox = new TelegramInbox(
                JdbcClient.create(dataSource),
                new TransactionTemplate(new JdbcTransactionManager(dataSource)),
                Clock.systemUTC());
        var sender = new TelegramSender(client, (_, _) -> {});
        var state = new ChannelState(Clock.systemUTC());
        var lease = LeaderLeasesFixture.process(database).of("telegram");
        var receiver = new TelegramReceiver(
                properties,
                properties.url(),
                client,
                sender,
                inbox,
                handler.apply(sender, state),
                new BotProfile(List::of),
                _ -> {},
                new LeaseKeeper(lease, "Telegram"),
                state,
                Optional.ofNullable(webhook),
                () -> true,
                Clock.systemUTC());
        var door = new TelegramWebhook(webhook == null ? "none" : webhook.secret(), receiver::brought);
        return new Running(receiver, door, lease);
    }
}
