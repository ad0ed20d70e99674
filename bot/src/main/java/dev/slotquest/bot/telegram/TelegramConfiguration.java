package dev.slotquest.bot.telegram;

import dev.slotquest.bot.chat.CommandMenu;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Groups;
import dev.slotquest.bot.chat.Hearing;
import dev.slotquest.bot.chat.LeaseKeeper;
import dev.slotquest.db.LeaderLeases;
import dev.slotquest.identity.AccountReach;
import dev.slotquest.identity.People;
import dev.slotquest.shared.Languages;
import dev.slotquest.shared.PublicAddress;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    TelegramSender telegramSender(TelegramClient client, Presence presence) {
        return new TelegramSender(client, presence);
    }

    @Bean
    Presence telegramPresence(AccountReach reach, Groups groups, ObjectProvider<Hearing> hearing) {
        return new Presence(reach, groups, hearing);
    }

    @Bean
    PersonalMenus telegramMenus(
            People people,
            CommandMenu menu,
            JdbcClient jdbc,
            TransactionOperations transaction,
            TelegramClient client) {
        return new PersonalMenus(people, menu, new ShownMenus(jdbc, transaction), client);
    }

    @Bean
    TelegramChannel telegramChannel(
            Conversations conversations,
            TelegramSender sender,
            Presence presence,
            ChannelState state,
            MessageSource messages,
            Languages languages) {
        return new TelegramChannel(conversations, sender, presence::note, state, messages, languages);
    }

    @Bean
    TelegramReceiver telegramReceiver(
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
            PersonalMenus menus,
            MessageSource messages,
            PublicAddress portal,
            ObjectProvider<WebhookEndpoint> endpoint) {
        return new TelegramReceiver(
                properties,
                url,
                client,
                sender,
                new TelegramInbox(jdbc, transaction, clock),
                channel,
                profile(menu, messages),
                menus::tend,
                new LeaseKeeper(leases.of("telegram"), "Telegram"),
                state,
                WebhookSetting.of(properties, portal),
                () -> endpoint.stream().findAny().isPresent(),
                clock);
    }

    @Bean
    @Conditional(WhenTelegramBringsUpdates.class)
    TelegramWebhook telegramWebhook(TelegramProperties properties, TelegramReceiver receiver) {
        return new TelegramWebhook(String.valueOf(properties.webhookSecret()).strip(), receiver::brought);
    }

    @Bean
    TelegramHealth telegramHealth(TelegramReceiver receiver, ObjectProvider<TelegramWebhook> webhook) {
        return new TelegramHealth(
                receiver::status,
                () -> webhook.stream().mapToLong(TelegramWebhook::refused).sum());
    }

    private static BotProfile profile(CommandMenu menu, MessageSource messages) {
        return new BotProfile(
                () -> List.of(page(menu, messages, Locale.ENGLISH, null), page(menu, messages, Locale.GERMAN, "de")));
    }

    private static BotProfile.Page page(
            CommandMenu menu, MessageSource messages, Locale locale, @Nullable String language) {
        return new BotProfile.Page(
                language,
                commands(menu.entries(null, locale)),
                commands(menu.entriesForGroups(locale)),
                messages.getMessage("telegram.description", null, locale),
                messages.getMessage("telegram.short-description", null, locale));
    }

    private static List<BotProfile.Command> commands(List<CommandMenu.Entry> entries) {
        return entries.stream()
                .map(entry -> new BotProfile.Command(entry.name(), entry.description()))
                .toList();
    }
}
