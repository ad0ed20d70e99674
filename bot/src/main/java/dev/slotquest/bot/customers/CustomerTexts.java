package dev.slotquest.bot.customers;

import dev.slotquest.customers.TextColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where chats keep texts in which customers may be named in passing. */
@Configuration(proxyBeanMethods = false)
class CustomerTexts {

    @Bean
    TextColumn dialogues() {
        return new TextColumn("chat_message", "state");
    }

    @Bean
    TextColumn buttons() {
        return new TextColumn("chat_button", "payload");
    }

    @Bean
    TextColumn answers() {
        return new TextColumn("chat_event", "reply");
    }

    @Bean
    TextColumn telegram() {
        return new TextColumn("telegram_update", "payload");
    }

    @Bean
    TextColumn discord() {
        return new TextColumn("discord_event", "payload");
    }

    @Bean
    TextColumn problemsOfTelegram() {
        return new TextColumn("telegram_update", "problem");
    }

    @Bean
    TextColumn problemsOfDiscord() {
        return new TextColumn("discord_event", "problem");
    }
}
