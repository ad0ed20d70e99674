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
    TextColumn faultsOfJobs() {
        return new TextColumn("job_run", "error");
    }

    @Bean
    TextColumn faultsOfWork() {
        return new TextColumn("work_run", "last_error");
    }

    @Bean
    TextColumn notesOnActivities() {
        return new TextColumn("weekly_activity", "note");
    }

    @Bean
    TextColumn notesOnProposals() {
        return new TextColumn("weekly_proposal", "note");
    }

    @Bean
    TextColumn browserChat() {
        return new TextColumn("browser_chat_message", "content");
    }
}
