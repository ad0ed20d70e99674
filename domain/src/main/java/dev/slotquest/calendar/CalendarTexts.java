package dev.slotquest.calendar;

import dev.slotquest.customers.TextColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where calendars leave texts in which customers may be named in passing. */
@Configuration(proxyBeanMethods = false)
class CalendarTexts {

    @Bean
    TextColumn customersInFaultsOfEvents() {
        return new TextColumn("calendar_event", "last_error");
    }

    @Bean
    TextColumn customersInFaultsOfCalendars() {
        return new TextColumn("calendar_sync", "last_error");
    }

    @Bean
    TextColumn customersInDetailsOfFindings() {
        return new TextColumn("reconciliation_finding", "detail");
    }
}
