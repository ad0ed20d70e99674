package dev.slotquest.bot.customers;

import dev.slotquest.customers.TextColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where chats keep texts in which customers may be named in passing. */
@Configuration(proxyBeanMethods = false)
class CustomerTexts {

    @Bean
    TextColumn customersInDialogues() {
        return new TextColumn("chat_message", "state");
    }

    @Bean
    TextColumn customersInButtons() {
        return new TextColumn("chat_button", "payload");
    }

    @Bean
    TextColumn customersInAnswers() {
        return new TextColumn("chat_event", "reply");
    }

    @Bean
    TextColumn customersInTelegram() {
        return new TextColumn("telegram_update", "payload");
    }

    @Bean
    TextColumn customersInDiscord() {
        return new TextColumn("discord_event", "payload");
    }

    @Bean
    TextColumn customersInProblemsOfTelegram() {
        return new TextColumn("telegram_update", "problem");
    }

    @Bean
    TextColumn customersInProblemsOfDiscord() {
        return new TextColumn("discord_event", "problem");
    }
}
