package dev.slotquest.notifications;

import dev.slotquest.customers.TextColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where notifications leave texts in which customers may be named in passing. */
@Configuration(proxyBeanMethods = false)
class NotificationTexts {

    @Bean
    TextColumn customersInNotifications() {
        return new TextColumn("notification", "content");
    }

    @Bean
    TextColumn customersInFaultsOfDeliveries() {
        return new TextColumn("notification_delivery", "last_error");
    }
}
