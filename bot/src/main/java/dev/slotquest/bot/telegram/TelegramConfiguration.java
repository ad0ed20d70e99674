package dev.slotquest.bot.telegram;

import dev.slotquest.bot.chat.CommandMenu;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.db.LeaderLeases;
import dev.slotquest.shared.Languages;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

@Configuration(proxyBeanMethods = false)
@Conditional(WhenTelegramIsSet.class)
@EnableConfigurationProperties(TelegramProperties.class)
class TelegramConfiguration {
    private static final Set<String> FOR_GROUPS = Set.of("help", "hilfe");

    @Bean
    TelegramUrl telegramUrl(TelegramProperties properties) {
        return properties.url();
    }

    @Bean
    TelegramClient telegramClient(TelegramProperties properties, TelegramUrl url) {
        var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("telegram-http-", 0).factory());
        return new OkHttpTelegramClient(
                Passage.client(properties.callTimeout(), threads), properties.requiredToken(), url);
    }

    @Bean
    ChannelState telegramState(Clock clock) {
        return new ChannelState(clock);
    }

    @Bean(destroyMethod = "close")
    TelegramSender telegramSender(TelegramClient client) {
        return new TelegramSender(client);
    }

    @Bean
    TelegramChannel telegramChannel(
            Conversations conversations,
            TelegramSender sender,
            ChannelState state,
            MessageSource messages,
            Languages languages) {
        return new TelegramChannel(conversations, sender, state, messages, languages);
    }

    @Bean
    TelegramPoller telegramPoller(
            TelegramProperties properties,
            TelegramUrl url,
            TelegramClient client,
            TelegramSender sender,
            TelegramChannel channel,
            ChannelState state,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock,
            LeaderLeases leases,
            CommandMenu menu,
            MessageSource messages) {
        return new TelegramPoller(
                properties,
                url,
                client,
                sender,
                new TelegramInbox(jdbc, transaction, clock),
                channel,
                profile(menu, messages),
                leases.of("telegram"),
                state);
    }

    @Bean
    TelegramHealth telegramHealth(TelegramPoller poller) {
        return new TelegramHealth(poller::status);
    }

    private static BotProfile profile(CommandMenu menu, MessageSource messages) {
        return new BotProfile(
                () -> List.of(page(menu, messages, Locale.ENGLISH, null), page(menu, messages, Locale.GERMAN, "de")));
    }

    private static BotProfile.Page page(
            CommandMenu menu, MessageSource messages, Locale locale, @Nullable String language) {
        List<BotProfile.Command> commands = menu.entries(locale).stream()
                .map(entry -> new BotProfile.Command(entry.name(), entry.description()))
                .toList();
        List<BotProfile.Command> forGroups = commands.stream()
                .filter(command -> FOR_GROUPS.contains(command.name()))
                .toList();
        return new BotProfile.Page(
                language,
                commands,
                forGroups,
                messages.getMessage("telegram.description", null, locale),
                messages.getMessage("telegram.short-description", null, locale));
    }
}
