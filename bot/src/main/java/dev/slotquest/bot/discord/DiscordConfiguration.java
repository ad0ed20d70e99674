package dev.slotquest.bot.discord;

import dev.slotquest.booking.BookingSearch;
import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.LeaseKeeper;
import dev.slotquest.bot.chat.Verbs;
import dev.slotquest.db.LeaderLeases;
import dev.slotquest.identity.People;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Languages;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
@Conditional(WhenDiscordIsSet.class)
@EnableConfigurationProperties(DiscordProperties.class)
class DiscordConfiguration {

    @Bean
    DiscordState discordState() {
        return new DiscordState();
    }

    @Bean
    DiscordChannel discordChannel(Conversations conversations, MessageSource messages, Languages languages) {
        return new DiscordChannel(conversations, messages, languages);
    }

    @Bean
    SlashCommands discordCommands(
            Verbs verbs, MessageSource messages, JdbcClient jdbc, TransactionOperations transaction) {
        return new SlashCommands(verbs, messages, jdbc, transaction);
    }

    @Bean
    Suggestions discordSuggestions(
            People people,
            Availability availability,
            RuleBooks ruleBooks,
            BookingSearch bookings,
            SlotWording wording,
            BusinessTime time) {
        return new Suggestions(people, availability, ruleBooks, bookings, wording, time);
    }

    @Bean
    DiscordGateway discordGateway(
            DiscordProperties properties,
            DiscordChannel channel,
            SlashCommands commands,
            Suggestions suggestions,
            DiscordState state,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock,
            LeaderLeases leases) {
        return new DiscordGateway(
                properties,
                new DiscordInbox(jdbc, transaction, clock),
                channel,
                commands,
                suggestions,
                new LeaseKeeper(leases.of("discord"), "Discord"),
                state);
    }

    @Bean
    DiscordHealth discordHealth(DiscordGateway gateway) {
        return new DiscordHealth(gateway::status);
    }
}
