package dev.slotquest.portal.customers;

import dev.slotquest.customers.TextColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the portal keeps texts in which customers may be named in passing. */
@Configuration(proxyBeanMethods = false)
class CustomerTexts {

    @Bean
    TextColumn customersInAnswersOfTheApi() {
        return new TextColumn("idempotency_key", "body");
    }

    @Bean
    TextColumn customersInFaultsOfJobs() {
        return new TextColumn("job_run", "error");
    }

    @Bean
    TextColumn customersInFaultsOfWork() {
        return new TextColumn("work_run", "last_error");
    }

    @Bean
    TextColumn customersInNotesOnActivities() {
        return new TextColumn("weekly_activity", "note");
    }

    @Bean
    TextColumn customersInNotesOnProposals() {
        return new TextColumn("weekly_proposal", "note");
    }

    @Bean
    TextColumn customersInBrowserChat() {
        return new TextColumn("browser_chat_message", "content");
    }
}
