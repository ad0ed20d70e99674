package dev.slotquest.bot.telegram;

import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.telegram.fake.FakeTelegram;
import dev.slotquest.db.LeaderLeasesFixture;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.shared.Languages;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;

/** One process's Telegram channel, as the application wires it. */
record PollerFixture(TelegramPoller poller, TelegramChannel channel) {

    /** With everything but the handling of updates. */
    static TelegramPoller poller(FakeTelegram telegram, TestDatabase database, UpdateHandler handler) {
        return poller(telegram, database, handler, FakeTelegram.TOKEN);
    }

    static TelegramPoller poller(FakeTelegram telegram, TestDatabase database, UpdateHandler handler, String token) {
        return poller(telegram, database, database.dataSource(), token, (_, _) -> handler);
    }

    /** With an inbox in a database that may be away. */
    static TelegramPoller poller(
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
            channel[0] = new TelegramChannel(conversations, sender, state, messages, new Languages(Locale.GERMAN));
            return channel[0];
        });
        return new PollerFixture(poller, channel[0]);
    }

    private static TelegramPoller poller(
            FakeTelegram telegram,
            TestDatabase database,
            DataSource dataSource,
            String token,
            BiFunction<TelegramSender, ChannelState, UpdateHandler> handler) {
        var properties = new TelegramProperties(
                token,
                telegram.url().toString(),
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
        var sender = new TelegramSender(client);
        var state = new ChannelState(Clock.systemUTC());
        return new TelegramPoller(
                properties,
                properties.url(),
                client,
                sender,
                inbox,
                handler.apply(sender, state),
                new BotProfile(List::of),
                LeaderLeasesFixture.process(database).of("telegram"),
                state);
    }
}
