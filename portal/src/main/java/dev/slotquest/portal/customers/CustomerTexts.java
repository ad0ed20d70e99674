package dev.slotquest.portal.customers;

import dev.slotquest.customers.TextColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the portal keeps texts in which customers may be named in passing. */
@Configuration(proxyBeanMethods = false)
class CustomerTexts {

    @Bean
    TextColumn answersOfTheApi() {
        return new TextColumn("idempotency_key", "body");
    }

    @Bean
    TextColumn browserChat() {
        return new TextColumn("browser_chat_message", "content");
    }
}
