package dev.slotquest.bot.discord;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** There is a token, and chats are to run in this process. An empty token, as containers like to pass, is none. */
final class WhenDiscordIsSet implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return !environment.getProperty("slotquest.discord.token", "").isBlank()
                && environment.getProperty("slotquest.chat.enabled", Boolean.class, true);
    }
}
