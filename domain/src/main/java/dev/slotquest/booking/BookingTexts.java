package dev.slotquest.booking;

import dev.slotquest.customers.TextColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where bookings leave texts in which customers may be named in passing. */
@Configuration(proxyBeanMethods = false)
class BookingTexts {

    @Bean
    TextColumn customersInFaultsOfFollowUps() {
        return new TextColumn("booking_follow_up", "last_error");
    }

    @Bean
    TextColumn customersInDetailsOfConflicts() {
        return new TextColumn("booking_conflict", "detail");
    }
}
